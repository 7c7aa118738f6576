/** Loads what a reader who starts needs, and a reader who only reads does not. */
import type * as care from '../care.ts';
import type * as finish from '../finish.ts';
import type * as player from '../player.ts';
import type * as run from '../run.ts';
import type { Level } from '../run/model.ts';
import type * as signals from '../signals.ts';
import type * as stage from '../stage.ts';

export interface Kit {
  player: typeof player;
  run: typeof run;
  stage: typeof stage;
  signals: typeof signals;
  care: typeof care;
}

export type Finish = typeof finish;

/** The one style sheet of all players on the page; null again where it failed. */
let style: Promise<unknown> | null = null;

/** Some browsers remember, by its address, that a module failed to load: a try after that has an address of its own. */
let failures = 0;

/** @throws where one of them does not arrive */
export async function loadKit(root: HTMLElement): Promise<Kit> {
  const [player, run, stage, signals, care] = await Promise.all([
    ...['player', 'run', 'stage', 'signals', 'care'].map((name) => load(root, name)),
    (style ??= loadStyle(root.dataset.playerStyle ?? '')),
  ]).catch((error: unknown) => {
    failures += 1;
    throw error;
  });
  return { player, run, stage, signals, care } as Kit;
}

/** @throws where it does not arrive */
export function loadFinish(root: HTMLElement): Promise<Finish> {
  return load(root, 'finish') as Promise<Finish>;
}

function load(root: HTMLElement, name: string): Promise<unknown> {
  return import(`${root.dataset[`${name}Script`]}${failures > 0 ? `#${failures}` : ''}`);
}

function loadStyle(href: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      style = null;
      reject(new Error(`No style sheet at ${href}`));
    };
    document.head.append(link);
  });
}

/** As the reader chose it before the start. */
export function levelOf(root: ParentNode): Level {
  return root.querySelector<HTMLInputElement>('[data-part="beginner"]')?.checked ? 'new' : 'usual';
}
