/** How a language says amounts. All but `numbers` are sources of regular expressions, tried on lower-case text. */
export interface AmountPhrases {
  numbers: Record<string, number>;
  /** "A minute", "one minute": 1 before a unit. */
  article: string;
  /** Between the ends of a range. */
  to: string;
  between: string;
  half: string;
  andAHalf: string;
  /** Between a number and its unit: "slow, deep". */
  pace: string;
  second: string;
  minute: string;
  hour: string;
  breath: string;
  rep: string;
  /** Movements that can be counted: "circles". */
  movement: string;
  set: string;
  /** "5 times". */
  times: string;
  /** "Twice". */
  once: Record<string, number>;
  /** "Per side", after an amount or alone. */
  each: string;
  /** "Repeat on the other side", "switch legs". */
  other: string;
  /** "Alternating sides": an amount for both. */
  alternate: string;
  /** "Per direction", with what it's for as the first group. */
  per: string;
  /** After a pause's word or before it: "rest", "between". */
  rest: string;
  betweenRounds: string;
  betweenSteps: string;
  beginner: string;
  /** With the condition as the first group. */
  until: string;
  open: string;
  /** "20 in total". */
  total: string;
  /** "Two more times". */
  more: string;
  hold: string;
  repeat: string;
  /** After or before a number that isn't a dose: "a day", "weeks". */
  notDose: string;
  /** "Each stretch": what an amount for all steps is for. */
  everyStep: string;
  /** "The whole circuit": what rounds are of. */
  everything: string;
  /** "Same as before". */
  same: string;
}

/** Never matches, for what a language's table doesn't have. */
export const NOTHING = '(?!)';
