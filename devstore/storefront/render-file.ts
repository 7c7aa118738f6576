import { faultHtml } from './fault.ts';
import type { Folder } from './folder.ts';
import { readLiquid } from './liquid-source.ts';
import type { Page } from './page.ts';

/** Renders a file of the theme or the extension with the page's objects and some more; a fault stands in its place. */
export async function renderFile(
  page: Page,
  folder: Folder,
  path: string,
  objects: Record<string, unknown>,
): Promise<string> {
  const text = readLiquid(folder, path);
  const file = `${folder.label}/${path}`;
  if (text === null) return faultHtml(page, new Error('there is no such file'), file);
  return renderText(page, folder, text, file, objects);
}

/** Renders a Liquid text as if it were a file of the folder. */
export async function renderText(
  page: Page,
  folder: Folder,
  text: string,
  file: string,
  objects: Record<string, unknown>,
): Promise<string> {
  const engine = page.engineOf(folder);
  try {
    const globals = { ...page.globals, ...objects };
    return String(await engine.render(engine.parse(text, file), {}, { globals }));
  } catch (error) {
    return faultHtml(page, error, file);
  }
}
