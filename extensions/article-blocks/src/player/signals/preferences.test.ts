import { afterEach, expect, test, vi } from 'vitest';

import { parsePreferences } from './preferences';

const DEFAULTS = { sound: true, volume: 0.7, voice: false, vibration: true };
const CHOSEN = { sound: false, volume: 0.2, voice: true, vibration: false };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('stored preferences apply, each on its own', () => {
  expect(parsePreferences(JSON.stringify(CHOSEN), DEFAULTS)).toEqual(CHOSEN);
  expect(parsePreferences('{"voice":true}', DEFAULTS)).toEqual({ ...DEFAULTS, voice: true });
  expect(parsePreferences('{"volume":0}', DEFAULTS)).toEqual({ ...DEFAULTS, volume: 0 });
});

test.each([
  null,
  '',
  '{',
  'null',
  '3',
  '"sound"',
  '[]',
  '{"sound":"no"}',
  '{"volume":1.5}',
  '{"volume":-1}',
  '{"volume":"1"}',
])('%j is ignored in favor of the defaults', (text) => {
  expect(parsePreferences(text, DEFAULTS)).toEqual(DEFAULTS);
});

test.each<[string, Partial<Storage>]>([
  ['blocked', { getItem: refuse, setItem: refuse }],
  ['full', { getItem: () => null, setItem: refuse }],
])('with %s storage, a preference applies to all players on the page', async (_what, storage) => {
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('document', new EventTarget());
  const { savePreferences, loadPreferences, onPreferencesChange } = await import('./preferences');
  const heard: object[] = [];
  const life = new AbortController();
  onPreferencesChange((preferences) => heard.push(preferences), life.signal);
  expect(loadPreferences(DEFAULTS)).toEqual(DEFAULTS);
  savePreferences(CHOSEN);
  expect(loadPreferences(DEFAULTS)).toEqual(CHOSEN);
  life.abort();
  savePreferences(DEFAULTS);
  expect(heard).toEqual([CHOSEN]);
});

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}
