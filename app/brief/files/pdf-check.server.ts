/** Checks that an uploaded file is a PDF that anyone can open safely. */
import { resolve as resolvePath } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Inspection } from './pdf-inspect';

/** `message` tells the merchant what's wrong and how to fix it. */
export type CheckedPdf = { ok: true; pages: number } | { ok: false; message: string };

/** Milliseconds. A file of 10 MB and 1,000 pages takes less than a second. */
const CHECK_TIMEOUT = 10_000;

/** Memory limits of a check, in megabytes: the thread's heap, and the whole process, which includes unpacked streams. */
const MAX_HEAP = 256;
const MAX_PROCESS_GROWTH = 384;

/** Milliseconds between memory checks. */
const MEMORY_CHECK_INTERVAL = 25;

/** Node.js runs the TypeScript source. Relative to the working directory, which is the app's root. */
const THREAD = 'app/brief/files/pdf-thread.ts';

const MESSAGES: Record<Extract<Inspection, { problem: string }>['problem'] | 'empty' | 'too-hard', string> = {
  empty: 'This file is empty. Save the PDF again, then upload it.',
  'not-a-pdf': 'This file isn’t a PDF. Save or export it as a PDF, then upload it.',
  'cut-off': 'The end of this PDF is missing. Save or download it again, then upload it.',
  protected:
    'This PDF is protected, so some readers couldn’t open it. Save it without a password or restrictions, then upload it.',
  active:
    'This PDF runs a script or a program, or contacts a server, which can look like an attack. Print it to a new PDF, then upload that one.',
  'cover-only':
    'Most readers would only see the cover page of this PDF. Print it to a new PDF first, then upload that one.',
  'no-pages': 'This PDF has no pages. Save it again with its pages, then upload it.',
  broken: 'The pages of this PDF can’t be read. Save or export it as a PDF again, then upload it.',
  'too-hard':
    'This PDF takes too long to check. Print it to a new PDF or save it with fewer effects, then upload that one.',
};

/**
 * Checks a file in a worker thread, which is stopped if it takes too long or too much memory.
 * @param timeout in milliseconds; tests shorten it
 */
export async function checkPdf(bytes: Uint8Array<ArrayBuffer>, timeout = CHECK_TIMEOUT): Promise<CheckedPdf> {
  if (bytes.byteLength === 0) return { ok: false, message: MESSAGES.empty };
  const inspection = await inspect(bytes, timeout);
  if (inspection === null) return { ok: false, message: MESSAGES['too-hard'] };
  return 'pages' in inspection ? { ok: true, ...inspection } : { ok: false, message: MESSAGES[inspection.problem] };
}

/** Returns null if a limit was exceeded. */
async function inspect(bytes: Uint8Array<ArrayBuffer>, timeout: number): Promise<Inspection | null> {
  const worker = new Worker(resolvePath(THREAD), {
    workerData: bytes,
    // Keep secrets and process options out of the thread that handles untrusted files.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP },
  });
  const initialMemory = process.memoryUsage.rss();
  const isOverLimit = () => process.memoryUsage.rss() - initialMemory > MAX_PROCESS_GROWTH * 1024 * 1024;
  const timers: NodeJS.Timeout[] = [];
  try {
    return await new Promise<Inspection | null>((resolve, reject) => {
      timers.push(setTimeout(() => resolve(null), timeout));
      timers.push(setInterval(() => isOverLimit() && resolve(null), MEMORY_CHECK_INTERVAL));
      worker.once('message', (inspection: Inspection) => resolve(inspection));
      worker.once('error', (error: Error) => (isOutOfMemory(error) ? resolve(null) : reject(error)));
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    await worker.terminate();
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
