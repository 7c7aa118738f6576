/** The prefix of metaobject types: one value in Liquid, block settings and the app. */
import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { metaobjectPrefix, withMetaobjectPrefix } from '../metaobject-prefix.ts';

const here = (path: string) => new URL(path, import.meta.url);
const files = ['blocks', 'snippets'].flatMap((folder) =>
  readdirSync(here(`../${folder}`)).map((name) => ({
    name: `${folder}/${name}`,
    liquid: readFileSync(here(`../${folder}/${name}`), 'utf8'),
  })),
);
const RESOLVED = 'app--4215--';

describe('the variable', () => {
  test.each([
    [undefined, '$app:'],
    ['', '$app:'],
    [' ', '$app:'],
    ['$app:', '$app:'],
    [RESOLVED, RESOLVED],
    [` ${RESOLVED} `, RESOLVED],
  ])('%j is %j', (value, prefix) => {
    expect(metaobjectPrefix({ METAOBJECT_PREFIX: value })).toBe(prefix);
  });

  test.each(['$app', 'app:', 'app--4215', 'app--x--', 'app--4215--routine', "']|", '$app:routine'])(
    '%j is rejected, with what to set',
    (value) => {
      expect(() => metaobjectPrefix({ METAOBJECT_PREFIX: value })).toThrow(/Set it to “\$app:” or/);
    },
  );
});

test('every type in Liquid and in block settings gets it, and nothing else changes', () => {
  for (const { name, liquid } of files) {
    const resolved = withMetaobjectPrefix(liquid, RESOLVED);
    expect(resolved, name).not.toMatch(/\$app:/);
    expect(resolved.replaceAll(RESOLVED, '$app:'), name).toBe(liquid);
    expect(withMetaobjectPrefix(resolved, '$app:'), name).toBe(liquid);
  }
  const types = files.flatMap(({ liquid }) => liquid.match(/\$app:\w+/g) ?? []);
  expect(new Set(types)).toEqual(new Set(['$app:brief_text', '$app:routine', '$app:routine_text', '$app:brief']));
});
