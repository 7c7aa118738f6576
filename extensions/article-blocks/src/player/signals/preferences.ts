/** What a reader wants to hear and feel. Stored in this browser only, for all routines of the shop. */

export interface Preferences {
  sound: boolean;
  /** From 0 to 1. */
  volume: number;
  voice: boolean;
  vibration: boolean;
}

const KEY = 'unwind:preferences';

/** Dispatched on the document, so that all players on the page stay in sync. */
const CHANGE_EVENT = 'unwind:preferences';

/** The last value saved on this page, in case storage is blocked. */
let last: string | null = null;

/** The stored preferences, with the default for each one that is missing or invalid. */
export function parsePreferences(text: string | null, defaults: Preferences): Preferences {
  const stored = parseObject(text);
  const choice = (name: 'sound' | 'voice' | 'vibration') => {
    const value = stored[name];
    return typeof value === 'boolean' ? value : defaults[name];
  };
  const { volume } = stored;
  return {
    sound: choice('sound'),
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : defaults.volume,
    voice: choice('voice'),
    vibration: choice('vibration'),
  };
}

function parseObject(text: string | null): Record<string, unknown> {
  try {
    // Spreading anything but an object gives none of the properties we read.
    return { ...(JSON.parse(text ?? '{}') as object) };
  } catch {
    return {};
  }
}

export function loadPreferences(defaults: Preferences): Preferences {
  try {
    last ??= localStorage.getItem(KEY);
  } catch {
    // Storage is blocked: even reading it throws.
  }
  return parsePreferences(last, defaults);
}

/** Stores the preferences and notifies every player on the page. */
export function savePreferences(preferences: Preferences): void {
  last = JSON.stringify(preferences);
  try {
    localStorage.setItem(KEY, last);
  } catch {
    // Storage is blocked or full: they apply until the reader leaves the page.
  }
  document.dispatchEvent(new CustomEvent(CHANGE_EVENT, { detail: preferences }));
}

export function onPreferencesChange(listener: (preferences: Preferences) => void, signal: AbortSignal): void {
  document.addEventListener(CHANGE_EVENT, (event) => listener((event as CustomEvent<Preferences>).detail), { signal });
}
