/** Loads the player's module and stylesheet once a reader starts or prints a routine. */
import type * as Player from '../player.ts';

/** Shared by all players on the page; null until it's requested, and after a failure. */
let stylesheet: Promise<unknown> | null = null;

/** Some browsers remember by URL that a module failed to load, so each retry gets a URL of its own. */
let failures = 0;

/** @throws if the module or the stylesheet can't be loaded. */
export async function loadPlayer({ dataset }: HTMLElement): Promise<typeof Player> {
  const script = `${dataset.playerScript}${failures > 0 ? `#${failures}` : ''}`;
  stylesheet ??= loadStylesheet(dataset.playerStylesheet ?? '');
  try {
    const [player] = await Promise.all([import(script) as Promise<typeof Player>, stylesheet]);
    return player;
  } catch (error) {
    failures += 1;
    throw error;
  }
}

function loadStylesheet(href: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      stylesheet = null;
      reject(new Error(href));
    };
    document.head.append(link);
  });
}
