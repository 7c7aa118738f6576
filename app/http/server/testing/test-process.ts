/** Runs the web process, with the routes of `test-build.ts`, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { TEST_DATA_KEY } from '../../../../tests/support/data-key';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** A line of the log. */
export interface Line {
  level: string;
  msg: string;
  port?: number;
  error?: { message?: string; stack?: string };
}

/** Compiles a process, in a folder inside the project so that it finds the packages. */
export async function compileProcess(
  entry = 'app/http/server/testing/process-entry.ts',
): Promise<{ file: string; remove: () => void }> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache/server-'));
  const file = join(folder, 'index.js');
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export class TestProcess {
  output = '';
  /** Exit code, or the name of the signal that ended the process. */
  readonly ended: Promise<number | string>;
  private readonly child: ChildProcess;

  constructor(file: string, env: Record<string, string> = {}) {
    this.child = spawn(process.execPath, ['--enable-source-maps', file], {
      cwd: ROOT,
      env: {
        NODE_ENV: 'production',
        SHOPIFY_API_KEY: 'key',
        SHOPIFY_API_SECRET: 'app-secret',
        SHOPIFY_APP_URL: 'https://unwind.example.com',
        DATABASE_URL: 'postgresql://app:hunter2secret@127.0.0.1:1/app',
        DATA_KEY: TEST_DATA_KEY,
        SMTP_URL: 'smtp://127.0.0.1:1',
        MAIL_FROM: 'brief@example.com',
        WORKER: 'off',
        HOST: '127.0.0.1',
        PORT: '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
        this.child.emit('output');
      });
    }
    this.ended = once(this.child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  }

  get lines(): Line[] {
    return this.output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  }

  /** Waits for the nth line whose message starts with this text. */
  async line(message: string, nth = 1): Promise<Line> {
    for (;;) {
      const complete = this.output.slice(0, this.output.lastIndexOf('\n') + 1).split('\n');
      const found = complete.filter((line) => line.includes(`"msg":"${message}`))[nth - 1];
      if (found) return JSON.parse(found) as Line;
      const isOver = await Promise.race([once(this.child, 'output').then(() => false), this.ended.then(() => true)]);
      if (isOver) throw new Error(`The process ended without "${message}":\n${this.output}`);
    }
  }

  async port(): Promise<number> {
    return (await this.line('Listening')).port ?? 0;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }
}
