/** A short Brief in each language, with what's hard to print: accents, ligatures, mixed scripts and directions, numbers. */
import type { Language } from '../../../app/messages/language.ts';
import type { Brief } from '../../../app/brief/schema.ts';

/** `table` starts with its header. */
interface Sample {
  title: string;
  pitch: string;
  inside: string[];
  heading: string;
  paragraphs: string[];
  table: string[][];
  listHeading: string;
  checklist: string[];
  alt: string;
}

const SAMPLES: Record<Language, Sample> = {
  en: {
    title: 'Before you buy a hip-flexor release tool',
    pitch: 'An efficient check, in five minutes, of whether a tool fits the whole routine – or only the easy half.',
    inside: ['What shape, material and angle decide', 'Three tests you can do on the floor at home'],
    heading: 'Difficult spots first',
    paragraphs: [
      'The first difference is the office chair: after sitting, the iliacus is stiff. A flat tip is inefficient, a fine one is too sharp; “firm, but kind at the edge” is what you’re after. Affluent or not, nobody needs more than one.',
      'Hold for 60–120 seconds, at 90°, 2–3 times. It costs about €49.90 (£42, or 50 % of a massage).',
    ],
    table: [
      ['Criterion', 'What to look for', 'Why'],
      ['Shape', 'A broad tip and a narrow, angled one', 'The psoas and the iliacus differ'],
      ['Base', 'Turns with you', ''],
    ],
    listHeading: 'Take this to the shop',
    checklist: ['Two tips', 'A surface that doesn’t slide off the floor'],
    alt: 'A tool with two tips on a round base',
  },
  de: {
    title: 'Bevor du ein Gerät für den Hüftbeuger kaufst',
    pitch: 'Fünf Minuten, die zeigen, ob ein Gerät die ganze Übungsfolge schafft – oder nur die leichte Hälfte.',
    inside: ['Was Form, Material und Winkel ausmachen', 'Drei Tests für den Fußboden zu Hause'],
    heading: 'Größe, Härte und Oberfläche',
    paragraphs: [
      'Große Auflagefläche heißt weniger Druck: „Fest im Kern, weich am Rand“ ist das Ziel. Für den Psoas-Release außen am Hüftknochen braucht es eine schmale Spitze. Das Gerät heißt in Japan コアネクサス und wird von 髙橋 (Ōsaka) geprüft; auf Arabisch steht العربية auf der Schachtel.',
      'Halte 60–120 Sekunden, bei 90°. ÄÖÜ äöü ß ẞ: Auch die Überschrift WEISSE GRÖẞE muss stimmen.',
    ],
    table: [
      ['Kriterium', 'Worauf achten', 'Warum'],
      ['Form', 'Eine breite und eine schmale, schräge Spitze', 'Psoas und Iliacus liegen verschieden'],
      ['Reinigung', 'Abwaschbar', 'Hygiene'],
    ],
    listHeading: 'Für den Laden',
    checklist: ['Zwei Spitzen', 'Rutscht nicht auf Parkett', 'Rückgabe möglich, falls ein Test scheitert'],
    alt: 'Ein Gerät mit zwei Spitzen auf rundem Fuß',
  },
  es: {
    title: 'Antes de comprar una herramienta para el psoas',
    pitch: '¿Sirve para toda la rutina o solo para la mitad fácil? ¡Compruébalo en cinco minutos!',
    inside: ['Qué deciden la forma, el material y el ángulo', 'Tres pruebas que puedes hacer en el suelo'],
    heading: 'Empieza por el músculo, no por la herramienta',
    paragraphs: [
      'El psoas es largo y está detrás del abdomen; el ilíaco recubre el hueso por dentro. Señala con el dedo dónde notas tensión: mañana, otra vez. «Firme por dentro, amable por fuera» es lo que buscas.',
      'Mantén la posición de 60 a 120 segundos, 2 o 3 veces. Nunca más del 50 % de tu peso.',
    ],
    table: [
      ['Criterio', 'Qué mirar', 'Por qué'],
      ['Forma', 'Una punta ancha y otra estrecha e inclinada', 'El psoas y el ilíaco son distintos'],
      ['Tamaño', 'Cabe en una mochila pequeña', 'Así la usarás'],
    ],
    listHeading: 'Lista para la tienda',
    checklist: ['Dos puntas', 'No resbala sobre baldosas', 'Devolución en 30 días'],
    alt: 'Una herramienta con dos puntas sobre una base redonda',
  },
  fr: {
    title: 'Avant d’acheter un outil pour le psoas',
    pitch: 'Cinq minutes pour savoir s’il convient à toute la routine, ou seulement à sa moitié la plus facile.',
    inside: ['Ce que décident la forme, la matière et l’angle', 'Trois tests à faire chez vous, au sol'],
    heading: 'Le cœur du problème : où ça coince ?',
    paragraphs: [
      'Le psoas est long ; il s’étend derrière le ventre, et l’œil ne le voit pas. « Ferme au centre, doux au bord » : voilà ce qu’il vous faut. Évitez l’excès : un outil trop dur laisse un bleu, même s’il coûte 49,90 € – là-bas comme ici.',
      'Tenez la position 60 à 120 secondes, à 90°. Ça ne doit jamais être aigu ; sinon, arrêtez-vous.',
    ],
    table: [
      ['Critère', 'À vérifier', 'Pourquoi'],
      ['Forme', 'Une pointe large, une pointe étroite et inclinée', 'Le psoas et l’iliaque diffèrent'],
      ['Matière', 'Ferme, antidérapante', 'Rien ne doit céder'],
    ],
    listHeading: 'À emporter au magasin',
    checklist: ['Deux pointes', 'Ne glisse pas sur le parquet ciré', 'Retour possible'],
    alt: 'Un outil à deux pointes sur un socle rond',
  },
  it: {
    title: 'Prima di comprare uno strumento per il psoas',
    pitch: 'Cinque minuti per capire se è adatto a tutta la routine, o solo alla metà più facile.',
    inside: ['Perché forma, materiale e angolo contano', 'Tre prove da fare a casa, sul pavimento'],
    heading: 'Com’è fatto il muscolo, e perché è così',
    paragraphs: [
      'Lo psoas è lungo e sta dietro l’addome; l’iliaco riveste l’osso dall’interno. Più si sta seduti, più s’irrigidisce: è l’effetto dell’ufficio. «Solido al centro, gentile al bordo» è ciò che serve.',
      'Mantieni la posizione per 60–120 secondi, a 90°. Città, virtù, caffè: anche le accentate contano.',
    ],
    table: [
      ['Criterio', 'Che cosa guardare', 'Perché'],
      ['Forma', 'Una punta larga e una stretta, inclinata', 'Psoas e iliaco sono diversi'],
      ['Pulizia', 'Si lava con facilità', 'Igiene'],
    ],
    listHeading: 'Da portare in negozio',
    checklist: ['Due punte', 'Non scivola sulle piastrelle'],
    alt: 'Uno strumento con due punte su una base rotonda',
  },
  nl: {
    title: 'Voordat je een hulpmiddel voor je heupbuiger koopt',
    pitch: 'In vijf minuten weet je of het de hele routine aankan, of alleen de makkelijke helft.',
    inside: ['Waarom vorm, materiaal en hoek ertoe doen', 'Drie tests voor op de vloer, thuis'],
    heading: 'Eén spier is nooit de hele oorzaak',
    paragraphs: [
      'De psoas is lang en ligt diep achter de buik; de iliacus bekleedt het bekken. ‘Stevig vanbinnen, vriendelijk aan de rand’: dat zoek je. Efficiënt oefenen kost geen uren, ook niet ’s ochtends. Ĳsselmeer of niet.',
      'Blijf 60–120 seconden in de houding, in een hoek van 90°. Dat kost zo’n € 49,90.',
    ],
    table: [
      ['Criterium', 'Waar je op let', 'Waarom'],
      ['Vorm', 'Een brede punt en een smalle, schuine punt', 'Psoas en iliacus verschillen'],
      ['Ondergrond', 'Glijdt niet weg', 'Je handen blijven vrij'],
    ],
    listHeading: 'Mee naar de winkel',
    checklist: ['Twee punten', 'Makkelijk schoon te maken', 'Reële bedenktijd'],
    alt: 'Een hulpmiddel met twee punten op een ronde voet',
  },
  'pt-BR': {
    title: 'Antes de comprar uma ferramenta para o psoas',
    pitch: 'Cinco minutos para saber se ela dá conta da rotina inteira, ou só da metade mais fácil.',
    inside: ['O que a forma, o material e o ângulo decidem', 'Três testes para fazer em casa, no chão'],
    heading: 'Comece pelo músculo, não pela ferramenta',
    paragraphs: [
      'O psoas é longo e fica atrás do abdômen; o ilíaco reveste o osso por dentro. A tensão não está só num lugar: ela se espalha. “Firme no centro, gentil na borda” é o que você procura. Coração, pão, você, às vezes: tudo precisa aparecer.',
      'Mantenha a posição por 60 a 120 segundos, a 90°. Custa cerca de R$ 249,90.',
    ],
    table: [
      ['Critério', 'O que observar', 'Por quê'],
      ['Forma', 'Uma ponta larga e outra estreita, inclinada', 'Psoas e ilíaco são diferentes'],
      ['Higiene', 'Fácil de lavar', ''],
    ],
    listHeading: 'Para levar à loja',
    checklist: ['Duas pontas', 'Não escorrega no piso frio', 'Devolução em até 7 dias'],
    alt: 'Uma ferramenta com duas pontas sobre uma base redonda',
  },
  pl: {
    title: 'Zanim kupisz narzędzie do rozluźniania bioder',
    pitch: 'Pięć minut, żeby sprawdzić, czy poradzi sobie z całym zestawem, czy tylko z łatwiejszą połową.',
    inside: ['O czym decydują kształt, materiał i kąt', 'Trzy próby do zrobienia w domu, na podłodze'],
    heading: 'Źródło napięcia: więcej niż jeden mięsień',
    paragraphs: [
      'Mięsień lędźwiowy jest długi i leży głęboko za brzuchem. Zażółć gęślą jaźń – każdy znak musi być na swoim miejscu: ĄĆĘŁŃÓŚŹŻ. „Twarde w środku, łagodne na krawędzi” – tego szukaj. Wł. Łódź, ul. Świętojańska 5.',
      'Utrzymaj pozycję przez 60–120 sekund, pod kątem 90°. Koszt: ok. 219,90 zł.',
    ],
    table: [
      ['Kryterium', 'Na co zwrócić uwagę', 'Dlaczego'],
      ['Kształt', 'Szeroka końcówka i wąska, ustawiona pod kątem', 'Mięśnie leżą w różnych miejscach'],
      ['Czyszczenie', 'Łatwe', 'Higiena'],
    ],
    listHeading: 'Lista do sklepu',
    checklist: ['Dwie końcówki', 'Nie ślizga się po podłodze', 'Możliwość zwrotu w ciągu 14 dni'],
    alt: 'Narzędzie z dwiema końcówkami na okrągłej podstawie',
  },
  ja: {
    title: '股関節リリース用ツールを買う前に',
    pitch: 'そのツールがルーティン全体に使えるのか、それとも簡単な半分だけなのか。五分で確かめられるガイドです。',
    inside: ['形、素材、角度が決めること', '自宅の床でできる三つのテスト'],
    heading: '「道具」ではなく「筋肉」から始める',
    paragraphs: [
      '腰や股関節の張りは、ひとつの筋肉だけが原因とは限りません。大腰筋（psoas）は腹部の奥にあり、腸骨筋は骨盤の内側を覆っています。「芯は硬く、縁はやさしく」――それが理想です。ちょっとしたコツですが、ゆっくり息を吐きながら、少しずつ体重をのせていきましょう。',
      '60〜120秒キープし、2、3回くり返します。監修：髙橋、山﨑。価格は約7,980円（税込）。Core Nexusは自社の製品です。',
    ],
    table: [
      ['基準', '確認すること', '理由'],
      ['形', '広い先端と、角度のついた細い先端', '大腰筋と腸骨筋では深さも向きも異なるため'],
      ['土台', '体に合わせて回ること', ''],
    ],
    listHeading: 'お店に持っていくリスト',
    checklist: ['先端がふたつある', 'フローリングの上でも滑らない', '返品できる'],
    alt: '丸い土台に先端がふたつ付いたツール',
  },
  ar: {
    title: 'قبل شراء أداة لإرخاء عضلات الورك',
    pitch: 'خمس دقائق لمعرفة ما إذا كانت الأداة تصلح للتمرين كله، أم لنصفه السهل فقط.',
    inside: ['ما الذي يحدّده الشكل والمادة والزاوية', 'ثلاثة اختبارات يمكن إجراؤها على الأرض في المنزل'],
    heading: 'البداية من العضلة، لا من الأداة',
    paragraphs: [
      'نادرًا ما يكون الشدّ في أسفل الظهر والورك بسبب عضلة واحدة. العضلة القَطَنية الكبيرة (psoas) طويلة وعميقة، أمّا العضلة الحرقفية (iliacus) فتبطّن عظم الحوض من الداخل. الأداة المثالية «صلبة في القلب، لطيفة عند الحافة». اسم أداتنا Core Nexus، ولا نطلب سوى تجربتها مثل غيرها.',
      'يُرجى الثبات من 60 إلى 120 ثانية، بزاوية 90°، مرتين أو 3 مرات. الثمن 49.90 دولارًا تقريبًا، أي 50% من ثمن جلسة تدليك (QL, glute medius). لا ينبغي أن يسبّب ذلك ألمًا!',
    ],
    table: [
      ['المعيار', 'ما يجب التحقق منه', 'السبب'],
      ['الشكل', 'طرف عريض وآخر ضيق بزاوية', 'اختلاف العضلتين'],
      ['القاعدة', 'تدور مع الجسم حتى 360°', ''],
    ],
    listHeading: 'قائمة للمتجر',
    checklist: ['طرفان', 'سطح لا ينزلق على الأرضية', 'إمكانية الإرجاع خلال 30 يومًا (مع Amazon أيضًا)'],
    alt: 'أداة لها طرفان على قاعدة مستديرة',
  },
};

/** @param image GID of a file */
export function sampleBrief(language: Language, image: string | null = null): Brief {
  const { title, pitch, inside, heading, paragraphs, table, listHeading, checklist, alt } = SAMPLES[language];
  const [header = [], ...rows] = table;
  return {
    ...{ version: 2, handle: 'sample', title, pitch, inside, consent: '', marketingConsent: '' },
    ...{ alternative: null, product: null, mail: null },
    sections: [
      {
        ...{ id: 's1', heading },
        blocks: [
          { id: 'b1', kind: 'text', paragraphs },
          { id: 'b2', kind: 'table', header, rows },
        ],
      },
      {
        ...{ id: 's2', heading: listHeading },
        blocks: [
          { id: 'b3', kind: 'checklist', items: checklist },
          ...(image === null ? [] : [{ id: 'b4', kind: 'image' as const, file: image, alt }]),
        ],
      },
    ],
  };
}
