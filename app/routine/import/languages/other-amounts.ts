/** Numbers with their units in languages whose sentences the grammar doesn't know. */
import { type AmountPhrases, NOTHING } from './amount-phrases';

const NONE: AmountPhrases = {
  numbers: {},
  once: {},
  ...{ article: NOTHING, to: NOTHING, between: NOTHING, half: NOTHING, andAHalf: NOTHING, pace: NOTHING },
  ...{
    second: 's|sec|″',
    minute: 'min|m|′',
    hour: 'h',
    breath: NOTHING,
    rep: 'reps?',
    movement: NOTHING,
    set: NOTHING,
  },
  ...{ times: 'x(?!\\s*[\\p{L}\\d])|×(?!\\s*\\d)', each: NOTHING, other: NOTHING, alternate: NOTHING, per: NOTHING },
  ...{ rest: NOTHING, betweenRounds: NOTHING, betweenSteps: NOTHING, beginner: NOTHING, until: NOTHING, open: NOTHING },
  ...{ total: NOTHING, more: NOTHING, hold: NOTHING, repeat: NOTHING, everyStep: NOTHING, everything: NOTHING },
  ...{ notDose: '%|°|(?:cm|mm|km|kg|g|ml|l)(?!\\w)', same: NOTHING },
};

const count = (words: string): Record<string, number> =>
  Object.fromEntries(
    words
      .split(' ')
      .map((word, i) => [word, i + 1] as const)
      .filter(([word]) => word !== '-'),
  );

export const OTHER_AMOUNTS: Record<string, AmountPhrases> = {
  es: {
    ...NONE,
    numbers: {
      ...count('- dos tres cuatro cinco seis siete ocho nueve diez once doce'),
      quince: 15,
      veinte: 20,
      treinta: 30,
      cuarenta: 40,
      cincuenta: 50,
      sesenta: 60,
    },
    ...{ article: 'una?', to: 'a|o|hasta', between: 'entre|de', half: 'medio|media', andAHalf: 'y medio|y media' },
    ...{
      pace: 'lentas|profundas|lentos|suaves|completas',
      second: 's|seg\\.?|segundos?',
      minute: 'min\\.?|minutos?',
      hour: 'h|horas?',
    },
    ...{
      breath: 'respiraci(?:ón|ones)',
      rep: 'reps?\\.?|repetici(?:ón|ones)',
      movement: 'círculos|presiones|pasadas',
      set: 'series?|rondas?|vueltas?',
    },
    ...{
      times: 'veces|vez|x(?!\\s*[\\p{L}\\d])',
      each: '(?:por|en|de|con|a)?\\s*(?:cada|por|ambos|ambas)\\s+(?:lado|lados|pierna|piernas|brazo|brazos|pie|pies)|/\\s*lado',
    },
    other: '(?:repite|repetir|cambia|cambie|cambiar)\\b[^.;:!?\\n]{0,25}?\\b(?:lado|pierna|brazo|lados)',
    ...{
      rest: 'descanso|descansa|pausa',
      notDose:
        '(?:veces\\s+)?(?:al|por|a\\s+la|cada)\\s+(?:día|semana|mes)|días?|semanas?|meses|años?|horas?|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
    ...{
      beginner: '(?:si\\s+eres\\s+)?principiantes?',
      total: 'en\\s+total',
      open: 'cuanto\\s+más(?:\\s+tiempo)?,?\\s+mejor',
    },
    until: 'hasta\\s+que\\s+([^.,;:()!?\\n•]{2,80})',
    hold: 'mantén|mantener|sostén|aguanta|quédate|permanece|respira',
  },
  fr: {
    ...NONE,
    numbers: {
      ...count('- deux trois quatre cinq six sept huit neuf dix onze douze'),
      quinze: 15,
      vingt: 20,
      trente: 30,
      quarante: 40,
      'quarante-cinq': 45,
      cinquante: 50,
      soixante: 60,
    },
    ...{ article: 'une?', to: 'à|ou', between: 'entre|de', half: 'une?\\s+demie?', andAHalf: 'et\\s+demie?' },
    ...{
      pace: 'lentes|profondes|lents|douces|grandes|complètes',
      second: 's|sec\\.?|secondes?',
      minute: 'min\\.?|minutes?',
      hour: 'h|heures?',
    },
    ...{
      breath: 'respirations?|cycles\\s+respiratoires',
      rep: 'reps?\\.?|répétitions?|rép\\.?',
      movement: 'cercles|pressions|passages',
      set: 'séries?|tours?',
    },
    ...{
      times: 'fois|x(?!\\s*[\\p{L}\\d])',
      each: '(?:par|de|sur|à|pour)?\\s*(?:chaque|par|les\\s+deux)\\s+(?:côtés?|jambes?|bras|pieds?|mains?)|/\\s*côté',
    },
    other:
      "(?:répéte[zr]|répète|changez?|changer|puis|et)\\b[^.;:!?\\n]{0,25}?\\b(?:l'autre\\s+(?:côté|jambe|bras|pied)|de\\s+(?:côté|jambe|bras|pied))",
    ...{
      rest: 'repos|pause|récupération',
      notDose:
        '(?:fois\\s+)?par\\s+(?:jour|semaine|mois)|jours?|semaines?|mois|ans?|heures?|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
    ...{
      beginner: '(?:si\\s+vous\\s+)?début(?:ants?|ez)',
      total: 'au\\s+total',
      open: "plus\\s+c'est\\s+long,?\\s+mieux\\s+c'est",
    },
    until: "jusqu'à\\s+ce\\s+qu(?:e|')\\s*([^.,;:()!?\\n•]{2,80})",
    hold: 'tenez|maintenez|restez|gardez|respirez',
  },
  it: {
    ...NONE,
    numbers: {
      ...count('- due tre quattro cinque sei sette otto nove dieci undici dodici'),
      quindici: 15,
      venti: 20,
      trenta: 30,
      quaranta: 40,
      sessanta: 60,
    },
    ...{ article: 'una?|uno', to: 'a|o', between: 'tra|da', half: 'mezzo|mezza', andAHalf: 'e\\s+mezzo' },
    ...{
      pace: 'lenti|profondi|lente|profonde',
      second: 's|sec\\.?|secondi|secondo',
      minute: 'min\\.?|minuti|minuto',
      hour: 'h|ore|ora',
    },
    ...{
      breath: 'respiri|respiro|respirazioni',
      rep: 'rip\\.?|ripetizioni|ripetizione|reps?',
      set: 'serie|giri|giro',
      movement: 'cerchi|pressioni',
    },
    ...{
      times: 'volte|volta|x(?!\\s*[\\p{L}\\d])',
      each: '(?:per|su)?\\s*(?:ogni|per|entrambi\\s+i|ciascun)\\s+(?:lato|lati|gamba|braccio|piede)|/\\s*lato',
    },
    other: '(?:ripeti|ripetere|cambia|cambiare|poi)\\b[^.;:!?\\n]{0,25}?\\b(?:lato|gamba|braccio)',
    ...{
      rest: 'riposo|pausa|recupero',
      notDose:
        '(?:volte\\s+)?(?:al|a|per)\\s+(?:giorno|settimana)|giorni|settimane|mesi|anni|ore|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
  },
  'pt-BR': {
    ...NONE,
    numbers: {
      ...count('- dois três quatro cinco seis sete oito nove dez onze doze'),
      duas: 2,
      quinze: 15,
      vinte: 20,
      trinta: 30,
      quarenta: 40,
      sessenta: 60,
    },
    ...{ article: 'uma?', to: 'a|ou|até', between: 'entre|de', half: 'meio|meia', andAHalf: 'e\\s+meio' },
    ...{ pace: 'lentas|profundas|lentos', second: 's|seg\\.?|segundos?', minute: 'min\\.?|minutos?', hour: 'h|horas?' },
    ...{
      breath: 'respiraç(?:ão|ões)',
      rep: 'reps?\\.?|repetiç(?:ão|ões)',
      set: 'séries?|rodadas?|voltas?',
      movement: 'círculos',
    },
    ...{
      times: 'vezes|vez|x(?!\\s*[\\p{L}\\d])',
      each: '(?:por|em|de|para)?\\s*(?:cada|por|ambos\\s+os|ambas\\s+as)\\s+(?:lados?|pernas?|braços?|pés?)|/\\s*lado',
    },
    other: '(?:repita|repetir|troque|trocar|depois)\\b[^.;:!?\\n]{0,25}?\\b(?:lado|perna|braço)',
    ...{
      rest: 'descanso|pausa|descanse',
      notDose:
        '(?:vezes\\s+)?(?:ao|por|na)\\s+(?:dia|semana)|dias?|semanas?|meses|anos?|horas?|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
  },
  nl: {
    ...NONE,
    numbers: {
      ...count('- twee drie vier vijf zes zeven acht negen tien elf twaalf'),
      vijftien: 15,
      twintig: 20,
      dertig: 30,
      veertig: 40,
      vijfenveertig: 45,
      zestig: 60,
    },
    ...{ article: 'een|één', to: 'tot|of', between: 'tussen', half: '(?:een\\s+)?halve', andAHalf: 'anderhalf' },
    ...{
      pace: 'rustige|diepe|langzame',
      second: 's|sec\\.?|seconden?',
      minute: 'min\\.?|minuten|minuut',
      hour: 'u|uur|uren',
    },
    ...{
      breath: 'ademhalingen|ademhaling|ademteugen',
      rep: 'herhalingen|herhaling|herh\\.?|reps?',
      set: 'sets?|rondes?|series',
      movement: 'cirkels',
    },
    ...{
      times: 'keer|maal|x(?!\\s*[\\p{L}\\d])',
      each: '(?:aan|per|voor|met|op)?\\s*(?:elke|per|beide|iedere)\\s+(?:kant|kanten|zijde|been|benen|arm|armen|voet|voeten)|/\\s*kant',
    },
    other: '(?:herhaal|wissel|verwissel|daarna|dan)\\b[^.;:!?\\n]{0,25}?\\b(?:kant|been|arm|zijde)',
    ...{
      rest: 'rust|pauze',
      notDose: '(?:keer\\s+)?per\\s+(?:dag|week)|dagen|weken|maanden|jaar|uur|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
  },
  pl: {
    ...NONE,
    numbers: {
      dwa: 2,
      dwie: 2,
      trzy: 3,
      cztery: 4,
      pięć: 5,
      sześć: 6,
      siedem: 7,
      osiem: 8,
      dziewięć: 9,
      dziesięć: 10,
      dwanaście: 12,
      piętnaście: 15,
      dwadzieścia: 20,
      trzydzieści: 30,
      sześćdziesiąt: 60,
    },
    ...{
      article: 'jedn[aąyo]|jeden',
      to: 'do|lub',
      between: 'od',
      half: 'pół',
      pace: 'spokojnych|głębokich|wolnych|powolnych',
    },
    ...{
      second: 's|sek\\.?|sekund[aęy]?',
      minute: 'min\\.?|minut[aęy]?',
      hour: 'godz\\.?|godzin[ay]?',
      breath: 'oddech(?:ów|y)?',
      rep: 'powt\\.?|powtórze(?:ń|nia|nie)',
    },
    ...{
      set: 'seri[iea]|serie|rund[ay]?',
      times: 'raz(?:y)?|x(?!\\s*[\\p{L}\\d])',
      each: '(?:na|po)\\s+(?:każdą\\s+)?(?:stronę|nogę|rękę|stopę)|(?:na\\s+)?każd[aąey]\\s+(?:stron[aęy]|nog[aęi]|ręk[aęi])',
    },
    other: '(?:powtórz|zmień|zamień|potem)\\b[^.;:!?\\n]{0,25}?\\b(?:stron[ęy]|nog[ęi]|ręk[ęi])',
    ...{
      rest: 'przerw[ay]|odpoczynku|odpoczynek',
      notDose:
        '(?:razy\\s+)?(?:dziennie|tygodniowo|w\\s+tygodniu)|dni|tygodni[ea]?|miesi\\w+|lat|godzin\\w*|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
  },
  ja: {
    ...NONE,
    ...{
      to: '〜|～|から',
      second: '秒間?',
      minute: '分間?',
      hour: '時間',
      breath: '呼吸',
      rep: '回|レップ',
      set: 'セット|周',
      times: '×(?!\\s*\\d)',
    },
    ...{
      each: '左右(?:それぞれ|各|ずつ)?|(?:片側|片足|片脚|片手)(?:ずつ)?|両側|各側',
      other: '反対側(?:も|を|で)?|左右を?入れ替え',
      rest: '休憩|休む',
      notDose: '日|週|か月|年|時間|歳|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
  },
  ar: {
    ...NONE,
    numbers: {
      ثلاث: 3,
      ثلاثة: 3,
      أربع: 4,
      أربعة: 4,
      خمس: 5,
      خمسة: 5,
      ست: 6,
      ستة: 6,
      سبع: 7,
      ثماني: 8,
      ثمانية: 8,
      تسع: 9,
      عشر: 10,
      عشرة: 10,
      عشرون: 20,
      عشرين: 20,
      ثلاثون: 30,
      ثلاثين: 30,
    },
    ...{
      to: 'إلى|أو',
      second: 'ثانية|ثوان[ٍي]?|ثواني',
      minute: 'دقيقة|دقائق',
      hour: 'ساعة|ساعات',
      breath: 'أنفاس|نفس|نفسًا',
    },
    ...{ rep: 'تكرار(?:ات|ًا)?', set: 'مجموعات|مجموعة|جولات|جولة', times: 'مرات|مرة|مرّات|مرّة' },
    ...{
      each: '(?:لكل|على\\s+كل|في\\s+كل)\\s+(?:جانب|جهة|ساق|ذراع|قدم)|للجانبين|على\\s+الجانبين',
      other: '(?:كرر|كرّر|بدّل|بدل|ثم)[^.;:!؟\\n]{0,25}?(?:الجانب\\s+الآخر|الجهة\\s+الأخرى)',
    },
    ...{
      rest: 'راحة|استراحة',
      notDose: '(?:مرات\\s+)?(?:يوميًا|في\\s+اليوم|أسبوعيًا|في\\s+الأسبوع)|أيام|يوم|أسابيع|أسبوع|أشهر|سنوات|ساعات|٪|%|°',
    },
  },
};

/** Only what needs no words. */
export const UNKNOWN_AMOUNTS = NONE;
