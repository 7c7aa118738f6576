/** Where the app says what went wrong: standard error, a line each, for whatever collects the logs. */

/** @param what happened, in words; the error's stack follows it, where there is one. */
export function logError(what: string, error?: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : error === undefined ? '' : String(error);
  process.stderr.write(`${new Date().toISOString()} ${what}${reason ? `: ${reason}` : ''}\n`);
}
