/**
 * A process of its own for PDFs: reading someone's file or laying out a long text can take all the memory or time that there is.
 * Node.js also runs this file unbuilt, so its imports have endings.
 */
import { serveTasks } from '../../task-process/serve-tasks.ts';
import type { PdfTasks } from './tasks.ts';

serveTasks({
  inspect: async (bytes) => (await import('../files/pdf-inspect.ts')).inspectPdf(bytes),
  render: async (input) => (await import('../pdf/render.ts')).renderPdf(input),
} satisfies PdfTasks);
