import { expect, test } from 'vitest';

import { FILTER_PROBES, OBJECT_PATHS, OBJECT_TAGS, LAYOUT_OBJECTS, TAG_PROBES, EXPECTED_NIL } from './probes.ts';
import { insideTag, type OfficialObject, officialList, type Outcome, outcomeOf, presence } from './coverage.ts';

/** How many of each official list are supported, at least. */
const MINIMUM = { tags: 29, filters: 84, objects: 29, properties: 370 };

type Outcomes = Record<string, Outcome>;

/** Prints what is supported and what isn't. Fails if something unsupported isn't reported by name. */
function check(list: keyof typeof MINIMUM, outcomes: Outcomes, official: number) {
  const names = (outcome: Outcome) => Object.keys(outcomes).filter((name) => outcomes[name] === outcome);
  const nil = names('nil');
  const supported = names('supported').length + nil.length;
  const reported = names('reported');
  process.stdout.write(
    `Shopify's ${list}: ${supported} of ${official} are supported; ${reported.length} are reported as not implemented`,
  );
  process.stdout.write(reported.length > 0 ? `: ${reported.join(', ')}\n` : '\n');
  expect(Object.fromEntries(Object.entries(outcomes).filter(([, outcome]) => typeof outcome === 'object'))).toEqual({});
  expect(nil.filter((name) => !EXPECTED_NIL.has(name))).toEqual([]);
  expect(supported).toBeGreaterThanOrEqual(MINIMUM[list]);
}

async function outcomesOf(names: string[], probe: (name: string) => Promise<Outcome>): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (const name of names) outcomes[name] = await probe(name);
  return outcomes;
}

/** Each name once: `else` is listed both for conditions and for loops. */
function officialNames(list: string): string[] {
  return [...new Set(officialList(list).map(({ name }) => name))];
}

test('every tag is supported or reported by name', async () => {
  const names = officialNames('tags');
  const outcomes = await outcomesOf(names, (name) => outcomeOf(TAG_PROBES[name] ?? `{% ${name} %}`));
  check('tags', outcomes, names.length);
});

test('every filter is supported or reported by name', async () => {
  const names = officialNames('filters');
  const outcomes = await outcomesOf(names, (name) => {
    const expression = FILTER_PROBES[name] ?? `"a" | ${name}`;
    return outcomeOf(insideTag(expression, `{{ ${expression} }}`));
  });
  check('filters', outcomes, names.length);
});

test('every global object is supported or reported by name', async () => {
  const names = officialList<OfficialObject>('objects').flatMap(({ name, access }) => (access.global ? [name] : []));
  const place = (name: string) => (LAYOUT_OBJECTS.has(name) ? 'layout' : 'section');
  const outcomes = await outcomesOf(names, (name) => outcomeOf(presence(name), place(name)));
  check('objects', outcomes, names.length);
});

test('every property of the objects in this shop is supported or reported by name', async () => {
  const outcomes: Outcomes = {};
  const objects = officialList<OfficialObject>('objects');
  for (const { name, access, properties } of objects) {
    const path = OBJECT_PATHS[name] ?? (access.global || name in OBJECT_TAGS ? name : null);
    // The shop has no such object.
    if (path === null || (await outcomeOf(presence(path))) === 'nil') continue;
    for (const { name: property } of properties) {
      outcomes[`${name}.${property}`] = await outcomeOf(presence(`${path}.${property}`));
    }
  }
  const documented = objects.reduce((sum, { properties }) => sum + properties.length, 0);
  check('properties', outcomes, documented);
});
