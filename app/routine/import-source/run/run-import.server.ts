/**
 * Imports an article in a process of its own, which is ended if it takes too long: a long article takes up to two seconds, and the
 * web process responds to readers meanwhile.
 */
import { Queue, QueueFull } from '~/limits/queue';
import { TaskFailed, TaskProcesses } from '~/task-process/task-process.server';

import { type ImportedArticle, importArticle } from '../../import/import-article';
import type { ImportInput, ImportTasks } from './tasks';

/** Set by the build. */
declare const __IMPORT_PROCESS__: string | undefined;

/** Unbuilt, Node.js can't resolve the imports of a process. */
const ENTRY = typeof __IMPORT_PROCESS__ === 'undefined' ? null : __IMPORT_PROCESS__;

const QUEUE = { running: 1, perShop: 3, total: 12 };

/** Of a process, in milliseconds and megabytes. Its priority is low, so a busy machine needs more time than processor time. */
const LIMITS = { timeout: 30_000, cpu: 10_000, heap: 256, memory: 448 };

/** The article couldn't be read. The message tells the merchant what to do. */
export class ImportFailed extends Error {
  override name = 'ImportFailed';
}

const BUSY = 'Many articles are being read right now. Try again in a minute.';
const TOO_HARD = 'This takes too long to read. Import the part of the article that has the steps.';

type RunImport = (input: ImportInput & { shop: string }) => Promise<ImportedArticle>;

/**
 * Imports when it's its turn.
 * @throws ImportFailed
 */
export const runImport = importer(ENTRY);

/** @param entry the process's script; null to import in this process */
export function importer(entry: string | null, timeout = LIMITS.timeout): RunImport {
  const run = entry === null ? importHere() : importApart(entry, timeout);
  return async (input) => {
    try {
      return await run(input);
    } catch (error) {
      if (error instanceof QueueFull) throw new ImportFailed(BUSY, { cause: error });
      if (error instanceof TaskFailed) throw new ImportFailed(TOO_HARD, { cause: error });
      throw error;
    }
  };
}

function importHere(): RunImport {
  const queue = new Queue(QUEUE);
  return ({ shop, content, title }) => queue.run(shop, () => Promise.resolve(importArticle(content, title)));
}

function importApart(entry: string, timeout: number): RunImport {
  const processes = new TaskProcesses<ImportTasks>({ entry, ...LIMITS, timeout, idle: 0, queue: QUEUE });
  return ({ shop, ...input }) => processes.run({ shop, task: 'import', input });
}
