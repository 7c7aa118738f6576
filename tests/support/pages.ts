/** Where things stand on the pages that several journeys visit. */
import type { FrameLocator, Page } from 'playwright-core';

export const ARTICLE = '/blogs/release/lower-back-and-hip-sequence';
export const THEME_EDITOR = '/admin/themes/current/editor?template=article';

/** Opens a page of the app inside the shop's admin, and answers with the app's frame. */
export async function openInAdmin(page: Page, storeUrl: string, path: string): Promise<FrameLocator> {
  await page.goto(`${storeUrl}/admin/apps/unwind${path}`);
  return page.frameLocator('iframe[title="Unwind"]');
}

/** The steps that an article shows, by their titles, in order. */
export function stepTitles(page: Page): Promise<string[]> {
  return page.locator('routine-player [data-step] .unwind-step-title').allInnerTexts();
}

export interface EditorPage {
  open(query?: string): Promise<void>;
  add(block: string): Promise<void>;
  remove(block: string): Promise<void>;
  save(): Promise<void>;
  blocks(): Promise<string[]>;
  preview: FrameLocator;
}

/** The theme editor, as a merchant uses it. */
export function themeEditor(page: Page, storeUrl: string): EditorPage {
  const tree = page.getByRole('navigation', { name: 'Sections and blocks' });
  return {
    open: async (query = '') => {
      await page.goto(`${storeUrl}${THEME_EDITOR}${query}`);
      await tree.getByRole('button', { name: 'Article', exact: true }).waitFor();
    },
    add: async (block) => {
      await tree.getByLabel('Add block to Article').click();
      await tree.getByRole('group', { name: 'Apps' }).getByRole('button', { name: block }).click();
    },
    remove: (block) => tree.getByRole('button', { name: `Remove: ${block}` }).click(),
    save: async () => {
      const save = page.getByRole('button', { name: 'Save', exact: true });
      await save.click();
      await page.getByRole('status').filter({ hasText: /saved/i }).waitFor({ state: 'attached' });
    },
    blocks: async () => {
      const removals = await tree.getByRole('button', { name: /^Remove: / }).all();
      const labels = await Promise.all(removals.map((each) => each.getAttribute('aria-label')));
      return labels.map((label) => (label ?? '').replace('Remove: ', ''));
    },
    preview: page.frameLocator('#preview'),
  };
}
