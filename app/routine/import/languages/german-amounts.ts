import type { AmountPhrases } from './amount-phrases';
import { GERMAN_NUMBERS, GERMAN_ONCE } from './number-words';

const SIDE =
  '(?:seiten?|beine?|bein|arme?|fuß|füße|fuss|hände?|hand|knie|hüften?|hüfte|schultern?|waden?|oberschenkel|handgelenke?|daumen|ohr|ohren|augen?|gesäßhälften?)';

export const GERMAN_AMOUNTS: AmountPhrases = {
  numbers: GERMAN_NUMBERS,
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
  rep: 'stück|stk\\.?|wdh\\.?|wdhl\\.?|wiederholungen|wiederholung|whg\\.?',
  movement:
    'kreise|kreisen|schwünge|drücke|züge|striche|streichungen|schritte|schritten|sprünge|heber|kniebeugen|liegestütze|drehungen|hübe|pulse|wippen',
  movements:
    'kniebeugen|liegestütze|ausfallschritte|crunches|sit-?ups|burpees|kreise|schwünge|hüpfer|sprünge|brücken|heber|züge|drehungen|hampelmänner',
  set: 'sätze[n]?|satz|durchgänge[n]?|durchgang|runden?|serien?',
  times: '-?\\s?mal|x(?=\\s+(?:im|pro|je|auf|mit|langsam)\\b)|x(?!\\s*[\\p{L}\\d])|×(?!\\s*\\d)',
  work: '(?:belastung|arbeit|aktiv|action|arbeiten|training|powern)|(?:pro|je|an\\s+jeder)\\s+(?:übung|station|position|dehnung)',
  once: GERMAN_ONCE,
  each: `(?:(?:auf|für|mit|an|bei)\\s+)?(?:pro|je|jede[rsmn]?|beide[rn]?|jeweils)\\s+${SIDE}|/\\s*${SIDE}|je\\s+links\\s+und\\s+rechts|(?:links\\s+und\\s+rechts|rechts\\s+und\\s+links)|beidseitig|(?<!(?:mit|à|zu|von)\\s)je(?:weils)?(?=\\s+(?:ca\\.\\s+)?\\d+(?:\\s?[-–]\\s?\\d+)?\\s?(?:sek|min|wdh|wiederh|mal|x|atemz)[^,;.]*(?:[,;.!)]|$)(?!\\s*halten))|(?:re?\\.?\\s?/\\s?li?|li?\\.?\\s?/\\s?re?)(?![\\p{L}/])\\.?(?:\\s+je(?=\\s+\\d))?`,
  other: `(?:dann|danach|anschließend|und|,)\\s+(?:wechseln|tauschen|seitenwechsel|umgekehrt)(?=\\s*(?:[.,;!)•]|$))|(?<=^|[,;.:!•(]\\s?)(?:dann\\s+|danach\\s+)?(?:andere|zweite)[rnms]?\\s+${SIDE}(?=\\s*(?:[.,;!)•]|$))|(?:umdrehen|drehen|wenden)\\s+und\\s+(?:auf\\s+der\\s+anderen\\s+seite|wiederholen)|(?:wechs(?:le|el\\p{L}*)|tausche?n?)\\b[^.;:!?\\n]{0,25}?\\b${SIDE}|${SIDE}(?:n)?\\s*(?:wechseln|tauschen)|(?:seiten|bein|arm|fuß)wechsel|(?:die|der|das|den|mit\\s+der|auf\\s+der|mit\\s+dem)\\s+andere[nrs]?\\s+${SIDE}(?:\\s+wiederholen)?(?=\\s*(?:[.,;!]|$|wiederholen|genauso|ebenso))|(?:wiederhol[ent]*|dann|danach|anschließend)\\b[^.;:!?\\n]{0,25}?\\bandere[nrs]?\\s+${SIDE}(?:\\s+(?:dran|an\\s+der\\s+reihe))?(?=\\s*(?:[.,;!)•]|$))|beide\\s+seiten|(?:danach|dann|anschließend)\\s+[^.;:!?\\n]{0,30}?(?:in\\s+die|zur)\\s+andere[n]?\\s+(?:richtung|seite)(?=\\s*(?:[.,;!)]|$))`,
  alternate: 'abwechselnd|im\\s+wechsel',
  direction: 'Richtung',
  per: '(?:(?:in|an|auf|für)\\s+)?(?:pro|je|jede[rsmn]?)\\s+((?:(?:empfindliche[rsn]?|schmerzhafte[rsn]?|druckempfindliche[rsn]?)\\s+)?(?:richtung|stelle|punkt|position|finger|zeh|zehe|muskel|bereich))',
  rest: 'pause[n]?|zeit\\s+zum\\s+(?:wechseln|ausruhen|umbauen)|ausruhen|erholung|rasten',
  betweenRounds:
    'zwischen\\s+den\\s+(?:runden|durchgängen)|nach\\s+(?:jeder|einer|der)\\s+runde|nach\\s+jedem\\s+durchgang',
  betweenSteps: 'zwischen\\s+den\\s+(?:übungen|dehnungen|stationen)|vor\\s+der\\s+nächsten\\s+übung',
  beginner:
    '(?:für\\s+|wenn\\s+du\\s+)?(?:anfänger(?:innen|n)?|einsteiger(?:innen|n)?|neulinge|neu\\s+(?:bist|sind|dabei)|(?:wenn\\s+(?:du|sie)\\s+)?(?:das\\s+erste|zum\\s+ersten)\\s+mal\\s+dabei(?:\\s+(?:bist|sind))?|am\\s+anfang|anfangs|zu\\s+beginn)',
  until:
    '(?:so\\s+lange,?\\s+)?bis\\s+((?!zu\\b|\\d|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai\\b|juni|juli|august|september|oktober|november|dezember|mitternacht|ende\\b)[^.,;:()!?\\n•]{4,80})',
  open: 'je\\s+länger,?\\s+(?:desto|umso)\\s+besser|so\\s+lange?\\s+(?:wie\\s+)?(?:du|sie|ihr|es)\\s+(?:\\p{L}+\\s+){0,3}(?:geht|anfühlt|gefällt|könnt|können|mögen|mögt|möchten|wollen|magst|möchtest|willst|angenehm(?:\\s+ist)?|gut\\s*tut|kannst)',
  total: 'insgesamt|gesamt|zusammen',
  more: 'weitere[n]?|noch',
  hold: 'halte[nt]?|bleib[ent]*|verharre[n]?|verweile?n?|ruhe?n?|warte[n]?|lass[en]*|atme[n]?|entspanne?n?',
  repeat:
    'wiederhol[ent]*|mach[ent]*|führe?n?|kreis[et]*|roll[ent]*|drück[ent]*|pendle|schwing[ent]*|massier[ent]*|wippe?n?',
  notDose:
    '(?:mal\\s+)?(?:(?:am|pro|in\\s+der|jede[nrs]?)\\s+|/\\s*)(?:tag|woche|monat|jahr|stunde|abend|morgen)|täglich|wöchentlich|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|uhr|prozent|%|°|grad|(?:cm|mm|km|kg|g|ml|l|meter|liter)(?!\\w)|später|vor\\s+dem',
  everyStep:
    '(?:belastung|arbeit(?:szeit)?|(?:zeit|dauer)\\s+pro\\s+(?:übung|station))(?=:\\s)|(?:die\\s+)?folgenden?\\s+\\p{L}+|(?:jede|alle|pro|je|bei\\s+jeder|in\\s+jeder|für\\s+jede|an\\s+jeder)\\s+(?:\\w+\\s+)?(?:übung(?:en)?|station(?:en)?|dehnung(?:en)?|position(?:en)?|haltung(?:en)?|schritte?)',
  everything:
    '(?:das\\s+ganze|den\\s+ganzen\\s+(?:zirkel|ablauf)|die\\s+ganze\\s+(?:runde|folge|serie)|alle\\s+übungen|den\\s+zirkel|alles)',
  same: '(?:gleiche\\s+(?:dauer|zeit|anzahl)|genauso\\s+(?:oft|lange)|wie\\s+(?:oben|zuvor|in\\s+übung|in\\s+schritt))',
};
