/** Axe on the app's page in the admin. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES = {
  // The heading is in Shopify's title bar, outside of the frame.
  'page-has-heading-one': { enabled: false },
  // Polaris puts menus behind the page's landmarks.
  region: { enabled: false },
};

interface AxeWindow {
  axe: { run(options: object): Promise<AxeResults> };
}

/** Runs axe's rules, including best practices, on the app's frame. */
export async function expectNoViolations(page: Page): Promise<void> {
  const frame = await (await page.locator('iframe[title="Unwind"]').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The app isn’t open.');
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  // What fades in is too pale until it's there.
  await frame.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations, passes } = await frame.evaluate(
    (rules) => (window as unknown as AxeWindow).axe.run({ resultTypes: ['violations'], iframes: false, rules }),
    RULES,
  );
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
  expect(found).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}
