import { expect, test } from 'vitest';

import { readProxyPath } from './proxy-path';

test.each([
  ['/apps/unwind', '/apps/unwind'],
  ['/community/relief/', '/community/relief'],
  ['/de/apps/unwind', '/de/apps/unwind'],
  ['', '/apps/unwind'],
  ['//elsewhere', '/apps/unwind'],
  ['//elsewhere.example', '/apps/unwind'],
  ['https://elsewhere.example', '/apps/unwind'],
])('reads the path prefix %j as %s', (prefix, path) => {
  expect(readProxyPath(prefix)).toBe(path);
});
