/** A PostgreSQL cluster of its own, in a temporary folder, which can crash. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const USER = 'postgres';

export interface Cluster {
  url: string;
  /** Ends all of its processes at once, as a crash does, and starts it again. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
}

/** @throws an error if PostgreSQL isn't installed */
export async function createCluster(port: number): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'unwind-chaos-'));
  chmodSync(folder, 0o700);
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL doesn't run as root.
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  const run = async (program: string, ...args: string[]) => {
    const command = [join(programFolder(), program), ...args];
    if (isRoot) command.unshift('runuser', '-u', USER, '--');
    const [file = '', ...rest] = command;
    const child = spawn(file, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${program} ended with code ${code}.`);
  };
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  await run('initdb', '--pgdata', data, '--username', USER, '--auth', 'trust', '--no-sync', '--encoding', 'UTF8');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  const control = (...args: string[]) =>
    run('pg_ctl', '--pgdata', data, '--log', log, '--wait', '--options', options, ...args);
  await control('start');
  return {
    url: `postgresql://${USER}@127.0.0.1:${port}/postgres`,
    crash: () => control('restart', '--mode', 'immediate'),
    stop: async () => {
      await run('pg_ctl', '--pgdata', data, '--wait', '--mode', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian doesn't put these programs on the path. */
function programFolder(): string {
  const root = '/usr/lib/postgresql';
  try {
    const [newest] = readdirSync(root).sort((one, other) => Number(other) - Number(one));
    if (newest) return join(root, newest, 'bin');
  } catch {
    // Elsewhere, they are.
  }
  return '';
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, USER], { encoding: 'utf8' }));
}
