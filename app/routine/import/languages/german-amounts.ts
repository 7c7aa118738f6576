import type { AmountPhrases } from './amount-phrases';

const ONES = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TENS = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

const numbers: Record<string, number> = { eins: 1, zehn: 10, elf: 11, zwölf: 12, sechzehn: 16, siebzehn: 17 };
ONES.slice(1).forEach((word, i) => {
  numbers[word] = i + 2;
  if (!['sechs', 'sieben'].includes(word) && i > 0) numbers[`${word}zehn`] = i + 12;
});
TENS.forEach((ten, t) => {
  numbers[ten] = (t + 2) * 10;
  ONES.forEach((one, i) => (numbers[`${one}und${ten}`] = (t + 2) * 10 + i + 1));
});
numbers['fuenf'] = 5;
numbers['dreissig'] = 30;

/** "Zehnmal". */
const once: Record<string, number> = { einmal: 1 };
for (const [word, value] of Object.entries(numbers)) once[`${word}mal`] = value;

const SIDE =
  '(?:seiten?|beine?|bein|arme?|fuß|füße|fuss|hände?|hand|knie|hüften?|hüfte|schultern?|waden?|oberschenkel|handgelenke?|daumen|ohr|ohren|augen?|gesäßhälften?)';

export const GERMAN_AMOUNTS: AmountPhrases = {
  numbers,
  article: 'eine[rnms]?|ein',
  to: 'bis|bis zu|oder|bzw\\.',
  between: 'zwischen|von',
  half: '(?:eine?\\s+)?halbe[n]?',
  andAHalf: 'einhalb',
  pace: 'tiefe|tiefen|langsame|langsamen|ruhige|ruhigen|volle|vollen|lange|langen|kleine|große|kontrollierte|sanfte|saubere|bewusste|gleichmäßige|gute',
  second: 's|sek\\.?|sekunden?|sec',
  minute: 'm|min\\.?|minuten?',
  hour: 'h|std\\.?|stunden?',
  breath: 'atemzüge[n]?|atemzug|atemzyklen',
  rep: 'wdh\\.?|wdhl\\.?|wiederholungen|wiederholung|whg\\.?',
  movement:
    'kreise|kreisen|schwünge|drücke|züge|striche|streichungen|schritte|schritten|sprünge|heber|kniebeugen|liegestütze|drehungen|hübe|pulse|wippen',
  set: 'sätze[n]?|satz|durchgänge[n]?|durchgang|runden?|serien?',
  times: '-?\\s?mal|x(?!\\s*[\\p{L}\\d])|×(?!\\s*\\d)',
  once,
  each: `(?:(?:auf|für|mit|an|bei)\\s+)?(?:pro|je|jede[rsmn]?|beide[rn]?|jeweils)\\s+${SIDE}|/\\s*${SIDE}|je\\s+links\\s+und\\s+rechts|(?:links\\s+und\\s+rechts|rechts\\s+und\\s+links)|beidseitig`,
  other: `(?:wechs(?:le|el[ent]*)|tausche?n?)\\b[^.;:!?\\n]{0,25}?\\b${SIDE}|${SIDE}(?:n)?\\s*(?:wechseln|tauschen)|(?:seiten|bein|arm|fuß)wechsel|(?:die|der|das|den|mit\\s+der|auf\\s+der|mit\\s+dem)\\s+andere[nrs]?\\s+${SIDE}(?:\\s+wiederholen)?(?=\\s*(?:[.,;!]|$|wiederholen|genauso|ebenso))|(?:wiederhol[ent]*|dann|danach|anschließend)\\b[^.;:!?\\n]{0,25}?\\bandere[nrs]?\\s+${SIDE}(?=\\s*(?:[.,;!]|$))|beide\\s+seiten`,
  alternate: 'abwechselnd|im\\s+wechsel',
  per: '(?:(?:in|an|auf|für)\\s+)?(?:pro|je|jede[rsmn]?)\\s+((?:(?:empfindliche[rsn]?|schmerzhafte[rsn]?|druckempfindliche[rsn]?)\\s+)?(?:richtung|stelle|punkt|position|finger|zeh|zehe|muskel|bereich))',
  rest: 'pause[n]?|ausruhen|erholung|rasten',
  betweenRounds: 'zwischen\\s+den\\s+(?:runden|durchgängen)|nach\\s+jeder\\s+runde',
  betweenSteps: 'zwischen\\s+den\\s+(?:übungen|dehnungen|stationen)|vor\\s+der\\s+nächsten\\s+übung',
  beginner:
    '(?:für\\s+|wenn\\s+du\\s+)?(?:anfänger(?:innen|n)?|einsteiger(?:innen|n)?|neulinge|neu\\s+bist|am\\s+anfang|zu\\s+beginn)',
  until: '(?:so\\s+lange,?\\s+)?bis\\s+((?!zu\\b|\\d)[^.,;:()!?\\n•]{4,80})',
  open: 'je\\s+länger,?\\s+(?:desto|umso)\\s+besser|so\\s+lange\\s+(?:du|sie|es)\\s+(?:\\w+\\s+){0,3}(?:magst|möchtest|willst|angenehm(?:\\s+ist)?|gut\\s*tut|kannst)',
  total: 'insgesamt|gesamt|zusammen',
  more: 'weitere[n]?|noch',
  hold: 'halte[nt]?|bleib[ent]*|verharre[n]?|verweile?n?|ruhe?n?|warte[n]?|lass[en]*|atme[n]?|entspanne?n?',
  repeat:
    'wiederhol[ent]*|mach[ent]*|führe?n?|kreis[et]*|roll[ent]*|drück[ent]*|pendle|schwing[ent]*|massier[ent]*|wippe?n?',
  notDose:
    '(?:mal\\s+)?(?:am|pro|in\\s+der|jede[nrs]?)\\s+(?:tag|woche|monat|jahr|stunde|abend|morgen)|täglich|wöchentlich|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|uhr|prozent|%|°|grad|(?:cm|mm|km|kg|g|ml|l|meter|liter)(?!\\w)|später|vor\\s+dem',
  everyStep:
    '(?:die\\s+)?folgenden?\\s+\\p{L}+|(?:jede|alle|bei\\s+jeder|in\\s+jeder)\\s+(?:\\w+\\s+)?(?:übung(?:en)?|dehnung(?:en)?|position(?:en)?|haltung(?:en)?|schritte?)',
  everything:
    '(?:das\\s+ganze|den\\s+ganzen\\s+(?:zirkel|ablauf)|die\\s+ganze\\s+(?:runde|folge|serie)|alle\\s+übungen|den\\s+zirkel|alles)',
  same: '(?:gleiche\\s+(?:dauer|zeit|anzahl)|genauso\\s+(?:oft|lange)|wie\\s+(?:oben|zuvor|in\\s+übung|in\\s+schritt))',
};
