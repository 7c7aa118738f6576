/** The thread that looks into an uploaded PDF; pdf-check.server.ts starts it, from this very source. */
import { parentPort, workerData } from 'node:worker_threads';

import { inspectPdf } from './pdf-inspect.ts';

parentPort?.postMessage(await inspectPdf(workerData as Uint8Array));
