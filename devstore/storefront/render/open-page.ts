import { globalObjects } from '../page/globals.ts';
import type { Page } from '../page/page.ts';
import { pageRequest, type PageRequestOptions } from '../page/request.ts';
import { extensionEngine, themeEngine } from './engines.ts';
import { Renderer } from './renderer.ts';

/** Prepares a page for rendering: its objects, and one Liquid engine each for the theme and the extension. */
export function openPage(options: PageRequestOptions): Page {
  const request = pageRequest(options);
  const renderer = new Renderer(globalObjects(request), request.log);
  const page: Page = { ...request, renderer, output: { headTags: new Set(), layout: 'theme' } };
  renderer.addEngine(page.sources.theme, themeEngine(page));
  renderer.addEngine(page.sources.extension, extensionEngine(page));
  return page;
}
