/** Loads the player's module, stylesheet and texts once a reader starts or prints a routine. */
import type { PlayerMessages } from '../messages/player-messages.ts';
import type * as Player from '../player.ts';

/** Shared by all players on the page; null until it's requested, and after a failure. */
let stylesheet: Promise<unknown> | null = null;

/** Some browsers remember by URL that a module failed to load, so each retry gets a URL of its own. */
let failures = 0;

/** @throws if the module, the stylesheet or the texts can't be loaded. */
export async function loadPlayer({ dataset }: HTMLElement): Promise<[typeof Player, PlayerMessages]> {
  const script = `${dataset.playerScript}${failures > 0 ? `#${failures}` : ''}`;
  stylesheet ??= loadStylesheet(dataset.playerStylesheet ?? '');
  try {
    const [player, messages] = await Promise.all([
      import(script) as Promise<typeof Player>,
      fetch(dataset.playerMessages ?? '').then((response) => response.json() as Promise<PlayerMessages>),
      stylesheet,
    ]);
    return [player, messages];
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
