/** A page of a real browser with the player's signals on it, and nothing else of the player. */
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import type { Page } from 'playwright-core';

const SOURCE = fileURLToPath(new URL('../../extensions/article-blocks/src', import.meta.url));

// Web Audio's worklets and the store of preferences need an origin, and a safe one.
const ADDRESS = 'http://localhost/signals';

const MODULES = `
  export { Signals } from './signals.ts';
  export { play } from './signals/sound.ts';
  export { TONES } from './signals/tones.ts';
`;

/** Opens a page with `body`, on which the global `kit` holds the modules. */
export async function openSignalsPage(page: Page, body = ''): Promise<void> {
  const bundle = await build({
    stdin: { contents: MODULES, resolveDir: SOURCE, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'kit',
    target: 'es2022',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Signals</title>${body}` }),
  );
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: script });
}
