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
let kept: string | null = null;

/** Players on one page share this module, and so hear of each other's changes. */
const changes = new EventTarget();

/** The kept preferences; `first` for each that is missing or of no sense. */
export function parsePreferences(text: string | null, first: Preferences): Preferences {
  let found: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value === 'object' && value !== null) found = value;
  } catch {
    // Nothing kept, or not by us: the first values stand.
  }
  const { sound, volume, voice, vibration } = found;
  return {
    sound: typeof sound === 'boolean' ? sound : first.sound,
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : first.volume,
    voice: typeof voice === 'boolean' ? voice : first.voice,
    vibration: typeof vibration === 'boolean' ? vibration : first.vibration,
  };
}

/** The reader's preferences; `first` where they have said nothing yet. */
export function loadPreferences(first: Preferences): Preferences {
  try {
    kept ??= localStorage.getItem(KEY);
  } catch {
    // Storage is blocked; even to look at it is an error then.
  }
  return parsePreferences(kept, first);
}

/** Remembers the preferences, and tells every player on the page. */
export function keepPreferences(preferences: Preferences): void {
  kept = JSON.stringify(preferences);
  try {
    localStorage.setItem(KEY, kept);
  } catch {
    // Blocked or full: they hold until the page is left.
  }
  changes.dispatchEvent(new CustomEvent('change', { detail: preferences }));
}

export function onPreferences(heard: (preferences: Preferences) => void, signal: AbortSignal): void {
  changes.addEventListener('change', (event) => heard((event as CustomEvent<Preferences>).detail), { signal });
}
