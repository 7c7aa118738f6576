/**
 * Runs tasks in processes of their own, with limits of time and memory. A thread wouldn't do: running out of memory there can end
 * the whole process.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { resolve as resolvePath } from 'node:path';

import { Queue, type QueueLimits } from '~/limits/queue';

import type { Answer, Tasks } from './tasks';

export interface TaskProcessOptions {
  /** The process's script, which calls `serveTasks`. Relative to the working directory, which is the app's root. */
  entry: string;
  /** Milliseconds that a task may take, however busy the machine is. */
  timeout: number;
  /** Milliseconds of processor time that a process may take. */
  cpu: number;
  /** Memory limits of a process in megabytes: V8's heap, and everything, which includes unpacked streams. */
  heap: number;
  memory: number;
  /** Milliseconds that an idle process is kept for the next task; 0 for a new process each time. */
  idle: number;
  queue: QueueLimits;
}

export class TaskFailed extends Error {
  override name = 'TaskFailed';

  /** `too-hard`: it exceeded a limit. `crashed`: the process ended for another reason. */
  readonly reason: 'too-hard' | 'crashed';

  constructor(reason: 'too-hard' | 'crashed', detail: string) {
    super(`A task failed: ${detail}`);
    this.reason = reason;
  }
}

export class TaskProcesses<All extends Tasks> {
  readonly #options: TaskProcessOptions;
  readonly #queue: Queue;
  readonly #idle: { child: ChildProcess; timer: NodeJS.Timeout }[] = [];

  constructor(options: TaskProcessOptions) {
    this.#options = options;
    this.#queue = new Queue(options.queue);
  }

  /**
   * Runs a task when it's its turn.
   * @param timeout in milliseconds; tests shorten it
   * @throws QueueFull, TaskFailed
   */
  async run<Name extends keyof All>(params: {
    shop: string;
    task: Name;
    input: Parameters<All[Name]>[0];
    timeout?: number;
  }): Promise<Awaited<ReturnType<All[Name]>>> {
    const { shop, task, input, timeout = this.#options.timeout } = params;
    const result = await this.#queue.run(shop, async () => {
      const kept = this.#takeKept();
      const message = { task, input };
      if (!kept) return this.#perform(this.#start(), message, timeout);
      return this.#perform(kept, message, timeout).catch((error: unknown) => {
        // It may have ended just before.
        if (error instanceof TaskFailed && error.reason === 'crashed') {
          return this.#perform(this.#start(), message, timeout);
        }
        throw error;
      });
    });
    return result as Awaited<ReturnType<All[Name]>>;
  }

  async #perform(child: ChildProcess, message: object, timeout: number): Promise<unknown> {
    const result = await perform(child, message, timeout);
    if (this.#options.idle > 0) this.#keep(child);
    else child.kill('SIGKILL');
    return result;
  }

  #start(): ChildProcess {
    const { entry, heap, memory, cpu } = this.#options;
    try {
      return fork(resolvePath(entry), [String(memory * 1024 * 1024), String(cpu)], {
        execArgv: [`--max-old-space-size=${heap}`],
        // No secrets or options of this process.
        env: {} as NodeJS.ProcessEnv,
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
    } catch (error) {
      throw new TaskFailed('crashed', `no process could be started: ${String(error)}`);
    }
  }

  /** An idle process doesn't keep this one running. */
  #keep(child: ChildProcess): void {
    const timer = setTimeout(() => {
      this.#idle.splice(
        this.#idle.findIndex((each) => each.child === child),
        1,
      );
      child.kill('SIGKILL');
    }, this.#options.idle).unref();
    child.unref();
    child.channel?.unref();
    this.#idle.push({ child, timer });
  }

  #takeKept(): ChildProcess | null {
    const kept = this.#idle.pop();
    clearTimeout(kept?.timer);
    return kept?.child ?? null;
  }
}

/** @throws TaskFailed, after which the process has ended */
async function perform(child: ChildProcess, message: object, timeout: number): Promise<unknown> {
  child.ref();
  child.channel?.ref();
  const controller = new AbortController();
  try {
    return await new Promise<unknown>((resolve, reject) => {
      const fail = (reason: TaskFailed['reason'], detail: string) => reject(new TaskFailed(reason, detail));
      const timer = setTimeout(() => fail('too-hard', `it took more than ${timeout} ms`), timeout);
      controller.signal.addEventListener('abort', () => clearTimeout(timer));
      child.once('message', (answer: Answer) => {
        if ('error' in answer) fail('crashed', answer.error);
        else resolve(answer.result);
      });
      child.once('error', (error) => fail('crashed', error.message));
      child.once('exit', (code, signal) => {
        fail(
          signal !== null && OVER_LIMIT.includes(signal) ? 'too-hard' : 'crashed',
          `the process ended with ${signal ?? code}`,
        );
      });
      child.send(message, (error) => error && fail('crashed', error.message));
    });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    controller.abort();
    child.removeAllListeners();
    // A process that couldn't be started or killed may still report an error.
    child.on('error', () => undefined);
  }
}

/** Signals that end a process that exceeds a limit: the watchdog's, and V8's own when it runs out of memory. */
const OVER_LIMIT: NodeJS.Signals[] = ['SIGUSR2', 'SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV'];
