/** Checks that an uploaded file is a PDF that anyone can open safely. */
import { log } from '~/log.server';

import { TaskFailed, TaskProcesses } from '~/task-process/task-process.server';
import { PDF_PROCESS, type PdfTasks } from '../pdf-process/tasks';
import { QueueFull } from '~/limits/queue';
import type { Inspection } from './pdf-inspect';
import { EMPTY_FILE, NOT_A_PDF } from './upload-limits';

/** `message` tells the merchant what's wrong and how to fix it; `isOurs` if it isn't the file. */
export type CheckedPdf = { ok: true; pages: number } | { ok: false; message: string; isOurs?: boolean };

const processes = new TaskProcesses<PdfTasks>({
  entry: PDF_PROCESS,
  timeout: 30_000,
  // A file of 10 MB and 1,000 pages takes less than a second.
  cpu: 10_000,
  heap: 256,
  memory: 448,
  // A new process for each file, so that none can affect the next one.
  idle: 0,
  queue: { running: 2, perShop: 4, total: 12 },
});

type Reason = Extract<Inspection, { problem: string }>['problem'] | 'empty' | TaskFailed['reason'];

export const BUSY = 'Many PDFs are being checked right now. Try again in a minute.';

const MESSAGES: Record<Reason, string> = {
  empty: EMPTY_FILE,
  'not-a-pdf': NOT_A_PDF,
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
  crashed:
    'This PDF couldn’t be checked. Try again. If that happens again, print it to a new PDF, then upload that one.',
};

/**
 * Checks a file in a process of its own, which is ended if it takes too long or too much memory.
 * @param options.timeout in milliseconds; tests shorten it
 */
export async function checkPdf(
  bytes: Uint8Array<ArrayBuffer>,
  { shop, timeout }: { shop: string; timeout?: number },
): Promise<CheckedPdf> {
  if (bytes.byteLength === 0) return { ok: false, message: MESSAGES.empty };
  try {
    const inspection = await processes.run({ shop, task: 'inspect', input: bytes, timeout });
    return resultOf(inspection);
  } catch (error) {
    if (error instanceof QueueFull) return { ok: false, message: BUSY, isOurs: true };
    if (!(error instanceof TaskFailed)) throw error;
    const { reason } = error;
    log(reason === 'crashed' ? 'error' : 'warn', 'Checking a PDF failed', { shop, size: bytes.byteLength }, error);
    return { ok: false, message: MESSAGES[reason], ...(reason === 'crashed' && { isOurs: true }) };
  }
}

export function resultOf(inspection: Inspection): CheckedPdf {
  return 'pages' in inspection ? { ok: true, ...inspection } : { ok: false, message: MESSAGES[inspection.problem] };
}
