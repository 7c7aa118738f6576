/** The demo with a theme from before sections (Online Store 1.0), given as a folder. */
import { expect, it } from 'vitest';

import { visit } from '../support/browser/browser.ts';
import { ARTICLE } from '../support/browser/pages.ts';
import { browser } from '../support/browser/worker-browser.ts';
import { runDemo } from '../support/demo/demo.ts';

it('shows the routine and the Brief inside the article’s text', async () => {
  const demo = await runDemo(['--empty', '--theme', 'devstore/storefront/fixtures/almanac']);
  try {
    const { page, ignoreErrors, leave } = await visit(browser);
    // The theme refers to files that it doesn't have.
    ignoreErrors(/status of 404 .*\/(favicon\.ico|opener\.webp|paper\.svg)\)/);
    await page.goto(demo.storeUrl + ARTICLE);
    await page.locator('.rte unwind-player').waitFor();
    await page.locator('.rte unwind-brief-form').waitFor();
    expect(await page.locator('unwind-player').count()).toBe(1);
    await leave();
  } finally {
    await demo.stop();
  }
}, 120_000);
