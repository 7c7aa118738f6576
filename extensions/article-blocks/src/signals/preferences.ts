/** What a reader wants to hear and feel. Kept in this browser only, for all routines of the shop. */

export interface Preferences {
  sound: boolean;
  /** From 0 to 1. */
  volume: number;
  voice: boolean;
  vibration: boolean;
}

const KEY = 'unwind:signals';

/** What was kept last on this page: all there is where the browser blocks storage. */
let last: string | null = null;

/** On the document, so that all players of a page hear of it. */
const CHANGED = 'unwind:signals';

/** The kept preferences; `first` for each that is missing or makes no sense. */
export function parsePreferences(text: string | null, first: Preferences): Preferences {
  const kept = objectOf(text);
  const choice = (name: 'sound' | 'voice' | 'vibration') => {
    const value = kept[name];
    return typeof value === 'boolean' ? value : first[name];
  };
  const { volume } = kept;
  return {
    sound: choice('sound'),
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : first.volume,
    voice: choice('voice'),
    vibration: choice('vibration'),
  };
}

function objectOf(text: string | null): Record<string, unknown> {
  try {
    // Anything else than an object spreads to nothing that is looked for.
    return { ...(JSON.parse(text ?? '{}') as object) };
  } catch {
    return {};
  }
}

/** The reader's preferences; `first` where they have said nothing yet. */
export function loadPreferences(first: Preferences): Preferences {
  try {
    last ??= localStorage.getItem(KEY);
  } catch {
    // Storage is blocked; even to look at it is an error then.
  }
  return parsePreferences(last, first);
}

/** Remembers the preferences, and tells every player on the page. */
export function keepPreferences(preferences: Preferences): void {
  last = JSON.stringify(preferences);
  try {
    localStorage.setItem(KEY, last);
  } catch {
    // Blocked or full: they hold until the page is left.
  }
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: preferences }));
}

export function onPreferences(heard: (preferences: Preferences) => void, signal: AbortSignal): void {
  document.addEventListener(CHANGED, (event) => heard((event as CustomEvent<Preferences>).detail), { signal });
}
