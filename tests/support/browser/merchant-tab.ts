/** A merchant's tab in the admin, for journeys that stay in it. */
import type { Browser, FrameLocator, Page } from 'playwright-core';

import { type Visitor, visit } from './browser.ts';
import { APP_FRAME, openInAdmin } from './pages.ts';
import { toast } from './toast.ts';

export interface MerchantTab {
  visitor: Visitor;
  page: Page;
  /** The app's frame. */
  app: FrameLocator;
  /** Opens another page of the app. */
  open(path: string): Promise<void>;
  /** Opens a list, and there what has that title. */
  openListed(list: string, title: string): Promise<void>;
  /** Presses a button of the admin's title bar or save bar. */
  press(name: string): Promise<void>;
  /** Waits for a toast, and dismisses it. */
  toast(text: string): Promise<void>;
}

/** Opens a tab, and a page of the app in it unless that's left out. `visitor.leave()` in `afterAll`. */
export async function openMerchantTab(browser: Browser, storeUrl: string, path?: string): Promise<MerchantTab> {
  const visitor = await visit(browser);
  const { page } = visitor;
  const app = page.frameLocator(APP_FRAME);
  const open = async (to: string) => void (await openInAdmin(page, storeUrl, to));
  if (path !== undefined) await open(path);
  return {
    ...{ visitor, page, app, open },
    openListed: async (list, title) => {
      await open(list);
      // Not a click: rows move when Shopify's answer arrives.
      await app.getByRole('link', { name: title, exact: true }).press('Enter');
    },
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    toast: (text) => toast(page, text),
  };
}
