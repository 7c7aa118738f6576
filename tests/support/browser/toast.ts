/** Toasts of the admin. */
import type { Page } from 'playwright-core';

/** Waits for a toast and dismisses it, so that it isn't taken for a later one with its text. The focus stays where it is. */
export async function toast(page: Page, text: string | RegExp): Promise<void> {
  const isText = typeof text === 'string';
  await page.waitForFunction(
    ([expected, source]) => {
      const found = [...document.querySelectorAll<HTMLElement>('.toast')].find((each) => {
        const said = each.querySelector('p')?.textContent ?? '';
        return source === null ? said === expected : new RegExp(source).test(said);
      });
      found?.querySelector<HTMLElement>('[aria-label="Dismiss"]')?.click();
      return found !== undefined;
    },
    [isText ? text : null, isText ? null : text.source] as const,
  );
}
