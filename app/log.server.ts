/** Where the app says what went wrong: standard error, for whatever collects the logs. */
import { inspect } from 'node:util';

/** @param what happened, in words; the error follows it with its stack, where there is one. */
export function logError(what: string, error?: unknown): void {
  const reason = error === undefined ? '' : `: ${inspect(error)}`;
  process.stderr.write(`${new Date().toISOString()} ${what}${reason}\n`);
}
