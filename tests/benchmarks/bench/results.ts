/** Shows what was measured, next to the goals. */
import type { Measured } from './load.ts';

export interface Goal {
  text: string;
  isMet: boolean;
}

/** Times are in milliseconds. */
export interface Row {
  work: string;
  perSecond?: number;
  /** Of the bare handler's requests per second. */
  ofBare?: number;
  median?: number;
  p99?: number;
  /** How many times longer it takes with a million people than with a thousand. */
  growth?: number;
  goals: Goal[];
}

export function atLeast(number: number, value: number, unit: string): Goal {
  return { text: `at least ${number.toLocaleString('en')}${unit}`, isMet: value >= number };
}

export function below(number: number, value: number, unit: string): Goal {
  return { text: `under ${number.toLocaleString('en')}${unit}`, isMet: value < number };
}

export function atMost(number: number, value: number, unit: string): Goal {
  return { text: `at most ${number.toLocaleString('en')}${unit}`, isMet: value <= number };
}

/** The round in the middle. */
export function middle(rounds: Measured[]): Measured {
  const sorted = [...rounds].sort((one, other) => one.perSecond - other.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error('Nothing was measured.');
  return found;
}

export function header(): string {
  return line('work', ['per second', 'of bare', 'median ms', 'p99 ms', 'growth'], 'goals');
}

export function rowText({ work, perSecond, ofBare, median, p99, growth, goals }: Row): string {
  const columns = [
    perSecond?.toFixed(0),
    ofBare && `${(ofBare * 100).toFixed(1)} %`,
    median?.toFixed(1),
    p99?.toFixed(1),
    growth && `× ${growth.toFixed(2)}`,
  ];
  const texts = goals.map(({ text, isMet }) => `${isMet ? 'met' : 'MISSED'}: ${text}`);
  return line(
    work,
    columns.map((text) => text || ''),
    texts.join('; '),
  );
}

/** Without digits that say nothing. */
export function rowJson(row: Row): object {
  const entries = Object.entries(row) as [string, unknown][];
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'number' ? round(value) : value]));
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

export function summary(rows: Row[]): string {
  const goals = rows.flatMap((row) => row.goals);
  const missed = goals.filter(({ isMet }) => !isMet).length;
  return `${goals.length - missed} of ${goals.length} goals met`;
}

function line(name: string, columns: string[], rest: string): string {
  return `${name.padEnd(34)}${columns.map((text) => text.padStart(11)).join('')}   ${rest}`.trimEnd();
}
