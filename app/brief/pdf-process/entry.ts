/**
 * A process of its own for PDFs, started by pdf-process.server.ts: reading someone's file or laying out a long text can take
 * all the memory or time that there is. One task at a time. Node.js also runs this file unbuilt, so its imports have endings.
 */
import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';

import type { Answer, Tasks } from './tasks.ts';

const tasks: Tasks = {
  inspect: async (bytes) => (await import('../files/pdf-inspect.ts')).inspectPdf(bytes),
  render: async (input) => (await import('../pdf/render.ts')).renderPdf(input),
};

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

const [memory, cpu] = process.argv.slice(2).map(Number);
new Worker(WATCHDOG, { eval: true, workerData: { memory, cpu, parent: process.ppid } }).unref();
giveWay();

process.on('message', ({ task, input }: { task: keyof Tasks; input: never }) => {
  void answer(task, input).then((message) => process.send?.(message));
});

async function answer<Task extends keyof Tasks>(task: Task, input: never): Promise<Answer> {
  try {
    return { result: await tasks[task](input) };
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
