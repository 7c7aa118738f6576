/**
 * Runs one or more commands with a database: `node prisma/with-database.ts COMMAND ARGS [-- COMMAND ARGS]…`.
 *
 * Uses DATABASE_URL if it's set (in the environment or in `.env`). Otherwise it opens the embedded database in DATA_DIR
 * (`.data`) while the commands run. `DATA_KEY` is then the one in that folder, unless it's set.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { readDataKey } from './data-key.ts';
import { type EmbeddedDatabase, openEmbedded } from './embedded.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const commands = splitCommands(process.argv.slice(2));
if (commands.length === 0) {
  console.error('usage: node prisma/with-database.ts COMMAND ARGS [-- COMMAND ARGS]…');
  process.exit(2);
}

const env = { ...process.env };
let embedded: EmbeddedDatabase | null = null;
if (!env.DATABASE_URL) {
  const dataDir = resolve(env.DATA_DIR ?? '.data');
  env.DATA_KEY ||= readDataKey(dataDir);
  embedded = await openEmbedded(dataDir);
  env.DATABASE_URL = embedded.url;
}

let exitCode = 0;
for (const command of commands) {
  exitCode = await run(command);
  if (exitCode !== 0) break;
}
await embedded?.close();
process.exit(exitCode);

function splitCommands(args: string[]): string[][] {
  const all: string[][] = [[]];
  for (const arg of args) {
    if (arg === '--') all.push([]);
    else all.at(-1)?.push(arg);
  }
  return all.filter((command) => command.length > 0);
}

/** Runs a command and forwards signals to it, so that the database closes only after the command has ended. */
function run([program = '', ...args]: string[]): Promise<number> {
  return new Promise((resolveCode) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    const done = (code: number) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolveCode(code);
    };
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(127);
    });
    child.once('exit', (code) => done(code ?? 1));
  });
}
