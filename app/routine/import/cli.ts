/**
 * `npm run -s import-article -- FILE`: prints what an article says as JSON: the draft under `routine`, beside it the
 * evidence. FILE is HTML or plain text; `-` reads standard input. Exits with 1 if there's nothing to read.
 */
import { readFileSync } from 'node:fs';

import { draftSchema } from '../schema';
import { importArticle } from './import-article';

const USAGE = 'Usage: npm run -s import-article -- FILE (HTML or plain text; - for standard input)';

export function runCli(args: readonly string[]): number {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) return fail(USAGE);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'it doesn’t exist',
      EISDIR: 'it’s a folder',
      EACCES: 'it isn’t readable',
    };
    return fail(`Can’t read ${file}: ${reasons[code ?? ''] ?? code ?? String(error)}.`);
  }
  if (bytes.length === 0) return fail(`${file === '-' ? 'Standard input' : file} is empty.`);
  if (bytes.includes(0)) return fail(`${file} isn’t HTML or plain text.`);
  const imported = importArticle(new TextDecoder().decode(bytes));
  const checked = imported.routine && draftSchema.safeParse(imported.routine);
  if (checked && !checked.success) return fail(`The draft isn’t valid: ${checked.error.message}`);
  process.stdout.write(`${JSON.stringify(imported, null, 2)}\n`);
  return 0;
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
