/** Setup of each journey: its pages, also those that a failed test left open, don't run on beside the next journey. */
import { afterAll } from 'vitest';

import { browser } from './worker-browser.ts';

afterAll(() => Promise.all(browser.contexts().map((context) => context.close())));
