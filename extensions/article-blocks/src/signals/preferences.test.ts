import { afterEach, expect, test, vi } from 'vitest';

import { parsePreferences } from './preferences';

const FIRST = { sound: true, volume: 0.7, voice: false, vibration: true };
const CHOSEN = { sound: false, volume: 0.2, voice: true, vibration: false };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('what was kept holds, each part by itself', () => {
  expect(parsePreferences(JSON.stringify(CHOSEN), FIRST)).toEqual(CHOSEN);
  expect(parsePreferences('{"voice":true}', FIRST)).toEqual({ ...FIRST, voice: true });
  expect(parsePreferences('{"volume":0}', FIRST)).toEqual({ ...FIRST, volume: 0 });
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
])('%j says nothing: the first values stand', (text) => {
  expect(parsePreferences(text, FIRST)).toEqual(FIRST);
});

test.each<[string, Partial<Storage>]>([
  ['blocked', { getItem: refuse, setItem: refuse }],
  ['full', { getItem: () => null, setItem: refuse }],
])('where storage is %s, a choice holds for the page, and all players hear of it', async (_what, storage) => {
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('document', new EventTarget());
  const { keepPreferences, loadPreferences, onPreferences } = await import('./preferences');
  const heard: object[] = [];
  const life = new AbortController();
  onPreferences((preferences) => heard.push(preferences), life.signal);
  expect(loadPreferences(FIRST)).toEqual(FIRST);
  keepPreferences(CHOSEN);
  expect(loadPreferences(FIRST)).toEqual(CHOSEN);
  life.abort();
  keepPreferences(FIRST);
  expect(heard).toEqual([CHOSEN]);
});

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}
