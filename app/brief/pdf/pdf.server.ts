/** Generates PDFs from Briefs, one at a time: a long text takes seconds. */
import { logError } from '~/log.server';

import { TaskProcesses } from '~/task-process/task-process.server';
import { PDF_PROCESS, type PdfTasks } from '../pdf-process/tasks';
import { QueueFull } from '~/limits/queue';
import type { RenderInput, RenderedPdf } from './render';

/** `message` tells the merchant what to do. */
export class PdfNotGenerated extends Error {
  override name = 'PdfNotGenerated';
}

const processes = new TaskProcesses<PdfTasks>({
  entry: PDF_PROCESS,
  timeout: 30_000,
  // Of all tasks, as the process is kept.
  cpu: Number.POSITIVE_INFINITY,
  heap: 256,
  memory: 512,
  idle: 30_000,
  queue: { running: 1, perShop: 5, total: 20 },
});

/** @throws PdfNotGenerated */
export async function renderPdf({ shop, ...input }: RenderInput & { shop: string }): Promise<RenderedPdf> {
  try {
    return await processes.run({ shop, task: 'render', input });
  } catch (error) {
    if (error instanceof QueueFull) {
      throw new PdfNotGenerated('Many PDFs are being generated right now. Try again in a minute.', { cause: error });
    }
    logError('Generating a PDF failed', error);
    throw new PdfNotGenerated('The PDF couldn’t be generated. Try again, or with a shorter text.', { cause: error });
  }
}
