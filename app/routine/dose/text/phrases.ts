/** The phrases around a dose's amount. All patterns are sticky. */

/** Words that add nothing to a dose. "Hold" says that a bare number is seconds. */
export const FILLER =
  /(?:(?:perform|for|of|and|then|with|about|around|approx(?:imately|\.)?|do)(?![\p{L}\d])|[~≈+•*])/iuy;
export const HOLD =
  /(?:hold(?:ing)?(?:\s+(?:it|this|each|for|the\s+(?:stretch|position|pose)))*|stay|stretch)(?![\p{L}\d])(?!\s*-)/iuy;
export const SEPARATOR = /[\s,;:.()[\]–—-]+/y;
/** Any other word or character. */
export const WORD = /[\p{L}\p{M}\p{N}'’%°/-]+|[^]/uy;

const SIDES =
  '(?:sides?|legs?|arms?|hips?|foot|feet|hands?|knees?|shoulders?|ankles?|wrists?|elbows?|limbs?|calf|calves|thighs?)(?![\\p{L}\\d-])';
const EACH =
  '(?:(?:on|for|to|with)\\s+)?(?:each|per|both|every|ea\\.?)\\s+(?:of\\s+(?:the|your)\\s+)?(?:the\\s+|your\\s+)?';
export const EACH_SIDE = new RegExp(
  `${EACH}${SIDES}|/\\s*${SIDES}|an?\\s+${SIDES}|(?:left|right)\\s+and\\s+(?:left|right)(?![\\p{L}\\d])`,
  'iuy',
);
export const NO_SIDES = new RegExp(
  `(?:with\\s+)?both\\s+(?:${SIDES}\\s+)?(?:together|at once|at the same time)|no\\s+sides?(?![\\p{L}\\d])`,
  'iuy',
);

export const SETS = /\s*(?:sets?|rounds?)(?![\p{L}\d])(?:\s*(?:of|[x×@])(?![\p{L}]))?/iuy;
/** Between a number of sets and what a set is: "3 x 10". */
export const TIMES_SIGN = /\s*(?:[x×✕*](?![\p{L}])|by\b)\s*/iuy;
/** "30 s, 2x" has nothing after it that could be a set. */
export const NO_MORE = /\s*(?:$|[,;.)])/y;
/** Before a number of sets: "30 s x 2". */
export const TIMES_SIGN_BEFORE = /[x×✕*]\s*(?=\d)/iy;
export const TIMES_WORD = /\s*times(?![\p{L}\d])/iuy;
export const ONCE_OR_TWICE = /(once|twice|thrice)(?![\p{L}\d])/iuy;
/** After a number: how often in a day or week, which isn't part of a dose. */
export const FREQUENCY =
  /\s*(?:(?:a|an|per|each|every)\s+(?:day|week|month|year|hour|morning|evening|night|session|workout|visit)|daily|weekly|nightly)(?![\p{L}\d])/iuy;
export const PER_SET = /(?:in\s+|for\s+)?(?:per|each|every|a)\s+set(?![\p{L}\d])/iuy;

const BETWEEN_SETS =
  '(?:\\s+(?:in\\s+)?between(?:\\s+(?:the\\s+|each\\s+)?sets?)?|\\s+after\\s+(?:each|every)\\s+set)?';
export const REST_WORD = /(?:with\s+)?(?:an?\s+)?(?:rest|break|pause|recover)(?:ing)?(?![\p{L}\d])/iuy;
/** Between the word and its time: "rest between sets for a minute". */
export const REST_LINK = new RegExp(
  `(?:\\s+periods?)?${BETWEEN_SETS}\\s*(?:(?:of|for|is)(?![\\p{L}])|[:=])?\\s*`,
  'iuy',
);
export const REST_START = /(?:with\s+)?(?:an?\s+(?=\d))?/iuy;
export const REST_AFTER_TIME = new RegExp(
  `['’]?s?\\s*-?(?:of\\s+)?(?:rest|break|pause|recovery|off)(?![\\p{L}\\d])${BETWEEN_SETS}|\\s+between\\s+(?:the\\s+|each\\s+)?sets?(?![\\p{L}\\d])`,
  'iuy',
);
export const REST_BETWEEN_SETS = new RegExp(BETWEEN_SETS, 'iuy');
export const NO_REST = new RegExp(
  `(?:with\\s+)?(?:no|without(?:\\s+an?y?)?)\\s+(?:rest|break|pause)s?(?![\\p{L}\\d])${BETWEEN_SETS}`,
  'iuy',
);

const NEW = '(?:new(?:bies|comers?)?|beginners?|starting\\s+out)(?![\\p{L}\\d])(?:\\s+(?:to|at|with)\\s+(?:this|it))?';
/** After an amount: "6 for beginners", "2 min if you’re new". */
export const FOR_BEGINNERS = new RegExp(
  `\\s*(?:if|when|for|as)\\s+(?:you(?:['’]re|\\s+are)\\s+|they(?:['’]re|\\s+are)\\s+|an?\\s+)?${NEW}`,
  'iuy',
);
/** Before an amount: "beginners: 6", "if new, 2 min". */
export const BEGINNERS = new RegExp(
  `(?:if\\s+|for\\s+)?(?:you(?:['’]re|\\s+are)\\s+)?${NEW}(?:\\s+amount)?\\s*[:,=]?\\s*(?:do\\s+|only\\s+)?`,
  'iuy',
);

const QUOTED = '(?:“((?:[^”]|””)*)”(?!”)|"([^"]*)")';
/** Free text ends before punctuation, and before what reads as another part of the dose. */
const FREE = `\\s+(?:${QUOTED}|([^\\s,;()“”"][^,;()]*?)(?=\\s*(?:[,;()]|\\.?\\s*$|\\.\\s)|\\s+(?:${EACH}${SIDES}|both\\s|(?:with\\s+)?\\d+\\s*(?:sets?|s|secs?|min)\\b|x\\s?\\d|×|twice\\b|for\\s+\\d)))`;
export const UNTIL = new RegExp(`(?:until|till|['’]?til)${FREE}`, 'iuy');
export const OPEN =
  /(?:for\s+)?as\s+long\s+as\s+(?:(?:it|that|you|is|feels?|are|it['’]s|that['’]s|you['’]re)\s+)*(?:comfortable|comfy|like|want|good|needed|need)(?![\p{L}\d])|open(?:[-\s]ended)?(?:\s+hold)?(?![\p{L}\d-])/iuy;
/** "Per tender spot", "each spot", "a tender spot". */
export const PER = new RegExp(`(?:(?:on|at|for)\\s+)?(?:per|each|every|an?)(?![\\p{L}\\d])${FREE}`, 'iuy');
/** What a dose isn't per: a time, or a part of itself. */
export const TIME_NOUN =
  /(?:(?:on|at|for)\s+)?(?:per|each|every|an?)\s+(?:day|week|month|year|hour|minute|second|morning|evening|night|session|workout|visit|time|set|rep|round)s?(?![\p{L}\d])/iuy;
