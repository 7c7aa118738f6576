/** Keeps a process running, as systemd does, and kills it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Milliseconds until it's started again. */
const RESTART_DELAY = 500;

export interface Supervised {
  name: string;
  /** How often it was started. */
  starts: () => number;
  /** How often it ended by itself. */
  crashes: () => number;
  kill: () => void;
  stop: () => Promise<void>;
  /** The end of what it wrote. */
  output: () => string;
}

export function supervise(name: string, args: string[], env: Record<string, string>): Supervised {
  let child: ChildProcess;
  let [starts, crashes, output] = [0, 0, ''];
  let [isStopped, isKilled] = [false, false];
  const start = () => {
    starts += 1;
    isKilled = false;
    child = spawn(process.execPath, args, {
      env: { NODE_ENV: 'production', PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-200_000)));
    child.once('exit', () => {
      if (isStopped) return;
      if (!isKilled) crashes += 1;
      setTimeout(() => !isStopped && start(), RESTART_DELAY);
    });
  };
  start();
  return {
    name,
    starts: () => starts,
    crashes: () => crashes,
    output: () => output,
    kill: () => {
      isKilled = true;
      child.kill('SIGKILL');
    },
    stop: async () => {
      isStopped = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
