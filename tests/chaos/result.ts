/** Shows what became of the sign-ups. */
import type { Told } from './readers.ts';
import type { Findings } from './verify.ts';

export interface Result extends Findings {
  told: Told;
  bursts: ({ name: string } & Told)[];
  kills: number;
  /** Of the database. */
  crashes: number;
  /** How often a process ended by itself. */
  ended: number;
  /** Different emails that were accepted. */
  emails: number;
  duplicates: number;
  /** Emails in flight when a worker was killed. */
  inFlight: number;
  /** Emails that weren't sent after ten minutes. */
  waiting: number;
  /** From when the mail servers were back until all was sent. */
  seconds: number;
  isOk: boolean;
}

export function resultText(result: Result): string {
  const { told, bursts, kills, crashes, ended, lost, withoutReceipt, unsent, duplicates, inFlight, seconds } = result;
  const acknowledged = told.acknowledged.length;
  const rows: [string, string, boolean | null][] = [
    ['sign-ups acknowledged', String(acknowledged), null],
    ['told to try again; without an answer', `${told.tryAgain}; ${told.unanswered}`, null],
    ...bursts.map(({ name, ...burst }): [string, string, boolean] => [
      name,
      `${burst.acknowledged.length}; ${burst.tryAgain}; ${burst.unanswered}`,
      burst.unanswered === 0,
    ]),
    ['processes killed; database crashes', `${kills}; ${crashes}`, null],
    ['processes that ended by themselves', String(ended), ended === 0],
    ['acknowledged and lost', String(lost), lost === 0],
    ['acknowledged without receipt', String(withoutReceipt), withoutReceipt === 0],
    ['acknowledged and unsent', String(unsent), unsent === 0],
    ['all sent after the mail servers were back', `${seconds.toFixed(0)} s`, result.waiting === 0],
    ['emails sent', String(result.emails), null],
    ['duplicates; in flight when killed', `${duplicates}; ${inFlight}`, duplicates <= inFlight],
  ];
  const lines = rows.map(([name, value, isOk]) => {
    const verdict = isOk === null ? '' : isOk ? '   ok' : '   VIOLATED';
    return `${name.padEnd(50)}${value.padStart(14)}${verdict}`;
  });
  return lines.join('\n');
}
