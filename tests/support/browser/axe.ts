/** Axe in every frame of a page that tests may change. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG's rules. Polaris pages break some of axe's other advice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Checks the app's frame in the admin. */
export async function expectNoViolations(page: Page): Promise<void> {
  const frame = page.frames().find((each) => each !== page.mainFrame() && each.url().includes('/app'));
  if (!frame) throw new Error('The app isn’t open.');
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate((tags) => {
    const { axe } = window as unknown as { axe: { run(options: { runOnly: string[] }): Promise<AxeResults> } };
    return axe.run({ runOnly: tags });
  }, TAGS);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}
