/** The patterns of a language's amounts, compiled. All are sticky and match lower-case text. */
import type { AmountPhrases } from '../languages/amount-phrases';

export interface AmountPatterns {
  /** Whether a text has anything worth scanning for. */
  hint: RegExp;
  numberWord: RegExp;
  numbers: Record<string, number>;
  article: RegExp;
  to: RegExp;
  half: RegExp;
  andAHalf: RegExp;
  pace: RegExp;
  /** Any word before "breaths". */
  breathsPace: RegExp;
  units: { pattern: RegExp; unit: 'hold' | 'breaths' | 'reps'; scale: number }[];
  movement: RegExp;
  /** Movements with words before them: "two-hand swings". */
  movements: RegExp;
  hour: RegExp;
  set: RegExp;
  times: RegExp;
  work: RegExp;
  once: RegExp;
  onceValues: Record<string, number>;
  each: RegExp;
  other: RegExp;
  alternate: RegExp;
  per: RegExp;
  /** Not a pattern: what an amount "forward and backward" is per. */
  direction: string;
  rest: RegExp;
  restAfterTime: RegExp;
  betweenRounds: RegExp;
  betweenSteps: RegExp;
  beginner: RegExp;
  until: RegExp;
  open: RegExp;
  total: RegExp;
  more: RegExp;
  hold: RegExp;
  repeat: RegExp;
  notDose: RegExp;
  everyStep: RegExp;
  everything: RegExp;
  same: RegExp;
}

const compiled = new Map<AmountPhrases, AmountPatterns>();

/** `hasSpaces` is false for languages that put none between words. */
export function amountPatterns(phrases: AmountPhrases, hasSpaces: boolean): AmountPatterns {
  const known = compiled.get(phrases);
  if (known) return known;
  const end = hasSpaces ? '(?![\\p{L}\\p{M}\\d])' : '';
  const word = (source: string) => new RegExp(`(?:${source})${end}`, 'uy');
  const unit = (source: string) => new RegExp(`\\s?-?(?:${source})${end}\\.?`, 'uy');
  const words = (values: Record<string, number>) =>
    Object.keys(values)
      .sort((one, other) => other.length - one.length)
      .join('|') || '(?!)';
  const patterns: AmountPatterns = {
    hint: new RegExp(
      `\\d|½|(?:${[words(phrases.numbers), words(phrases.once), phrases.half, phrases.other, phrases.open, phrases.until, phrases.each, phrases.same, phrases.beginner, `(?:${phrases.article})\\s+(?:${phrases.minute}|${phrases.second}|${phrases.breath})`].join('|')})`,
      'u',
    ),
    numberWord: word(words(phrases.numbers)),
    numbers: phrases.numbers,
    article: word(phrases.article),
    to: new RegExp(`\\s*(?:-?\\s*(?:${phrases.to})${end}|[–—-])\\s*`, 'uy'),
    half: word(phrases.half),
    andAHalf: word(`\\s*(?:${phrases.andAHalf})`),
    pace: new RegExp(`(?:\\s+|,\\s*|-)(?:and\\s+|und\\s+)?(?:${phrases.pace})${end}`, 'uy'),
    breathsPace: new RegExp(
      `\\s+(?!(?:of|or|to|and|in|for|with|the|oder|und|bis)\\b)\\p{L}{3,}(?:,?\\s+(?:(?:and|und)\\s+)?\\p{L}{3,})?(?=\\s+(?:${phrases.breath})${end})`,
      'uy',
    ),
    units: [
      { pattern: unit(`${phrases.second}|″|''|"`), unit: 'hold', scale: 1 },
      { pattern: unit(`${phrases.minute}|′`), unit: 'hold', scale: 60 },
      { pattern: unit(phrases.breath), unit: 'breaths', scale: 1 },
      { pattern: unit(phrases.rep), unit: 'reps', scale: 1 },
    ],
    movement: unit(`${phrases.movement}|${phrases.movements}`),
    movements: new RegExp(
      `(?:\\s(?!(?:${phrases.between}|${phrases.to}|about|of|and|or|for|in|on|with|the|your|more|other|different|best|great|favorite|und|für|mit|der|die|andere|verschiedene)\\b)[\\p{L}][\\p{L}\\p{M}'-]*){1,3}?[\\s-](?:${phrases.movements})${end}`,
      'uy',
    ),
    hour: unit(phrases.hour),
    set: unit(phrases.set),
    times: unit(phrases.times),
    work: new RegExp(`\\s*,?\\s*(?:${phrases.work})${end}`, 'uy'),
    once: word(words(phrases.once)),
    onceValues: phrases.once,
    each: word(phrases.each),
    other: word(phrases.other),
    alternate: word(phrases.alternate),
    per: word(phrases.per),
    direction: phrases.direction,
    rest: word(`(?:with\\s+|mit\\s+)?(?:an?\\s+|eine\\s+)?(?:${phrases.rest})`),
    restAfterTime: word(
      `\\s*-?(?:'s?|of|'s\\s+of)?\\s*(?:${phrases.rest})|\\s+(?:in\\s+)?(?:between|dazwischen)(?:\\s+(?:the\\s+|each\\s+)?sets?)?`,
    ),
    betweenRounds: word(phrases.betweenRounds),
    betweenSteps: word(phrases.betweenSteps),
    beginner: word(phrases.beginner),
    until: word(phrases.until),
    open: word(phrases.open),
    total: word(phrases.total),
    more: word(phrases.more),
    hold: word(phrases.hold),
    repeat: word(phrases.repeat),
    notDose: new RegExp(`\\s*-?(?:${phrases.notDose})${end}`, 'uy'),
    everyStep: word(phrases.everyStep),
    everything: word(phrases.everything),
    same: word(phrases.same),
  };
  compiled.set(phrases, patterns);
  return patterns;
}

export interface Match {
  /** The first group, or all. */
  text: string;
  end: number;
}

/** Matches a sticky pattern at a position. */
export function matchAt(pattern: RegExp, text: string, at: number): Match | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && found[0] !== ''
    ? { text: found.slice(1).find((group) => group !== undefined) ?? found[0], end: pattern.lastIndex }
    : null;
}
