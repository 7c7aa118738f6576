/**
 * A real browser that fails the test on what a customer would call broken: a console error, an uncaught exception, a
 * request that leaves the machine.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

import { requireBrowser } from '../browser-path.mjs';

// The app refuses robots, and a headless browser says that it is one.
const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const LOCAL = new Set(['localhost', '127.0.0.1']);

export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** What went wrong so far. A test that provokes an error empties it, having looked at it. */
  complaints: string[];
  /** Ends the visit. Fails where anything went wrong on the way. */
  leave: () => Promise<void>;
}

export interface VisitOptions {
  javaScript?: boolean;
  viewport?: { width: number; height: number };
}

/** Starts a browser; `close()` it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: requireBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    userAgent: USER_AGENT,
    javaScriptEnabled: options.javaScript ?? true,
    viewport: options.viewport ?? { width: 1280, height: 900 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  await context.route(
    (url) => url.protocol.startsWith('http') && !LOCAL.has(url.hostname),
    async (route) => {
      complaints.push(`request that leaves the machine: ${route.request().url()}`);
      await route.abort();
    },
  );
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return {
    page,
    context,
    complaints,
    leave: async () => {
      await context.close();
      expect(complaints).toEqual([]);
    },
  };
}
