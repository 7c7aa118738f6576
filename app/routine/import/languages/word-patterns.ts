/** A language's wording, compiled. `start` patterns match at the beginning of a text, `in` patterns anywhere. */
import { NOTHING } from './amount-phrases';
import type { LabelKind, TopicKind, Wording } from './wording';

export interface WordPatterns {
  /** An instruction's opening words and verb. */
  instruction: RegExp;
  /** A verb by itself. */
  verb: RegExp;
  /** Without the opening words, to take them off. */
  opening: RegExp;
  sequence: RegExp;
  naming: RegExp;
  body: RegExp;
  exercise: RegExp;
  food: RegExp;
  shop: RegExp;
  step: RegExp;
  phase: RegExp;
  labels: Map<LabelKind, RegExp>;
  topics: Map<TopicKind, RegExp>;
  breath: RegExp;
  pace: RegExp;
  why: RegExp;
  stop: RegExp;
  redFlag: RegExp;
  warning: RegExp;
  help: RegExp;
  oneSide: RegExp;
  tools: RegExp;
  alternative: RegExp;
  youNeed: RegExp;
  brief: RegExp;
  booking: RegExp;
  buy: RegExp;
  negation: RegExp;
  otherList: RegExp;
  option: RegExp;
  plainLabel: RegExp;
  filler: RegExp;
}

const LETTER = '[\\p{L}\\p{M}\\d]';

export function wordPatterns(wording: Partial<Wording>, hasSpaces: boolean): WordPatterns {
  const source = (key: Exclude<keyof Wording, 'labels' | 'topics'>) => wording[key] || NOTHING;
  const before = hasSpaces ? `(?<!${LETTER})` : '';
  const after = hasSpaces ? `(?!${LETTER})` : '';
  const words = (text: string) => new RegExp(`${before}(?:${text})${after}`, 'gu');
  const anywhere = (text: string) =>
    new RegExp(
      text.replaceAll('\\b', '(?:(?<![\\p{L}\\p{M}\\d])(?=[\\p{L}\\d])|(?<=[\\p{L}\\p{M}\\d])(?![\\p{L}\\p{M}\\d]))'),
      'u',
    );
  const atStart = (text: string) => new RegExp(`^(?:${text})`, 'u');
  const opening = source('opening') === NOTHING ? '' : source('opening');
  return {
    instruction: new RegExp(`^${opening}(?:${source('verbs')})${after}|${source('instruction')}`, 'u'),
    verb: atStart(`(?:${source('verbs')})${after}`),
    opening: atStart(opening || NOTHING),
    sequence: atStart(source('sequence')),
    naming: atStart(source('naming')),
    body: words(source('body')),
    exercise: words(source('exercise')),
    food: words(source('food')),
    shop: new RegExp(`(?:${source('shop')})`, 'gu'),
    step: atStart(`(?:${source('step')})${after}`),
    phase: atStart(`(?:(?:the|our|der|die|das)\\s+)?(?:${source('phase')})${after}`),
    labels: new Map(entries(wording.labels ?? {}).map(([kind, text]) => [kind, new RegExp(`^(?:${text})$`, 'u')])),
    topics: new Map(entries(wording.topics ?? {}).map(([kind, text]) => [kind, new RegExp(`^(?:${text})$`, 'u')])),
    breath: words(source('breath')),
    pace: anywhere(source('pace')),
    why: atStart(source('why')),
    stop: anywhere(source('stop')),
    redFlag: anywhere(source('redFlag')),
    warning: anywhere(source('warning')),
    help: anywhere(source('help')),
    oneSide: anywhere(`\\b(?:${source('oneSide')})`),
    tools: words(source('tools')),
    alternative: anywhere(source('alternative')),
    youNeed: anywhere(`\\b(?:${source('youNeed')})`),
    brief: anywhere(source('brief')),
    booking: anywhere(source('booking')),
    buy: anywhere(source('buy')),
    negation: anywhere(`\\b(?:${source('negation')})\\b`),
    otherList: atStart(`(?:${source('otherList')})${after}`),
    option: atStart(`(?:${source('option')})${after}`),
    plainLabel: new RegExp(`^(?:${source('plainLabel')})$`, 'u'),
    filler: new RegExp(`^(?:${source('filler')})$`, 'u'),
  };
}

function entries<Key extends string>(record: Partial<Record<Key, string>>): [Key, string][] {
  return Object.entries(record) as [Key, string][];
}

/** Whether a text names an exercise or a part of the body. */
export function namesExercise(text: string, { exercise, body }: Pick<WordPatterns, 'exercise' | 'body'>): boolean {
  return occurrences(exercise, text, 1) > 0 || occurrences(body, text, 1) > 0;
}

/** How often a pattern occurs, up to `most`. */
export function occurrences(pattern: RegExp, text: string, most = 100_000): number {
  pattern.lastIndex = 0;
  let count = 0;
  while (count < most && pattern.exec(text)) count += 1;
  return count;
}
