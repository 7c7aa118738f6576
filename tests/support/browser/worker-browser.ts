/**
 * The browser that a worker's journeys share, as starting one takes seconds. It ends with the worker's process, and each
 * file's contexts with the file (close-contexts.ts).
 */
import { launchBrowser } from './browser.ts';

export const browser = await launchBrowser();
