/** Checks that an uploaded file is a PDF that every reader can open, whatever somebody made it to be. */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Inspection } from './pdf-inspect';

/** A PDF that can be offered, or why not and what to do, for the merchant. */
export type CheckedPdf = { ok: true; pages: number } | { ok: false; message: string };

/** Milliseconds that a file may take. One of ten megabytes and a thousand pages takes less than one second. */
const TIME = 10_000;

/** Megabytes that a file may take: of objects, and of what they are unpacked to, which no limit of the thread counts. */
const OBJECTS = 256;
const UNPACKED = 384;

/** Milliseconds between two looks at the memory. */
const LOOK = 25;

/** As Node.js runs it, types and all. Every process of the app is started in its folder. */
const THREAD = 'app/brief/document/pdf-thread.ts';

const FAULTS: Record<Extract<Inspection, { fault: string }>['fault'] | 'empty' | 'too-hard', string> = {
  empty: 'This file is empty. Save the PDF again, and choose it anew.',
  'not-a-pdf': 'This file is not a PDF. Open it where it was made, save it as a PDF, and choose that file.',
  'cut-off': 'The end of this PDF is missing. Save or download it again, and choose it anew.',
  protected:
    'This PDF is protected, so that not every reader could open it. Save it without a password and without restrictions.',
  active:
    'This PDF runs a script or starts a program, which mail servers and PDF readers take for an attack. Print it to a new PDF, and choose that one.',
  'no-pages': 'This PDF has no pages. Save it again with its pages, and choose it anew.',
  broken: 'This PDF is broken: its pages cannot be read. Save it as a PDF again where it was made, and choose it anew.',
  'too-hard':
    'This PDF is made in a way that takes too long to check. Print it to a new PDF, or save it with fewer effects, and choose that one.',
};

/**
 * Checks a file in a thread of its own, which is ended where it takes too long or too much memory.
 * @param time milliseconds, for tests
 */
export async function checkPdf(bytes: Uint8Array<ArrayBuffer>, time = TIME): Promise<CheckedPdf> {
  if (bytes.byteLength === 0) return { ok: false, message: FAULTS.empty };
  const inspection = await inspect(bytes, time);
  if (inspection === null) return { ok: false, message: FAULTS['too-hard'] };
  return 'pages' in inspection ? { ok: true, ...inspection } : { ok: false, message: FAULTS[inspection.fault] };
}

/** Null where it took too much. */
async function inspect(bytes: Uint8Array<ArrayBuffer>, time: number): Promise<Inspection | null> {
  const worker = new Worker(resolve(THREAD), {
    workerData: bytes,
    // It reads nothing of the environment, and needs nothing that the process was started with.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: OBJECTS },
  });
  const before = process.memoryUsage.rss();
  const isOver = () => process.memoryUsage.rss() - before > UNPACKED * 1024 * 1024;
  const timers: NodeJS.Timeout[] = [];
  try {
    return await new Promise<Inspection | null>((settle, fail) => {
      timers.push(setTimeout(() => settle(null), time));
      timers.push(setInterval(() => isOver() && settle(null), LOOK));
      worker.once('message', (inspection: Inspection) => settle(inspection));
      worker.once('error', (error: Error) => (isOutOfMemory(error) ? settle(null) : fail(error)));
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    await worker.terminate();
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
