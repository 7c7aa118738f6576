/**
 * The keys of `DATA_KEY`, which protect what the database stores. Each use derives a key of its own (HKDF-SHA256), so that
 * what one use gives away is no help with another.
 */
import { hkdfSync } from 'node:crypto';

/** What derived keys are for. Changing a name makes what was stored with it unreadable. */
type Purpose = 'session tokens' | 'do-not-email list' | 'rate limits' | 'download pages' | 'weekly email';

export interface DerivedKey {
  /** Tells which of the keys it came from, and nothing about it. */
  id: string;
  key: Buffer;
}

// In development, modules are reloaded after each change.
const globals = globalThis as { unwindDataKeys?: { keys: string[]; derived: Map<Purpose, DerivedKey[]> } };

/** Sets the keys, newest first. `env.server.ts` does that before anything else runs. */
export function setDataKeys(keys: string[]): void {
  globals.unwindDataKeys = { keys, derived: new Map() };
}

/** The purpose's keys, newest first: the first one protects new data, and the others are for what is stored already. */
export function derivedKeys(purpose: Purpose): [DerivedKey, ...DerivedKey[]] {
  const state = globals.unwindDataKeys;
  if (!state) throw new Error('DATA_KEY hasn’t been read yet.');
  const keys = state.derived.get(purpose) ?? state.keys.map((key) => derive(key, purpose));
  state.derived.set(purpose, keys);
  const [newest, ...older] = keys;
  if (!newest) throw new Error('DATA_KEY has no key.');
  return [newest, ...older];
}

function derive(key: string, purpose: Purpose): DerivedKey {
  const expand = (info: string, length: number) => Buffer.from(hkdfSync('sha256', key, '', `unwind ${info}`, length));
  return { id: expand('key id', 6).toString('base64url'), key: expand(purpose, 32) };
}
