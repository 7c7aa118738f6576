/** Worker thread that inspects an uploaded PDF. Started by pdf-check.server.ts. */
import { parentPort, workerData } from 'node:worker_threads';

import { inspectPdf } from './pdf-inspect.ts';

parentPort?.postMessage(await inspectPdf(workerData as Uint8Array));
