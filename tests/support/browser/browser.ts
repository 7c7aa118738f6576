/**
 * A real browser that fails the test on a console error, an uncaught exception, or a request that leaves the machine.
 */
import { type Browser, type BrowserContext, chromium, type Download, type Page } from 'playwright-core';
import { expect } from 'vitest';

import { BROWSER_OPTIONS, LOCAL_HOSTS } from './options.ts';

// The app rejects bots, and headless browsers identify themselves as bots.
const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Waits for exactly these errors, in order, each by a part of its text. */
  expectErrors: (...parts: string[]) => Promise<void>;
  /** Ignores matching errors, past and future. */
  ignoreErrors: (pattern: RegExp) => void;
  /** Ends the visit. Fails if there were errors. */
  leave: () => Promise<void>;
}

export interface VisitOptions {
  javaScript?: boolean;
  viewport?: { width: number; height: number };
  userAgent?: string;
}

/** Starts a browser of its own. `close()` it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(BROWSER_OPTIONS);
}

export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    userAgent: options.userAgent ?? USER_AGENT,
    javaScriptEnabled: options.javaScript ?? true,
    viewport: options.viewport ?? { width: 1280, height: 900 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  let errors: string[] = [];
  const ignored: RegExp[] = [];
  const report = (error: string) => {
    if (!ignored.some((pattern) => pattern.test(error))) errors.push(error);
  };
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && !LOCAL_HOSTS.includes(hostname)) report(`left the machine: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => report(`uncaught: ${error.error().stack ?? error.error().message}`));
  // Long, as the app makes PDFs at a low priority, which takes a while on a busy machine.
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  return {
    page,
    context,
    // Errors can arrive later than what they caused on the page.
    expectErrors: async (...parts) => {
      await expect.poll(() => errors).toEqual(parts.map((part) => expect.stringContaining(part) as string));
      errors = [];
    },
    ignoreErrors: (pattern) => {
      ignored.push(pattern);
      errors = errors.filter((error) => !pattern.test(error));
    },
    leave: async () => {
      await context.close();
      expect(errors).toEqual([]);
    },
  };
}

/** The bytes of a downloaded file. */
export async function readDownload(file: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
