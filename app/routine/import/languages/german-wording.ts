import type { Wording } from './wording';

/** How long a breath in or out takes. */
const COUNT = '(\\d{1,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\\b(?:\\s*(?:sekunden|sek\\.?))?';

export const GERMAN_WORDING: Wording = {
  verbs:
    'geh|gehe|gehen sie|leg|lege|legen sie|setz|setze|setzen sie|stell|stelle|stellen sie|steh|stehe|knie|zieh|ziehe|ziehen sie|halt|halte|halten sie|drück|drücke|drücken sie|dreh|drehe|drehen sie|neig|neige|neigen sie|heb|hebe|heben sie|senk|senke|senken sie|roll|rolle|rollen sie|streck|strecke|strecken sie|beug|beuge|beugen sie|spreiz|spreize|lass|lasse|lassen sie|atme|atmen sie|bleib|bleibe|bleiben sie|wiederhol|wiederhole|wiederholen sie|wechsle|wechsel|mach|mache|machen sie|führ|führe|bring|bringe|nimm|nehmen sie|schieb|schiebe|kreis|kreise|schwing|schwinge|kipp|kippe|spann|spanne|press|presse|öffne|schließe|verschränk|verschränke|greif|greife|umfass|umfasse|stütz|stütze|komm|komme|schau|schaue|blick|blicke|entspann|entspanne|lehn|lehne|schüttle|massier|massiere|streich|streiche|klopf|klopfe|wippe|tritt|lauf|laufe|spring|springe|benutz|benutze|verwende|such|suche|fass|fasse|achte|spür|spüre|richte|leite|zieht|fang|beginne|beginn|starte|reibe|reib|tipp|winkel|winkle|falte|lockere|verlager|verlagere|platziere|positioniere|nicke|pendle|stoß|strecke|sink|sinke|schließ|hak|häng|hänge|schau',
  instruction:
    '^\\p{L}+\\s+(?:dich|dir|deine?[nmrs]?)\\s|^\\p{L}+en\\s+sie\\s|(?:heben|halten|strecken|beugen|drehen|senken|legen|stellen|setzen|ziehen|drücken|rollen|kippen|wechseln|wiederholen|spreizen|kreisen|führen|bringen|öffnen|schließen|lassen|bleiben|atmen|anspannen|entspannen|schwingen|greifen|stützen|dehnen|aufstellen|verweilen|stehen|weiteratmen|ausstrecken|anheben|absenken|heranziehen|massieren|streichen|neigen|lösen|nehmen|gehen)\\s*(?:[.,;!)]|$|und)|\\b(?:du|sie)\\b(?=[^.!?]*\\b(?:kopf|knie|bein|arm|schulter|hüfte|becken|rücken|hand|hände|fuß|füße|kinn|bauch|ellbogen|brust)\\w*)|^(?:dann|danach|anschließend|zuerst|zum\\s+schluss|nun|jetzt)\\b[^.!?]*\\b\\p{L}+st\\s+du\\b|\\bdu\\s+die\\b|\\p{L}+st\\s+du\\s+(?:den|die|das|dein)',
  opening:
    '(?:(?:und|dann|nun|jetzt|danach|anschließend|zuerst|zunächst|zum schluss|zum abschluss|bitte|langsam|sanft|behutsam|vorsichtig|als nächstes|schließlich|erst|beim einatmen|beim ausatmen|mit der ausatmung|mit der einatmung|nicht|nie)[,:]?\\s+)*',
  sequence:
    "(?:und\\s+)?(?:los\\s+geht(?:\\s*'?s|\\s+es)|weiter\\s+geht(?:\\s*'?s|\\s+es)|es\\s+geht\\s+(?:los|weiter)|zuerst|zunächst|als\\s+erstes|erstens|zweitens|drittens|dann|danach|anschließend|als\\s+nächstes|nun|jetzt|schließlich|zuletzt|zum\\s+(?:schluss|abschluss|ende)|am\\s+ende|abschließend|beginne|starte|die\\s+(?:erste|zweite|dritte|vierte|nächste|letzte)\\s+übung|übung\\s+(?:eins|zwei|drei|vier|fünf|\\d+)|setz\\s+dich\\s+zuerst|leg\\s+dich\\s+zuerst|stell\\s+dich\\s+zuerst)\\b",
  naming:
    "(?:und\\s+)?das\\s+(?:erste|zweite|dritte|vierte|nächste|letzte)\\s+(?:ist|wäre|heißt)\\s+(?:der|die|das|ein|eine)?\\s*|(?:(?:die|als|unsere)\\s+)?(?:(?:erste|zweite|dritte|vierte|fünfte|nächste|letzte)[nsr]?\\s+übung|übung\\s+(?:eins|zwei|drei|vier|fünf|\\d+)|nummer\\s+(?:eins|zwei|drei|vier|fünf|\\d+)|als\\s+nächstes)(?:,|:|\\s+(?:ist|sind|kommt|kommen|folgt|folgen|heißt|machen\\s+wir|(?=(?:der|die|das)\\s)))+\\s*(?:der|die|das|den|ein|eine)?\\s*|(?:los|weiter)\\s+geht(?:\\s*'?s|\\s+es)\\s+(?:mit|bei|an)\\s+(?:der|die|das|den|dem|einer|einem)?\\s*|(?:(?:und\\s+)?(?:zuerst|zunächst|dann|danach|nun|jetzt|anschließend|zuletzt|schließlich|zum\\s+(?:schluss|abschluss|ende))\\s+(?:noch\\s+)?)(?:(?:kommt|kommen|folgt|folgen|ist|sind|machen\\s+wir)\\s+)?(?:noch\\s+)?(?:der|die|das|den)\\s+(?=\\p{L}+[.:,])",
  body: 'kopf|nacken|hals|kinn|kiefer|mund|lippen?|zunge|gesicht|stirn|wangen?|schläfen?|augen?|ohr(?:en)?|nase|schultern?|schulterblätter?|brust|brustbein|brustkorb|rippen?|arme?n?|achseln?|ellbogen|ellenbogen|unterarme?|unterarmen|handgelenke?|hände?n?|hand|handflächen?|faust|fäuste|finger|daumen|rücken|wirbelsäule|wirbel|bauch|taille|rumpf|hüften?|hüfte|hüftbreit|hüftknochen|becken|beckenknochen|steißbein|gesäß|po|leiste|beine?n?|oberschenkel|unterschenkel|knien?|waden?|schienbeine?|knöchel|fersen?|fuß|füße?n?|fußsohlen?|zehen?|ballen|sohlen?|achillessehne|muskeln?|sehnen?|gelenke?|haut|atem|atme|atmen|einatmen|ausatmen|atemzüge?n?|vierfüßlerstand|kniestand|bauchlage|rückenlage|seitenlage|körper|oberkörper|haltung|schienbein',
  exercise:
    'übung(?:en)?|dehnung(?:en)?|dehnen|kniebeugen?|liegestütze?n?|ausfallschritte?|plank|unterarmstütz|seitstütz|brücke|katzenbuckel|beckenheben|kobra|taube|schmetterling|kindhaltung|kindeshaltung|kreisen|rollen|massage|mobilisation|aufwärmen|wiederholungen|wdh|training|atemübung|yoga|pilates|faszien\\w*|zehenspreizen|wadendehnung|drehlage|schulterkreisen|beinpendel|hampelmänner|sätze|durchgänge|zirkel|squats?|push-?ups?|sit-?ups?|crunch(?:es)?|lunges?|burpees?|planks?|kicks?|dips?|step-?ups?|deadlifts?|stretch(?:ing)?|bird[ -]dog|superman|\\p{L}+dehnung|\\p{L}+(?:kreisen|heben|beugen|pendeln|schwingen|drehen)',
  food: 'mehl|zucker|butter|ofen|backofen|backen|teig|el|tl|esslöffel|teelöffel|prise|zutaten|zubereitung|rezept|salz|pfeffer|zwiebeln?|knoblauch|öl|eier|milch|hafermilch|sahne|rühren|umrühren|schälen|reiben|kochen|köcheln|erhitzen|sieb|gießen|servieren|honig|topf|pfanne|hefe|ml|spülmittel|schrauben|herunterladen|klicken|passwort|zelt|gestänge|stoff|seile?|deckel|motor|reifen|filter|schlauch|kabel|drucker|kamera|wäsche|flecken?|fliesen|lack|pinsel|leine|welpe|rasen|hecke|hammer|dübel',
  shop: 'anmeld(?:en|ung)|kosten:|schnupper|teilnehm|plätze|kursleitung|in den warenkorb|versand|rückgabe|lieferung|preis|€|euro|kundenstimmen|bewertungen|garantie|auf lager|durchmesser|material:|tage zeit|lohnt sich',
  step: 'min(?:ute)?n?(?:\\s+\\d+\\s*(?:bis|-|–))?|station|schritt|übung|nr\\.?|nummer|position|dehnung|teil',
  phase:
    'phase|teil|block|einheit|emom|amrap|tabata|supersatz|runde|zirkel|tag|woche|aufwärmen|warm-?up|hauptteil|cool-?down|abwärmen|ausklang|abkühlen|abschnitt',
  labels: {
    reps: 'wiederholungen?|wdh\\.?|wie oft|anzahl',
    sets: 'sätze|satz|durchgänge|runden',
    hold: 'dauer|belastung|arbeit(?:szeit)?|(?:zeit|dauer) pro (?:übung|station)|haltezeit|halten|zeit|wie lange',
    rest: 'pause|pausen',
    breaths: 'atemzüge',
    side: 'seiten?',
    dose: 'umfang|dosierung|sätze (?:und|&|/|x) wiederholungen|dauer\\s*/\\s*wdh\\.?|wiederholungen\\s*/\\s*dauer',
    how: "so geht(?:'s|s| es)|so machst du(?:'s| es)?|anleitung|ausführung|durchführung|ausgangsposition|startposition|ausgangslage|bewegung|ablauf|und so geht's|technik",
    cue: 'tipps?|profi-?tipp|hinweise?|achte auf|darauf achten|häufige(?:r)? fehler|fehler|leichter|schwerer|einfacher|variante|merke|gut zu wissen|für anfänger|anfänger',
    why: "warum|wofür|wozu|wirkung|nutzen|ziel|effekt|das bringt(?:'s| es)?|gut für|trainiert",
    breath: 'atmung|atem',
    tools:
      'hilfsmittel|ausrüstung|das brauchst du|du brauchst|ihr braucht|sie brauchen|das braucht ihr|das brauchen sie|benötigt wird|material|was du brauchst',
    stop: 'abbrechen|aufhören',
    warning: 'achtung|vorsicht|wichtig|warnung|bitte nicht|sicherheit|wichtiger hinweis|kontraindikationen',
  },
  topics: {
    equipment:
      '(?:das|was)\\s+(?:du\\s+)?brauchst\\s*(?:du)?.*|(?:das|was)\\s+.*\\b(?:mitbringen|dabeihaben|bereitlegen).*|hilfsmittel|zutaten|ausrüstung|material(?:ien)?|das wird gebraucht',
    causes:
      '(?:mögliche |häufige |die )*(?:ursachen?|gründe|auslöser)\\b.*|warum\\b.*(?:verspannt|verkürzt|weh|schmerz|schmerzt|eng|fest|steif|hart).*|woher .*(?:kommt|kommen).*|\\d+ gründe.*',
    signs:
      '(?:typische |häufige |die |mögliche )*(?:anzeichen|symptome|zeichen)\\b.*|woran .*(?:merk|erkenn).*|so erkennst du.*',
    redFlags:
      '(?:und\\s+)?(?:wann|wer)\\b.*(?:arzt|zu ihnen|praxis|notaufnahme|ärztin|ärztlich|therapeut|hilfe|nicht|verzichten).*|(?:zum|zur|frag|frage|geh)\\b.*(?:arzt|ärztin).*|nicht (?:geeignet|üben|machen).*|warnzeichen.*|kontraindikationen?|bitte nicht (?:üben|mitmachen).*|(?:arzt|ärztlichen rat).*',
    stop: 'wann .*(?:aufhören|abbrechen|stoppen).*|(?:brich|hör|hör auf|stopp)\\b.*(?:wenn).*',
    warning:
      '(?:achtung|vorsicht|wichtig|warnung|sicherheit|sicherheitshinweise?|bevor (?:du|sie|ihr) (?:anf[aä]ng\\p{L}*|beginn\\p{L}*|start\\p{L}*)|bitte beachten.*|zu beachten.*|beachten sie.*|vor dem start|worauf du achten .*)',
    help: '(?:brauchst du|du brauchst) hilfe.*|hilfe.*|kontakt|termin\\b.*|wo (?:finde|bekomme).*|unsere (?:praxis|studios?).*',
    shop: '(?:zum|im|unser) shop.*|produkte?.*|unsere? (?:empfehlung|tools|produkte).*|das könnte dir auch.*|lies das.*(?:kauf|kaufst).*|vor dem kauf.*|welche .*(?:passt|kaufen|ist die richtige).*',
    about:
      '(?:level|niveau|format|häufigkeit|intensität|schwierigkeit(?:sgrad)?|kalorien|kommentare?|newsletter|teilen|mehr aus|transparenz|anzeige|für wen|über|einleitung|wie oft|was (?:ist|sind|bedeutet|passiert)|hintergrund|die wissenschaft|geschichte|faq|häufige fragen|warum (?:die reihenfolge|das|dieses?)|vorteile|quellen|die (?:dicke|länge)|das material)\\b.*',
    ending: '(?:fazit|zum schluss|dranbleiben|bleib dran|geschafft|danach|und jetzt|wie geht es weiter).*',
  },
  breath: 'atme\\w*|einatmen|ausatmen|ausatmung|einatmung|atmung|atem\\b|weiteratmen',
  pace: `\\b(?:ein|einatmen)\\b[^.;\\n]{0,30}?\\b${COUNT}[^.;\\n]{0,40}?\\b(?:aus|ausatmen)\\b[^.;\\n]{0,30}?\\b${COUNT}|\\b${COUNT}\\s*(?:lang\\s+)?ein(?:atmen)?\\b[^.;\\n]{0,20}?\\b${COUNT}\\s*(?:lang\\s+)?aus(?:atmen)?\\b`,
  why: '(?:das|dies\\p{L}*|die|der|sie|er|es)\\s+(?:\\p{L}+\\s+){0,2}(?:löst|dehnt|öffnet|kräftigt|entlastet|lockert|mobilisiert|entspannt|hilft|stärkt|trainiert|weckt|wärmt|beruhigt|bringt|erreicht|bereitet|massiert)\\b.*|weil .*|denn .*',
  stop: '(?:brich|hör|höre|stopp|stoppe|unterbrich)\\b[^.!?\\n]{0,40}?\\b(?:ab|auf|wenn|sofort)\\b|\\b(?:wenn|falls|sobald|bei)\\b.{2,80}?\\b(?:hör(?:e)? auf|aufhören|brich\\b.*\\bab|abbrechen|stopp\\w*|sofort aufhören)\\b',
  redFlag:
    '\\b(?:lass(?:t|e|en\\s+sie)?|sollte\\p{L}*)\\b[^.!?\\n]{0,40}\\b(?:anschauen|abklären|untersuchen|checken)\\b|\\b(?:\\p{L}*arzt|\\p{L}*ärztin|orthopäd\\p{L}+|ärztin|ärztlich\\w*|ärzten|physiotherapeut\\w*|hebamme|notaufnahme|notarzt|spital|krankenhaus|rettung|fachperson|fachleute)\\b|\\bnicht (?:geeignet|üben|machen|mitmachen)\\b|\\bnicht (?:nach|bei|während) (?:einer|einem|der)?\\s*(?:frischen?|op|operation|schwangerschaft|verletzung|entzündung)',
  warning:
    '\\bnicht (?:mit gewalt|wippen|reißen|erzwingen|ins hohlkreuz|federn|drücken)\\b|\\bnie(?:mals)?\\b|\\bachtung\\b|\\bvorsicht\\b|ohne gewalt|\\bvermeide\\b',
  help: '\\b(?:termin|praxis|buchen|kontakt|schreib uns|ruf uns an|sprechstunde|beratung)\\b',
  oneSide:
    '(?:nur\\s+)?(?:auf|mit|an)\\s+((?:der|die|dem)\\s+(?:seite|bein|arm|hüfte|schulter),?\\s+(?:auf|an|bei|wo|die|der|das|in)\\b[^.,:;!?\\n]{3,90}|der\\s+(?:schmerzenden|betroffenen|verspannten|schwächeren)\\s+seite)',
  tools:
    '(?:faszien|massage|schaumstoff)?rolle|(?:tennis|faszien|massage|gymnastik|igel|soft)ball|(?:weichen?|weicher|kleinen?)\\s+ball|ball|(?:kleines\\s+|gerolltes\\s+)?handtuch|(?:theraband|band|fitnessband|widerstandsband)|gurt|(?:yoga)?block|hanteln?|kurzhanteln?|kettlebell|kissen|decke|stock|besenstiel|wasserflasche|springseil|stein',
  alternative:
    '\\((?:oder|alternativ)\\s+([^)]{2,80})\\)|\\boder\\s+((?:ein|eine|einen|dein|deine)\\s+[^.,;:()!?\\n]{2,60})',
  youNeed:
    '(?:(?:das\\s+)?(?:(?:du|ihr|sie)\\s+)?(?:brauchst|braucht|brauchen|benötigst|benötigt|benötigen)\\s+(?:du|ihr|sie|wir|man)|(?:du|ihr|sie|wir|man)\\s+(?:brauchst|braucht|brauchen|benötigst|benötigt|benötigen)|mehr\\s+als)\\s*(?:nur|dafür|dazu|lediglich|dabei)?(?:\\s+nur)?:?\\s+((?:ein|eine|einen|dein|deine|nur|etwas)\\b[^.!?\\n]{2,160})',
  brief: 'ratgeber|kostenlose[rn]? (?:guide|leitfaden)',
  booking: '\\b(?:termin|buchen|buchung|vereinbaren)\\b',
  buy: '\\b(?:shop|kaufen|bestellen|zum produkt|zu den|unser\\w*|jetzt)\\b',
  negation: 'nicht|nie|niemals|keine?[nrs]?|vermeide\\p{L}*|fehler|falsch|ohne',
  otherList:
    '(?:die\\s+)?(?:top\\s+)?(?:\\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\\s+(?:\\p{L}+\\s+){0,3}?(?:vorteile|gründe|fakten|mythen|fehler|anzeichen|symptome|ursachen|fragen|irrtümer|studien|trends)',
  option:
    '(?:und\\s+|oder\\s+)?(?:für\\s+(?:mehr|eine\\s+(?:längere|intensivere|stärkere))|mit\\s+der\\s+zeit|fortgeschrittene|später|(?:wenn|sobald)\\s+(?:dir\\s+|ihnen\\s+)?(?:das|es|die\\s+übung)\\s+(?:dir\\s+|ihnen\\s+)?(?:zu\\s+)?(?:leicht|einfach|schwer)|zu\\s+(?:leicht|schwer|einfach))',
  plainLabel: '(?:profi-?)?tipps?|hinweise?|achte auf|darauf achten|merke|gut zu wissen',
  filler:
    'x|und|dann|für|die|der|das|den|dem|ein|eine|einen|auf|in|im|mit|zu|zum|am|an|je|pro|jeweils|etwa|ca|circa|ungefähr|lang|lange|halte|halten|wiederhole|wiederholen|das ganze|mach|mache|machen|es|dabei|danach|dazwischen|anschließend|zuerst|zum schluss|nun|jetzt|du|dich|dir|hier|noch|mal|jede|jeder|jedes|beide|von|bis|oder|wenn|bleib|bleibe|ganze|dreimal|den',
};
