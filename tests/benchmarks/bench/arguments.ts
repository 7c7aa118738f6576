/** What to measure, and for how long. */
import { parseArgs } from 'node:util';

export const PART_NAMES = [
  'sign-ups',
  'embedded',
  'with-worker',
  'deliveries',
  'events',
  'downloads',
  'pages',
] as const;
export type PartName = (typeof PART_NAMES)[number];

export interface Options {
  parts: PartName[];
  /** Of each round. */
  seconds: number;
  rounds: number;
  /** In the larger of the two shops whose pages are measured. */
  people: number;
}

/** @throws an error if an argument isn't known */
export function readArguments(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      people: { type: 'string', default: '1000000' },
    },
  });
  const parts = positionals.map((name) => {
    const part = PART_NAMES.find((each) => each === name);
    if (!part) throw new Error(`There’s no part “${name}”. Choose from: ${PART_NAMES.join(', ')}`);
    return part;
  });
  return {
    parts: parts.length > 0 ? parts : [...PART_NAMES],
    seconds: positive('seconds', values.seconds),
    rounds: positive('rounds', values.rounds),
    people: positive('people', values.people),
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0.`);
  return value;
}
