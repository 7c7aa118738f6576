/** Loads the player's module, stylesheet and texts once a reader starts or prints a routine. */
import type { PlayerMessages } from '../messages/player-messages.ts';
import type * as Player from '../player.ts';

/** Shared by all players on the page; null until it's requested, and after a failure. */
let stylesheet: Promise<unknown> | null = null;

/** Some browsers remember by URL that a module failed to load, so each retry gets a URL of its own. */
let failures = 0;

/** @throws if the module, the stylesheet or the texts can't be loaded. */
export async function loadPlayer({ dataset }: HTMLElement): Promise<[typeof Player, PlayerMessages, unknown]> {
  stylesheet ??= loadStylesheet(dataset.playerStylesheet as string);
  try {
    return await Promise.all([
      import(`${dataset.playerScript}#${failures}`) as Promise<typeof Player>,
      fetch(dataset.playerMessages as string).then((response) => response.json() as Promise<PlayerMessages>),
      stylesheet,
    ]);
  } catch (error) {
    failures++;
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
      reject(Error());
    };
    document.head.append(link);
  });
}
