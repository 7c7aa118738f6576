/** Screenshots of the admin: one of each route that is a page, so that none can be forgotten. */
import type { Frame, Page } from 'playwright-core';

import { listRoutes } from '../source/routes.ts';
import { openInAdmin } from './pages.ts';

/** Longest page in a picture, in pixels. */
const MAX_HEIGHT = 4000;

/**
 * Visits each admin page, with the IDs of the first routine, Brief and person, and calls `shoot` with the page as tall as
 * its content. Names are like `routines-id-versions`.
 * @throws an Error if no link leads to an ID that a page needs
 */
export async function shootAdmin(
  page: Page,
  storeUrl: string,
  shoot: (name: string) => Promise<unknown>,
): Promise<void> {
  const viewport = page.viewportSize() ?? { width: 1280, height: 900 };
  const links: string[] = [];
  for (const pattern of new Set(adminPages())) {
    const app = await open(page, storeUrl, pathOf(pattern, links));
    links.push(...(await linksOf(app)));
    await page.setViewportSize({ ...viewport, height: await heightOf(app, viewport.height) });
    await shoot(pattern.slice('/app/'.length).replaceAll('/:', '-').replaceAll('/', '-') || 'home');
    await page.setViewportSize(viewport);
  }
}

/** Patterns such as `/app/routines/:id/versions`, those above others first. */
function adminPages(): string[] {
  return listRoutes()
    .filter(({ pattern, hasPage }) => hasPage && pattern.startsWith('/app') && !pattern.includes('*'))
    .map(({ pattern }) => pattern)
    .sort((one, other) => one.split('/').length - other.split('/').length || one.localeCompare(other));
}

/** The page's path, with parameters from the first link that has them. */
function pathOf(pattern: string, links: string[]): string {
  const [, start = '', end = ''] = /^(.*:[^/]*)?(.*)$/.exec(pattern) ?? [];
  const parameters = new RegExp(`^${start.replace(/:\w+/g, '[^/?]*\\d[^/?]*')}`);
  const filled = start && links.map((link) => parameters.exec(link)?.[0]).find(Boolean);
  if (start && !filled) throw new Error(`No link leads to a page like ${start}.`);
  return filled + end;
}

/** Opens the page, and waits until what it loads has arrived. */
async function open(page: Page, storeUrl: string, path: string): Promise<Frame> {
  const app = await openInAdmin(page, storeUrl, path);
  await page.waitForLoadState('networkidle');
  const frame = await (await app.owner().elementHandle())?.contentFrame();
  if (!frame) throw new Error(`${path} isn't in a frame.`);
  return frame;
}

async function linksOf(app: Frame): Promise<string[]> {
  const links = app.locator('a[href^="/app/"]');
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

async function heightOf(app: Frame, least: number): Promise<number> {
  const height = await app.evaluate(() => document.documentElement.scrollHeight);
  // The admin's bars are around the app.
  return Math.min(Math.max(height + 120, least), MAX_HEIGHT);
}
