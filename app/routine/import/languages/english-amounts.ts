import type { AmountPhrases } from './amount-phrases';

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const numbers: Record<string, number> = {};
ONES.forEach((word, i) => (numbers[word] = i + 1));
TENS.forEach((ten, t) => {
  numbers[ten] = (t + 2) * 10;
  ONES.slice(0, 9).forEach((one, i) => {
    numbers[`${ten}-${one}`] = (t + 2) * 10 + i + 1;
    numbers[`${ten} ${one}`] = (t + 2) * 10 + i + 1;
  });
});

const SIDE =
  '(?:sides?|legs?|arms?|hips?|foot|feet|hands?|knees?|shoulders?|ankles?|wrists?|elbows?|calf|calves|thighs?|thumbs?|eyes?|ears?|cheeks?|heels?|glutes?)';
const STEP =
  '(?:exercises?|stretch(?:es)?|moves?|movements?|poses?|postures?|steps?|positions?|drills?|holds?|areas?|muscles?|one|of (?:these|them|the \\w+))';

export const ENGLISH_AMOUNTS: AmountPhrases = {
  numbers,
  article: 'an?',
  to: 'to|or|up to|through|and up to|till',
  between: 'between|from',
  half: 'half an?',
  andAHalf: 'and a half',
  pace: 'slow|deep|full|easy|gentle|calm|long|controlled|steady|relaxed|smooth|light|big|small|good|more|quick|total|soft|conscious|complete|even|tiny|mini|single|slowly|of|these|those|your',
  second: 's|secs?|seconds?',
  minute: 'm(?=\\d)|mins?|minutes?',
  hour: 'h|hrs?|hours?',
  breath: 'breaths?|breath cycles?|inhales?|exhales?|breathing cycles?|(?:rounds?|cycles) of breath(?:ing)?',
  rep: 'reps?|repetitions?|repeats?',
  movement:
    'press(?:es)?|squats?|lunges?|circles?|swings?|raises?|lifts?|curls?|taps?|rolls?|bridges?|push-?ups?|pull-?ups?|sit-?ups?|crunch(?:es)?|kicks?|tilts?|rotations?|pulls?|push(?:es)?|rows?|dips?|jumps?|twists?|rocks?|glides?|slides?|nods?|pass(?:es)?|strokes?|squeezes?|pumps?|clams?|march(?:es)?|steps?|pulses?|sweeps?|swipes?|shakes?|shrugs?|rounds? trips?|sways?|bends?|hops?|drops?|heel drops?|slams?|throws?|scoops?|scrunch(?:es)?|flicks?|wiggles?|turns?|reach(?:es)?|lengths?|laps?|bounces?|contractions?|beats?|humms?|sighs?|blinks?|of\\s+(?:these|those|them)',
  set: 'sets?|rounds?|series',
  times: 'times?|x(?!\\s*[\\p{L}\\d])|×(?!\\s*\\d)',
  once: { once: 1, twice: 2, thrice: 3 },
  each: `(?:(?:on|for|to|with|in)\\s+)?(?:each|per|both|every|either|ea\\.?)\\s+(?:of\\s+(?:the|your)\\s+)?(?:the\\s+|your\\s+|single\\s+)?${SIDE}|/\\s*${SIDE}|an?\\s+(?:side|leg|arm|foot)|(?:on\\s+the\\s+)?(?:left\\s+and\\s+(?:on\\s+the\\s+)?right|right\\s+and\\s+(?:on\\s+the\\s+)?left)|each\\s+way`,
  other: `(?:repeat|switch|swap|change|mirror)(?:ing)?\\b[^.;:!?\\n]{0,30}?\\b(?:the\\s+)?(?:other|opposite|second)\\s+(?:side|leg|arm|foot|hand|hip|knee|shoulder|one)|(?:switch|swap|change|trade)(?:ing)?\\s+(?:to\\s+the\\s+other\\s+)?(?:over|sides?|legs?|arms?|feet|hands?|hips?|knees?|shoulders?|it\\s+over)|(?:then|and|now|before|,)\\s+(?:then\\s+)?(?:repeat\\s+|again\\s+|do\\s+(?:the\\s+same\\s+|it\\s+|this\\s+)?|on\\s+|with\\s+|for\\s+|the\\s+same\\s+(?:on|for|with)\\s+){0,4}the\\s+(?:other|opposite|second)\\s+(?:side|leg|arm|foot|hand|hip|knee|shoulder|one)(?!'s)|(?:on|with)\\s+the\\s+other(?:\\s+side)?(?=\\s*(?:[.,;!]|$))|(?:do|work|treat)\\s+(?:both|the\\s+other)\\s+sides?|(?:on|for)\\s+both\\s+sides|same\\s+on\\s+the\\s+other|repeat\\s+on\\s+(?:the\\s+|your\\s+)?(?:left|right)(?:\\s+(?:side|leg|arm))?|(?:then|and|now)\\s+(?:do\\s+|repeat\\s+(?:on\\s+)?|switch\\s+to\\s+|on\\s+)the\\s+(?:right|left)(?:\\s+(?:side|leg|arm))?`,
  alternate: `alternat(?:e|ing)(?:\\s+${SIDE})?`,
  per: '(?:(?:on|at|for|in)\\s+)?(?:per|each|every|an?)\\s+((?:(?:tender|sore|tight|trigger|sensitive|single)\\s+)?(?:spot|points?|direction|position|area|muscle|point|knot|finger|toe|way|segment|vertebra|section|zone|letter))s?',
  rest: 'rest(?:ing)?|breaks?|pauses?|recovery|recover|off',
  betweenRounds: '(?:in\\s+)?between\\s+(?:the\\s+|each\\s+)?(?:rounds?|circuits?)|after\\s+(?:each|every)\\s+round',
  betweenSteps: `(?:in\\s+)?between\\s+(?:the\\s+|each\\s+|all\\s+)?(?:exercises?|stretch(?:es)?|moves?|movements?|poses?|stations?|steps?|drills?)|before\\s+(?:the\\s+next|moving\\s+on)(?:\\s+\\w+)?`,
  beginner:
    "(?:(?:if|when|for|as)\\s+)?(?:you(?:'re|\\s+are)\\s+|it's\\s+)?(?:an?\\s+)?(?:\\b(?:absolute|complete)\\s+)?(?:new(?:bies|comers?)?(?:\\s+to\\s+(?:this|it|\\w+))?|beginners?|just\\s+starting(?:\\s+out)?|starting\\s+out|your\\s+first\\s+time)",
  until: "(?:until|till|'?til)\\s+(?!\\d)([^.,;:()!?\\n•]{2,80})",
  open: "the\\s+longer,?\\s+the\\s+better|longer\\s+is\\s+better|(?:for\\s+)?as\\s+long\\s+as\\s+(?:(?:it|that|this|you|is|feels?|are|it's|that's|you're|still)\\s+)*(?:comfortable|comfy|like|want|wish|need|can|good|nice|pleasant|needed|enjoy(?:able)?)",
  total: '(?:in\\s+total|total|altogether|overall|in\\s+all)',
  more: 'more|additional|further',
  hold: 'hold(?:ing)?|stay(?:ing)?|keep(?:ing)?|remain|rest|pause|wait|relax|linger|breathe',
  repeat:
    'repeat(?:ing)?|do|perform|complete|aim|try|go|work|take|give|make|count|spend|continue|roll|rock|massage|pulse|press',
  notDose:
    "(?:times?\\s+)?(?:a|an|per|each|every)\\s+(?:day|week|month|year|hour|morning|evening|night|session|workout|visit)|daily|weekly|nightly|days?|weeks?|months?|years?|hours?|o'clock|am\\b|pm\\b|percent|%|°|degrees?|(?:inch(?:es)?|cm|mm|km|kg|lbs?|pounds?|grams?|g|ml|feet|ft|yards?|yd|m|miles?|meters?|metres?)(?!\\w)|out\\s+of\\s+(?:\\d+|ten)|/\\s*10(?!\\d)|counts?\\b|later|ago|old",
  everyStep: `(?:(?:for|on|in|do|hold|keep|stay\\s+in|spend|repeat|perform)\\s+)*(?:each|every|all(?:\\s+(?:of\\s+)?the)?)\\s+(?:\\w+\\s+)?${STEP}(?!\\s+(?:side|leg|arm))`,
  everything:
    '(?:the\\s+)?(?:whole|entire|full|complete)\\s+(?:thing|circuit|sequence|routine|series|set|round|list|flow|block)|(?:the|this)\\s+(?:circuit|sequence|routine|flow|series|block)|all\\s+(?:of\\s+)?(?:the\\s+)?(?:\\w+\\s+)?(?:exercises|moves|stretches|steps)|in\\s+order|everything',
  same: '(?:same|identical)\\s+(?:amount|dose|time|duration|reps|number|hold|as\\s+(?:above|before|(?:in\\s+)?(?:step|exercise|number|the\\s+previous|the\\s+last)))|as\\s+(?:above|before)',
};
