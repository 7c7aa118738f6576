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
  /** Those that can have other words before them: "two-hand swings". In the plural. */
  movements: string;
  set: string;
  /** After the seconds of an interval: "40 seconds on". */
  work: string;
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
  /** The word for each of two ways. */
  direction: string;
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

/** Only what needs no words. */
export const UNKNOWN_AMOUNTS: AmountPhrases = {
  numbers: {},
  once: {},
  ...{ article: NOTHING, to: NOTHING, between: NOTHING, half: NOTHING, andAHalf: NOTHING, pace: NOTHING },
  ...{
    second: 's|sec|″',
    minute: 'min|m|′',
    hour: 'h',
    breath: NOTHING,
    rep: 'reps?',
    movement: NOTHING,
    movements: NOTHING,
    set: NOTHING,
  },
  ...{
    times: 'x(?!\\s*[\\p{L}\\d])|×(?!\\s*\\d)',
    each: NOTHING,
    other: NOTHING,
    alternate: NOTHING,
    per: NOTHING,
    direction: 'direction',
  },
  ...{ rest: NOTHING, betweenRounds: NOTHING, betweenSteps: NOTHING, beginner: NOTHING, until: NOTHING, open: NOTHING },
  ...{
    total: NOTHING,
    more: NOTHING,
    work: NOTHING,
    hold: NOTHING,
    repeat: NOTHING,
    everyStep: NOTHING,
    everything: NOTHING,
  },
  ...{ notDose: '%|°|(?:cm|mm|km|kg|g|ml|l)(?!\\w)', same: NOTHING },
};
