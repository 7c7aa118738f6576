import type { AmountPhrases } from './amount-phrases';
import { ENGLISH_NUMBERS } from './number-words';

const SIDE =
  '(?:sides?|legs?|arms?|hips?|foot|feet|hands?|knees?|shoulders?|ankles?|wrists?|elbows?|calf|calves|thighs?|thumbs?|eyes?|ears?|cheeks?|heels?|glutes?)';
const STEP =
  '(?:exercises?|stations?|stretch(?:es)?|moves?|movements?|poses?|postures?|steps?|positions?|drills?|holds?|areas?|muscles?|one|of (?:these|them|the \\w+))';

export const ENGLISH_AMOUNTS: AmountPhrases = {
  numbers: ENGLISH_NUMBERS,
  article: 'an?',
  to: 'to|or|up to|through|and up to|till',
  between: 'between|from',
  half: 'half an?(?!\\s+dozen)',
  andAHalf: 'and a half',
  pace: 'slow|deep|full|easy|gentle|calm|long|controlled|steady|relaxed|smooth|light|big|small|good|more|quick|total|soft|conscious|complete|even|tiny|mini|single|slowly|of|these|those|your',
  second: 's|secs?|seconds?',
  minute: 'm(?=\\d)|mins?|minutes?',
  hour: 'h|hrs?|hours?',
  breath: 'breaths?|breath cycles?|inhales?|exhales?|breathing cycles?|(?:rounds?|cycles) of breath(?:ing)?',
  rep: 'reps?|repetitions?|repeats?',
  movement:
    'press(?:es)?|squats?|lunges?|circles?|swings?|raises?|lifts?|curls?|taps?|rolls?|bridges?|push-?ups?|pull-?ups?|sit-?ups?|crunch(?:es)?|kicks?|tilts?|rotations?|pulls?|push(?:es)?|rows?|dips?|jumps?|twists?|rocks?|glides?|slides?|nods?|pass(?:es)?|strokes?|squeezes?|pumps?|clams?|march(?:es)?|steps?|pulses?|sweeps?|swipes?|shakes?|shrugs?|rounds? trips?|sways?|bends?|hops?|drops?|heel drops?|slams?|throws?|scoops?|scrunch(?:es)?|flicks?|wiggles?|turns?|reach(?:es)?|lengths?|laps?|strides?|sprints?|bounds?|bounces?|contractions?|humms?|sighs?|blinks?|of\\s+(?:these|those|them)|ones(?!\\s+(?:who|that))',
  movements:
    'squats|lunges|swings|raises|lifts|curls|rolls|bridges|push-?ups|pull-?ups|sit-?ups|crunches|kicks|tilts|rotations|rows|dips|jumps|twists|circles|taps|deadlifts|burpees|climbers|jacks|thrusts|thrusters|cleans|snatches|skaters|hinges|extensions|halos|get-?ups|walk-?outs|inchworms|step-?ups|pull-?aparts|presses|slams|hugs|drags|clamshells|hydrants|flutters|shrugs|flys|flies|bugs|dogs|planks|switches',
  set: 'sets?|rounds?|series|cycles?',
  times: 'times?|x(?=\\s+(?:each|per|on|in|a|with|slow\\w*)\\b)|x(?!\\s*[\\p{L}\\d])|×(?!\\s*\\d)',
  work: '(?:of\\s+)?(?:hard\\s+)?(?:work(?:ing)?|effort|activity|exercise)|on(?=\\s*(?:[,;.:/)+&]|and|then|-|–|—|$))|per\\s+(?:move|exercise|station|drill|pose|stretch)|(?:at|on|in|for)\\s+each(?=\\s*(?:[.,;:)]|$))',
  once: { once: 1, twice: 2, thrice: 3 },
  each: `(?:(?:on|for|to|with|in)\\s+)?(?:each|per|both|every|either|ea\\.?)\\s+(?:of\\s+(?:the|your)\\s+)?(?:the\\s+|your\\s+|single\\s+)?${SIDE}|/\\s*${SIDE}|an?\\s+(?:side|leg|arm|foot)(?!'s|[-\\s]+(?:reach|plank|bend|stretch|lunge|raise|kick|step|lying|table|of|stitch|swing|circle|lift|press|split|note|effect|twist|hold|lean|up|out)(?:e?s|ing)?\\b)|(?:on\\s+the\\s+)?(?:left\\s+and\\s+(?:on\\s+the\\s+)?right|right\\s+and\\s+(?:on\\s+the\\s+)?left)|each\\s+way|(?:r\\s?/\\s?l|l\\s?/\\s?r)(?![\\p{L}/])|(?<=(?:s|secs?|seconds?|mins?|minutes?|breaths|reps|\\d)\\s)each(?=\\s*(?:[.,;:!)•|]|$))`,
  other: `(?:to|on)\\s+the\\s+(?:other|opposite)\\s+${SIDE}\\s+and\\s+(?:do|repeat)\\s+(?:it|that|this|the\\s+same)(?:\\s+again)?|(?:(?<=^|[,;.:!•(]\\s?)|(?<=(?:minutes?|seconds?|secs?|half|breaths?|reps?|times|\\d),?\\s)and\\s+)then\\s+(?:(?:to|on|with|for)\\s+)?(?:the\\s+)?(?:left|right)(?=\\s*(?:[.,;!)•]|$))|(?:switch|change|swap)(?:ing)?\\s+to\\s+(?:the|your)\\s+(?:left|right|other)(?:\\s+${SIDE})?(?=\\s*(?:[.,;!)•]|$))|(?<=^|[,;.:!•(]\\s?)(?:then\\s+|and\\s+)?(?:the\\s+)?(?:other|opposite|second)\\s+${SIDE}(?=\\s*(?:[.,;!)•]|$))|(?:(?<=^|[,;.:!•(]\\s?)|(?:and|then)\\s+)(?:then\\s+|and\\s+)?(?:we\\s+|you\\s+|we'll\\s+)?(?:switch|swap|change\\s+over)(?=\\s*(?:[.,;!)•]|$))|(?:repeat|switch|swap|change|mirror)(?:ing)?\\b[^.;:!?\\n]{0,30}?\\b(?:the\\s+)?(?:other|opposite|second)\\s+(?:side|leg|arm|foot|hand|hip|knee|shoulder|one)|(?:switch|swap|change|trade)(?:ing)?\\s+(?:to\\s+the\\s+other\\s+)?(?:over|sides?|legs?|arms?|feet|hands?|hips?|knees?|shoulders?|it\\s+over)|(?:then|and|now|before|,)\\s+(?:then\\s+)?(?:repeat\\s+|again\\s+|do\\s+(?:the\\s+same\\s+|it\\s+|this\\s+)?|on\\s+|with\\s+|for\\s+|the\\s+same\\s+(?:on|for|with)\\s+){0,4}the\\s+(?:other|opposite|second)\\s+(?:side|leg|arm|foot|hand|hip|knee|shoulder|one)(?!'s|\\s+(?:flat|straight|bent|extended|out|behind|resting|stays?|remains?|is|in\\s+front|on\\s+the\\s+(?:floor|ground|mat|wall))(?!\\p{L}))|(?<!\\bone\\s${SIDE},?\\s)(?:(?:on|with|then|and|now)\\s+)+(?:do\\s+|repeat\\s+|for\\s+)?the\\s+other(?:\\s+(?:side|one))?(?=\\s*(?:[.,;!)•]|$))|(?:left|right|other\\s+${SIDE})[^.;:!?\\n]{0,25}?\\bfor\\s+another\\s+(?:\\d+|ten|fifteen|twenty|thirty|forty(?:[- ]five)?|sixty|ninety|minute|half)(?:\\s+(?:seconds?|secs?|minutes?|breaths?|reps?))?|(?:roll|turn|flip)\\s+(?:over|around|round)\\s+and\\s+(?:repeat|do\\s+the\\s+same)|uncross\\s+and\\s+(?:switch|change|repeat)|(?:do|work|treat)\\s+(?:both\\s+sides|the\\s+other\\s+${SIDE})|(?:on|for)\\s+both\\s+sides(?!\\s+of\\s)|same\\s+on\\s+the\\s+(?:other|left|right)|repeat\\s+on\\s+(?:the\\s+|your\\s+)?(?:left|right)(?:\\s+(?:side|leg|arm))?|(?:then|and|now)\\s+(?:do\\s+|repeat\\s+(?:on\\s+)?|switch\\s+to\\s+|on\\s+)the\\s+(?:right|left)(?:\\s+(?:side|leg|arm))?`,
  alternate: `alternat(?:e|ing)(?:\\s+${SIDE})?`,
  direction: 'direction',
  per: 'in\\s+one\\s+(direction)\\s*,?\\s*(?:and|then)+\\s+(?:[\\w-]+\\s+)?(?:times\\s+)?(?:in\\s+)?the\\s+other(?:\\s+(?:direction|way))?|(?:(?:on|at|for|in)\\s+)?(?:per|each|every|an?)\\s+((?:(?:tender|sore|tight|trigger|sensitive|single)\\s+)?(?:spot|points?|direction|position|area|muscle|point|knot|finger|toe|way|segment|vertebra|section|zone|letter))s?',
  rest: 'to\\s+(?:switch|change|rest|recover|transition|move\\s+on)|rest(?:ing)?|breaks?|pauses?|recovery|recover|off',
  betweenRounds:
    '(?:(?:in\\s+)?between|btw)\\s+(?:the\\s+|each\\s+)?(?:rounds?|circuits?)|after\\s+(?:each|every)\\s+round',
  betweenSteps: `(?:in\\s+)?between\\s+(?:the\\s+|each\\s+|all\\s+)?(?:exercises?|stretch(?:es)?|moves?|movements?|poses?|stations?|steps?|drills?)|before\\s+(?:the\\s+next|moving\\s+on)(?:\\s+\\w+)?`,
  beginner:
    "(?:(?:if|when|for|as)\\s+)?(?:you(?:'re|\\s+are)\\s+|it's\\s+)?(?:an?\\s+)?(?:\\b(?:absolute|complete)\\s+)?(?:new(?:bies|comers?)?(?:\\s+to\\s+(?:this|it|\\w+))?|beginners?|just\\s+starting(?:\\s+out)?|starting\\s+out|your\\s+first\\s+time)",
  until:
    "(?:until|till|'?til)\\s+(?!\\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may\\b|june|july|august|september|october|november|december|midnight|noon|next\\b)([^.,;:()!?\\n•]{2,80}?)(?=\\s+(?:for\\s+(?:an?|\\d+|one|two|three|five|ten|twenty|thirty)\\b|and\\s+(?:then|hold|stay|repeat|return|come|lower|switch|keep|rest)\\b)|\\s*(?:[.,;:()!?\\n•]|$))",
  open: "the\\s+longer,?\\s+the\\s+better|longer\\s+is\\s+better|(?:for\\s+)?as\\s+long\\s+as\\s+(?:(?:it|that|this|you|is|feels?|are|it's|that's|you're|still)\\s+)*(?:comfortable|comfy|like|want|wish|need|can|good|nice|pleasant|needed|enjoy(?:able)?)",
  total: '(?:in\\s+total|total|altogether|overall|in\\s+all)',
  more: 'more|additional|further',
  hold: 'hold(?:ing)?|stay(?:ing)?|keep(?:ing)?|lie|carry on|go on|hang|remain|rest|pause|wait|relax|linger|breathe',
  repeat:
    'repeat(?:ing)?|do|perform|complete|aim|try|go|work|take|give|make|count|spend|continue|roll|rock|massage|pulse|press',
  notDose:
    "(?:times?\\s*)?(?:(?:a|an|per|each|every|this)\\s+|/\\s*)(?:day|week|month|year|hour|morning|evening|night|session|workout|visit)|(?:times?\\s*)?(?:a|per)\\s+minute|bpm|beats|kcal|calories|daily|weekly|nightly|days?|weeks?|months?|years?|hours?|o'clock|am\\b|pm\\b|percent|%|°|degrees?|(?:inch(?:es)?|cm|mm|km|kg|lbs?|pounds?|grams?|g|ml|feet|ft|yards?|yd|m|miles?|meters?|metres?)(?!\\w)|out\\s+of\\s+(?:\\d+|ten)|/\\s*10(?!\\d)|counts?\\b|later|ago|old|(?:before|after)\\s+(?:the\\s+(?!next|other|second)|bed|sleep\\w*|breakfast|lunch|dinner|work)",
  everyStep: `(?<!(?:reps|repetitions|times),?\\s+(?:and\\s+)?)(?:hold|do|perform)(?:ing)?\\s+each(?=\\s+for\\s)|(?:work|time|reps|hold)(?:\\s+(?:time|period|interval|phase))?(?:\\s+per\\s+${STEP})(?=:\\s)|work(?:\\s+(?:time|period|interval|phase))?(?=:\\s)|(?:(?:for|on|in|do|hold|keep|stay\\s+in|spend|repeat|perform)\\s+)*(?:each|every|all(?:\\s+(?:of\\s+)?the)?)\\s+(?:\\w+\\s+)?${STEP}(?!\\s+(?:side|leg|arm))`,
  everything:
    'go\\s+(?:a?round|through\\s+(?:it|them|the\\s+list|everything|all\\s+\\w+))|run\\s+through\\s+(?:it|them|the\\s+list)|(?:the\\s+)?(?:whole|entire|full|complete)\\s+(?:thing|circuit|sequence|routine|series|set|round|list|flow|block)|(?:the|this)\\s+(?:circuit|sequence|routine|flow|series|block)|do(?:ing)?\\s+(?:an?|our|my|this)\\s+(?:quick|short|little|simple|gentle|nice|full|\\d+[\\s-]minute)\\s+(?:[\\w-]+\\s+){0,3}?(?:routine|flow|workout|session|practice|sequence|class)|all\\s+(?:of\\s+)?(?:the\\s+)?(?:\\w+\\s+)?(?:exercises|moves|stretches|steps)|in\\s+order|everything',
  same: '(?:same|identical)\\s+(?:amount|dose|time|duration|reps|number|hold|as\\s+(?:above|before|(?:in\\s+)?(?:step|exercise|number|the\\s+previous|the\\s+last)))|as\\s+(?:above|before)(?!,?\\s+but)',
};
