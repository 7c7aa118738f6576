/** Words of languages whose sentences the grammar doesn't know: enough to tell a routine from a recipe, and to find warnings. */
import type { Wording } from './wording';

type Words = Pick<Wording, 'body' | 'exercise' | 'food' | 'step' | 'phase' | 'stop' | 'redFlag' | 'breath' | 'youNeed'>;

export const OTHER_WORDING: Record<string, Words> = {
  es: {
    body: 'cabeza|cuello|barbilla|mandíbula|cara|frente|ojos?|hombros?|pecho|brazos?|codos?|muñecas?|manos?|dedos?|espalda|columna|abdomen|vientre|caderas?|pelvis|glúteos?|piernas?|muslos?|rodillas?|espinillas?|pantorrillas?|tobillos?|talones|talón|pies?|respiraci\\p{L}+|respira|músculos?|cuerpo',
    exercise:
      'estiramientos?|sentadillas?|zancadas?|plancha|puente|flexiones|postura|ejercicios?|rutina|repeticiones|series|movilidad|yoga|paloma',
    food: 'harina|azúcar|mantequilla|horno|masa|cucharadas?|cucharaditas?|sal|pimienta|cebolla|ajo|aceite|huevos?|leche|receta|ingredientes|hervir',
    step: 'paso|ejercicio|movimiento|postura',
    phase: 'fase|parte|bloque|calentamiento|circuito|sesión',
    stop: '\\b(?:detente|para|deténgase|pare)\\b[^.!?\\n]{0,30}\\bsi\\b',
    redFlag: '\\b(?:médico|fisioterapeuta|doctor|doctora)\\b',
    breath: 'respira\\p{L}*|inhala\\p{L}*|exhala\\p{L}*|inspira\\p{L}*',
    youNeed: '(?:necesitas|necesitarás)\\s+(?:solo\\s+)?((?:una?|solo)\\b[^.!?\\n]{2,120})',
  },
  fr: {
    body: 'tête|cou|nuque|menton|mâchoire|visage|front|yeux|épaules?|poitrine|bras|coudes?|poignets?|mains?|doigts?|dos|colonne|ventre|hanches?|bassin|fessiers?|fesses|jambes?|cuisses?|genoux?|tibias?|mollets?|chevilles?|talons?|pieds?|orteils?|respir\\p{L}+|souffle|expir\\p{L}+|inspir\\p{L}+|muscles?|corps',
    exercise:
      'étirements?|squats?|fentes?|planche|pont|pompes|posture|exercices?|mouvements?|routine|répétitions|séries|mobilité|yoga|torsion',
    food: 'farine|sucre|beurre|four|pâte|cuillères?|sel|poivre|oignons?|ail|huile|œufs?|lait|recette|ingrédients|bouillir',
    step: 'étape|exercice|mouvement|posture',
    phase: 'phase|partie|bloc|échauffement|circuit|séance',
    stop: '\\b(?:arrêtez|arrête|stoppez)\\b',
    redFlag: '\\b(?:médecin|kiné\\p{L}*|docteur)\\b',
    breath: 'respir\\p{L}+|expir\\p{L}+|inspir\\p{L}+',
    youNeed: "(?:il vous faut|vous aurez besoin (?:d'|de))\\s*((?:une?|un)\\b[^.!?\\n]{2,120})",
  },
  it: {
    body: 'testa|collo|mento|mascella|viso|occhi|spalle|spalla|petto|braccia|braccio|gomit[oi]|polsi?|man[oi]|dita|schiena|colonna|pancia|anche|anca|bacino|glutei|gambe?|cosce|ginocchi[oa]?|polpacci|caviglie?|tallon[ei]|piedi?|respir\\p{L}+|muscol[oi]|corpo',
    exercise:
      'allungament[oi]|squat|affondi|plank|ponte|flessioni|posizione|eserciz[io]+|routine|ripetizioni|serie|yoga',
    food: 'farina|zucchero|burro|forno|impasto|cucchiai\\p{L}*|sale|pepe|cipolla|aglio|olio|uova|latte|ricetta|ingredienti',
    step: 'passo|esercizio|movimento',
    phase: 'fase|parte|blocco|riscaldamento|circuito',
    stop: '\\b(?:fermati|smetti|interrompi)\\b',
    redFlag: '\\b(?:medico|fisioterapista)\\b',
    breath: 'respir\\p{L}+|espir\\p{L}+|inspir\\p{L}+',
    youNeed: '(?!)',
  },
  'pt-BR': {
    body: 'cabeça|pescoço|queixo|rosto|olhos|ombros?|peito|braços?|cotovelos?|punhos?|mãos?|dedos|costas|coluna|barriga|quadril|quadris|pelve|glúteos?|pernas?|coxas?|joelhos?|panturrilhas?|tornozelos?|calcanhar\\p{L}*|pés?|respir\\p{L}+|músculos?|corpo',
    exercise: 'alongamentos?|agachamentos?|prancha|ponte|flexões|postura|exercícios?|rotina|repetições|séries|ioga',
    food: 'farinha|açúcar|manteiga|forno|massa|colher(?:es)?|sal|pimenta|cebola|alho|óleo|ovos|leite|receita|ingredientes',
    step: 'passo|exercício|movimento',
    phase: 'fase|parte|bloco|aquecimento|circuito',
    stop: '\\b(?:pare|interrompa)\\b',
    redFlag: '\\b(?:médic[oa]|fisioterapeuta)\\b',
    breath: 'respir\\p{L}+|expir\\p{L}+|inspir\\p{L}+',
    youNeed: '(?!)',
  },
  nl: {
    body: 'hoofd|nek|kin|kaak|gezicht|ogen|schouders?|borst|armen?|ellebogen|polsen?|handen|hand|vingers|rug|ruggengraat|buik|heupen?|bekken|billen|benen|been|dijen|knieën?|knie|kuiten|enkels?|hielen?|voeten|voet|tenen|adem\\p{L}*|spieren|lichaam',
    exercise: 'rek\\p{L}*|squats?|plank|brug|houding|oefening(?:en)?|routine|herhalingen|sets|yoga',
    food: 'bloem|suiker|boter|oven|deeg|eetlepels?|theelepels?|zout|peper|ui|knoflook|olie|eieren|melk|recept|ingrediënten',
    step: 'stap|oefening|beweging',
    phase: 'fase|deel|blok|warming-up|circuit',
    stop: '\\b(?:stop|hou op)\\b',
    redFlag: '\\b(?:arts|huisarts|fysiotherapeut)\\b',
    breath: 'adem\\p{L}*',
    youNeed: '(?!)',
  },
  pl: {
    body: 'głow\\p{L}*|szyj\\p{L}*|brod\\p{L}*|twarz\\p{L}*|oczy|bark\\p{L}*|ramion\\p{L}*|ręk\\p{L}*|rąk|łok\\p{L}*|dłoń|dłon\\p{L}*|palc\\p{L}*|plec\\p{L}*|kręgosłup\\p{L}*|brzuch\\p{L}*|biodr\\p{L}*|miednic\\p{L}*|pośladk\\p{L}*|nog\\p{L}*|nóg|ud\\p{L}*|kolan\\p{L}*|łydk\\p{L}*|kostk\\p{L}*|pięt\\p{L}*|stop\\p{L}*|oddech\\p{L}*|mięśni\\p{L}*|ciał\\p{L}*',
    exercise:
      'ćwicze\\p{L}*|rozciąg\\p{L}*|przysiad\\p{L}*|deska|mostek|pozycj\\p{L}*|powtórze\\p{L}*|seri\\p{L}*|joga',
    food: 'mąk\\p{L}*|cukier|cukru|masł\\p{L}*|piekarnik\\p{L}*|ciasto|łyż\\p{L}*|sól|soli|pieprz|cebul\\p{L}*|czosn\\p{L}*|olej|jaj\\p{L}*|mlek\\p{L}*|przepis|składniki',
    step: 'krok|ćwiczenie|ruch',
    phase: 'faza|część|blok|rozgrzewka|obwód',
    stop: '\\b(?:przerwij|zatrzymaj)\\b',
    redFlag: '\\b(?:lekarz\\p{L}*|fizjoterapeut\\p{L}*)\\b',
    breath: 'oddech\\p{L}*|oddych\\p{L}*|wdech\\p{L}*|wydech\\p{L}*',
    youNeed: '(?!)',
  },
  ja: {
    body: '頭|首|あご|顔|目|肩|胸|腕|肘|手首|手|指|背中|背骨|腰|お腹|股関節|骨盤|お尻|脚|足|太もも|膝|ひざ|ふくらはぎ|足首|かかと|つま先|呼吸|息|筋肉|体',
    exercise: 'ストレッチ|スクワット|ランジ|プランク|ブリッジ|ポーズ|エクササイズ|体操|運動|ヨガ|マッサージ|回|セット',
    food: '小麦粉|砂糖|バター|オーブン|生地|大さじ|小さじ|塩|こしょう|玉ねぎ|にんにく|油|卵|牛乳|レシピ|材料',
    step: 'ステップ|手順',
    phase: 'フェーズ|ウォームアップ|クールダウン|準備',
    stop: '中止|やめ',
    redFlag: '医師|医者|理学療法士',
    breath: '呼吸|息',
    youNeed: '(?!)',
  },
  ar: {
    body: '(?:ال)?(?:رأس|رقبة|ذقن|وجه|عين|عينين|كتف|كتفين|صدر|ذراع|ذراعين|مرفق|معصم|يد|يدين|أصابع|ظهر|بطن|ورك|وركين|حوض|ساق|ساقين|فخذ|ركبة|ركبتين|كاحل|كعب|قدم|قدمين|عضلات|عضلة|جسم)|رأسك|رقبتك|ذقنك|كتفك|كتفيك|صدرك|ذراعك|ذراعيك|يدك|يديك|ظهرك|بطنك|وركك|حوضك|ساقك|ساقيك|ركبتك|ركبتيك|قدمك|قدميك|تنفس|تنفّس|شهيق|زفير',
    exercise: '(?:ال)?(?:تمارين|تمرين|تمدد|تمديد|إطالة|قرفصاء|بلانك|جسر|وضعية|يوغا|تكرار|مجموعات)',
    food: 'طحين|دقيق|سكر|زبدة|فرن|عجين|ملعقة|ملح|فلفل|بصل|ثوم|زيت|بيض|حليب|وصفة|مكونات',
    step: 'خطوة|الخطوة|تمرين|التمرين',
    phase: 'مرحلة|المرحلة|الإحماء',
    stop: 'توق[ّ]?ف',
    redFlag: 'طبيب|الطبيب|طبيبة',
    breath: 'تنف[ّ]?س|شهيق|زفير',
    youNeed: '(?!)',
  },
};
