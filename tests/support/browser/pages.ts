/** Pages that several journeys visit. */
import type { FrameLocator, Page } from 'playwright-core';

export const ARTICLE = '/blogs/release/lower-back-and-hip-sequence';
/** Of the app in the admin. */
export const APP_FRAME = 'iframe[title="Unwind"]';
export const THEME_EDITOR = '/admin/themes/current/editor?template=article';

/** Opens a page of the app in the admin and returns the app's frame. */
export async function openInAdmin(page: Page, storeUrl: string, path: string): Promise<FrameLocator> {
  await page.goto(`${storeUrl}/admin/apps/unwind${path}`);
  const app = page.frameLocator(APP_FRAME);
  // Polaris sets its theme once the page is hydrated. Earlier input would be lost.
  await app.locator('html[class*="p-theme-"]').waitFor({ state: 'attached' });
  return app;
}

/** The titles of an article's steps, in order. */
export function stepTitles(page: Page): Promise<string[]> {
  return page.locator('unwind-player [data-step] .unwind-step-title').allInnerTexts();
}

export interface EditorPage {
  open(query?: string): Promise<void>;
  add(block: string): Promise<void>;
  remove(block: string): Promise<void>;
  save(): Promise<void>;
  blocks(): Promise<string[]>;
  preview: FrameLocator;
}

/** The theme editor, as merchants use it. */
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
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      // What it said about an earlier save may still be there.
      await page.getByText('Unsaved', { exact: true }).waitFor({ state: 'hidden' });
    },
    blocks: async () => {
      const removals = await tree.getByRole('button', { name: /^Remove: / }).all();
      const labels = await Promise.all(removals.map((each) => each.getAttribute('aria-label')));
      return labels.map((label) => (label ?? '').replace('Remove: ', ''));
    },
    preview: page.frameLocator('#preview'),
  };
}
