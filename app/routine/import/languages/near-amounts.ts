/** What can stand before or after an amount, in English and German. Tried on lower-case text; sticky where it has to follow. */

/** Before a time that something has to happen in: "no later than 8 minutes before the start". */
export const LIMIT = /\b(?:later than|earlier than|within|spätestens|innerhalb von)\s+(?:about\s+)?$/;

/** Before a price, or a day of a month. */
export const PRICE_OR_DATE =
  /(?:[$€£¥]|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember))\s?$/u;

/** After a price. */
export const CURRENCY =
  /^\s?(?:[€£¥$]|(?:euros?|dollars?|pounds sterling|francs?|franken|cents?|chf|usd|eur)(?!\p{L}))/u;

/** Before a time of day. */
export const TIME_OF_DAY = /(?:\b(?:at|from|um|ab|by|until)|@)\s+$/;

/** After a time, how long reading takes, or how often the time is spent. */
export const NOT_SPENT =
  /^\s+(?:read(?:ing)?(?:\s+time)?|lesezeit|lesedauer)(?!\p{L})|^\s+(?:(?:of|for)\s+\p{L}+\s+)?(?:every|alle)\s+(?:\d+|\p{L}+)\s+(?:hours?|days?|stunden|tage)(?!\p{L})/u;

/** Circles have two ways, not two sides. */
export const ONE_WAY = /(?:circles?|rotations?|rolls?)\s+each\s+way$/;

/** "2 holds of 40 seconds". */
export const TRIES =
  /\s+(?:\p{L}+\s+)?(?:holds|efforts|intervals|bouts|tries|goes|bursts|attempts|planks|stretches|squeezes|contractions|hangs|sits|bridges|sprints|strides|intervalle|versuche|mal)\s+(?:of|à|von|zu(?:\s+je)?)\s+(?:about\s+|je\s+)?(?=[\p{N}\p{L}])/uy;

/** "3 lots of 10": a noun that isn't known, and how many each has. */
export const LOTS = /\s+(?:\p{L}+\s+)?\p{L}{2,}s\s+of\s+(?:about\s+)?(?=\d|\p{L})/uy;

/** "Nine on the left, nine on the right", with what says how often the second time. */
export const RIGHT_AND_LEFT =
  /\s*(?:times\s+|mal\s+|[x×]\s+)?(?:(?:on|to|with|for|auf|mit|nach)\s+)?(?:(?:the|your|der|dem)\s+)?(?:left|right|linken?|links|rechten?|rechts)(?:\s+(?:side|leg|arm|foot|hand|seite))?\s*[,;.]?\s*(?:(?:and|then|und|dann)\s+)*([\p{L}\d]+)\s+(?:times\s+|mal\s+|[x×]\s+)?(?:(?:on|to|with|for|auf|mit|nach)\s+)?(?:(?:the|your|der|dem)\s+)?(?:left|right|linken?|links|rechten?|rechts)(?![\p{L}])/uy;

/** "Rounds: 4". */
export const ROUNDS_LABEL = /(?:rounds?|circuits|runden|durchgänge)\s*:\s*(\d{1,2})(?!\d)/uy;

/** "Sets: 2", "Reps: 8-10", wherever they are. */
export const SETS_LABEL = /(?:sets?|sätze|durchgänge)\s*:?\s*(?=\d)/uy;
export const REPS_LABEL = /(?:reps?|repetitions|wiederholungen|wdhl?\.?)\s*:?\s*(?=\d)/uy;

/** Before "once", which makes it two in all. */
export const AGAIN =
  /(?:repeat|do|wiederhole[n]?|mach[en]*)\s+(?:(?:it|this|that|the\s+\w+|all|das|es|alles)\s+)*(?:again\s+)?$/u;

/** Before a number of times that come on top of the first. */
export const ON_TOP = /(?:\bnoch|\banother|\bweitere)\s+$/u;

/** After a number of times, what's done that often is to breathe. */
export const BREATHE_AFTER = /\s+(?:(?:tief|ruhig|langsam|bewusst)\s+)?(?:ein-?\s*(?:und|&|\/)\s*aus|durch)-?atmen/uy;

/** Before a time, in which as many reps as possible are done. */
export const AS_MANY = /(?:as many (?:\w+ )?as (?:you can|possible)|so viele? (?:\w+ )?wie möglich)\s+in\s+$/u;

/** "Until you've done", before an amount. */
export const UNTIL_DONE =
  /(?:until|till|bis)\s+(?:you(?:'ve|\s+have)?|du|sie|ihr)\s+(?:(?:done|did|completed|reached|finished)\s+|(?=\d))(?:about\s+)?(?=\d)/uy;

/** Says that the amount before it is done a second time. */
export const SECOND_TIME = /\b(?:another|again|more|nochmals?|noch\s?(?:ein)?mal|weitere[nr]?|erneut)\b/u;

/** After an amount, the side that it's for. */
export const ON_ONE_SIDE =
  /^\s*(?:(?:on|to|with|for|auf|mit|nach)\s+)?(?:(?:the|your|der|dem|die)\s+)?(left|right|linken?|links|rechten?|rechts)\b/u;

/** "Or twice", after "once". */
export const OR_MORE = /\s+(?:or|to|oder|bis)\s+(?:twice|zweimal|dreimal|\p{L}+\s+times)/uy;

/** "10 of each". */
export const OF_EACH =
  /\s*(?:of\s+(?:each|both|these|those)|ea\.?|von\s+(?:jedem|jeder|beiden?))(?=\s*(?:[.,;:!)•/]|per\s|pro\s|$))/uy;

/** "5 pushes of 10 seconds". */
export const EACH_LASTING = /\s+(?:of|à|von|zu(?:\s+je)?)\s+(?:about\s+|je\s+)?(?=[\p{N}\p{L}])/uy;

/** "10 forward, 10 backward". */
export const BOTH_WAYS =
  /\s*(?:\p{L}{3,}\s+)?(?:fwd|forwards?|clockwise|inwards?|vorwärts|im uhrzeigersinn)\s*(?:,|\+|and|und|then|dann)?\s*(?:and\s+)?(\d{1,3})\s*(?:back(?:wards?)?|counter-?clockwise|anti-?clockwise|outwards?|rückwärts|gegen den uhrzeigersinn)/uy;

/** "10 forward and backward". */
export const FORTH_AND_BACK =
  /\s*(?:times?\s+|x\s+)?(?:forwards?|clockwise|vorwärts|im uhrzeigersinn)\s*(?:,|and|und|\/|then|dann)+\s*(?:backwards?|counter-?clockwise|anti-?clockwise|rückwärts|dagegen|gegen den uhrzeigersinn)/uy;

/** "Our 10-minute routine" is no amount of a step. */
export const WHOLE_AFTER =
  /^\s+(?:\S+\s+){0,2}(?:routine|workout|session|video|flow|plan|circuit|program|class|course|walk|break|challenge|read|guide|sequence|warm-?up|training|programm|einheit)\b/u;

/** Before one. */
export const WHOLE_BEFORE = /\b(?:our|my|this|that|their|his|her|unser\p{L}*|mein\p{L}*|dies\p{L}*)\s+$/u;

/** After a number of reps without a unit. */
export const BEGINNING =
  /^\s+(?:to\s+(?:begin|start)|will\s+do|for\s+(?:beginners|starters)|is\s+(?:plenty|enough)|are\s+(?:plenty|enough)|if\s|when\s|then\s|zum\s+anfang|für\s+den\s+anfang|reichen|genügen)/u;

/** Before a number of reps without a unit. */
export const AFTER_VERB =
  /(?:\b(?:do|make\s+it|go\s+for|aim\s+for|mach|mache|machen\s+(?:wir|sie))\s+(?:about\s+|around\s+|etwa\s+)?|\b(?:start|begin|starten sie|beginnen sie|fang|starte|beginne)\s+(?:with|at|mit|bei)\s+(?:about\s+|etwa\s+)?)$/u;

/** At the end of a number of reps that has no name of a movement. */
export const REPETITIONS = /(?:reps?|repetitions?|repeats?|wdhl?\.?|wiederholung(?:en)?)\.?$/u;
