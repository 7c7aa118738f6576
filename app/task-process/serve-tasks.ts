/** The other side of task-process.server.ts. Node.js also runs this file unbuilt, so its imports have endings. */
import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';

import type { Answer, Tasks } from './tasks.ts';

/**
 * Ends the process if it takes too much memory or processor time, or lost its parent. A thread, because the main one may be in
 * a loop.
 */
const WATCHDOG = `
  const { memory, cpu, parent } = require('node:worker_threads').workerData;
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    const isOverLimit = process.memoryUsage.rss() > memory || (user + system) / 1000 > cpu;
    if (isOverLimit || process.ppid !== parent) process.kill(process.pid, 'SIGUSR2');
  }, 20);
`;

/** Makes this process run tasks, one at a time, until its parent ends it. */
export function serveTasks(tasks: Tasks): void {
  const [memory, cpu] = process.argv.slice(2).map(Number);
  new Worker(WATCHDOG, { eval: true, workerData: { memory, cpu, parent: process.ppid } }).unref();
  giveWay();
  process.on('message', ({ task, input }: { task: string; input: never }) => {
    void answer(tasks[task], input).then((message) => process.send?.(message));
  });
}

async function answer(task: Tasks[string] | undefined, input: never): Promise<Answer> {
  try {
    if (!task) throw new Error('There’s no such task');
    return { result: await task(input) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Lets the web process go first, and lets the kernel end this one first if memory runs out. */
function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Not on Linux, or not allowed.
  }
}
