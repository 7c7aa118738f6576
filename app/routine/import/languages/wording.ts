/**
 * How a language gives instructions, and names what isn't one. Sources of regular expressions, tried on lower-case text.
 * What a table leaves empty isn't looked for in that language.
 */
export interface Wording {
  /** Verbs that begin an instruction. */
  verbs: string;
  /** Where instructions don't begin with their verb: what they begin or end with. */
  instruction: string;
  /** What can come before the verb: "gently", "now". */
  opening: string;
  /** Says in which order: "first", "next, …", "number three". */
  sequence: string;
  /** Before the name of an exercise: "next is", "number two,". */
  naming: string;
  body: string;
  exercise: string;
  /** Words of recipes, shops and other things with steps. */
  food: string;
  shop: string;
  /** Numbered parts: "step 1", "exercise 2". */
  step: string;
  /** Parts of a routine: "phase 1", "warm-up". */
  phase: string;
  labels: Record<LabelKind, string>;
  topics: Record<TopicKind, string>;
  breath: string;
  /** With the seconds in and out as groups. */
  pace: string;
  why: string;
  stop: string;
  redFlag: string;
  warning: string;
  help: string;
  /** With the condition as the first group. */
  oneSide: string;
  tools: string;
  /** After a tool or before one: "or", "works just as well". */
  alternative: string;
  /** With the list as the first group. */
  youNeed: string;
  brief: string;
  booking: string;
  buy: string;
  /** In a label or heading, words without which the rest would say the opposite: "mistakes". */
  negation: string;
  /** Titles of lists of something else than steps: "7 benefits of". */
  otherList: string;
  /** Begins a sentence about doing it longer or harder. */
  option: string;
  /** Labels that can be left out: "tip". */
  plainLabel: string;
  /** Words that only connect others. */
  filler: string;
}

/** What the words before a colon say the rest is. */
export type LabelKind =
  | 'reps'
  | 'sets'
  | 'hold'
  | 'rest'
  | 'breaths'
  | 'side'
  | 'dose'
  | 'how'
  | 'cue'
  | 'why'
  | 'breath'
  | 'tools'
  | 'stop'
  | 'warning';

/** What a section is about if it isn't about steps. */
export type TopicKind =
  'equipment' | 'causes' | 'signs' | 'redFlags' | 'stop' | 'warning' | 'help' | 'shop' | 'about' | 'ending';
