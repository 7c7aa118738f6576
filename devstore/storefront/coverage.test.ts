import { expect, test } from 'vitest';

import { FILTER_PROBES, OBJECT_PATHS, OBJECT_TAGS, OF_THE_LAYOUT, TAG_PROBES, TRULY_NIL } from './coverage-probes.ts';
import { inItsTag, type OfficialObject, officialList, type Outcome, outcomeOf, presence } from './coverage.ts';

/** How many of each official list are here. Raise a number with what raises it; a lower one fails. */
const COMMITTED = { tags: 29, filters: 134, objects: 29, properties: 267 };

type Outcomes = Record<string, Outcome>;

/** Prints what is here and what is not, and fails for what is neither here nor said to be missing. */
function check(list: keyof typeof COMMITTED, outcomes: Outcomes, official: number) {
  const names = (outcome: Outcome) => Object.keys(outcomes).filter((name) => outcomes[name] === outcome);
  const nil = names('nil');
  const here = names('here').length + nil.length;
  const said = names('said');
  process.stdout.write(`official ${list}: ${here} of ${official} are here; ${said.length} say that they are not`);
  process.stdout.write(said.length > 0 ? `: ${said.join(', ')}\n` : '\n');
  expect(Object.fromEntries(Object.entries(outcomes).filter(([, outcome]) => typeof outcome === 'object'))).toEqual({});
  expect(nil.filter((name) => !TRULY_NIL.has(name))).toEqual([]);
  expect(here).toBeGreaterThanOrEqual(COMMITTED[list]);
}

async function outcomesOf(names: string[], probe: (name: string) => Promise<Outcome>): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (const name of names) outcomes[name] = await probe(name);
  return outcomes;
}

/** Each name once: `else` stands among the tags of conditions, and among those of loops. */
function officialNames(list: string): string[] {
  return [...new Set(officialList(list).map(({ name }) => name))];
}

test('every official tag is here, or says that it is not', async () => {
  const names = officialNames('tags');
  const outcomes = await outcomesOf(names, (name) => outcomeOf(TAG_PROBES[name] ?? `{% ${name} %}`));
  check('tags', outcomes, names.length);
});

test('every official filter is here, or says that it is not', async () => {
  const names = officialNames('filters');
  const outcomes = await outcomesOf(names, (name) => {
    const expression = FILTER_PROBES[name] ?? `"a" | ${name}`;
    return outcomeOf(inItsTag(expression, `{{ ${expression} }}`));
  });
  check('filters', outcomes, names.length);
});

test('every official global object is here, or says that it is not', async () => {
  const names = officialList<OfficialObject>('objects').flatMap(({ name, access }) => (access.global ? [name] : []));
  const place = (name: string) => (OF_THE_LAYOUT.has(name) ? 'layout' : 'section');
  const outcomes = await outcomesOf(names, (name) => outcomeOf(presence(name), place(name)));
  check('objects', outcomes, names.length);
});

test('every documented property of an object that this shop shows is here, or says that it is not', async () => {
  const outcomes: Outcomes = {};
  const objects = officialList<OfficialObject>('objects');
  for (const { name, access, properties } of objects) {
    const path = OBJECT_PATHS[name] ?? (access.global || name in OBJECT_TAGS ? name : null);
    // An object of which the shop has none has no properties to ask for.
    if (path === null || (await outcomeOf(presence(path))) === 'nil') continue;
    for (const { name: property } of properties) {
      outcomes[`${name}.${property}`] = await outcomeOf(presence(`${path}.${property}`));
    }
  }
  const documented = objects.reduce((sum, { properties }) => sum + properties.length, 0);
  check('properties', outcomes, documented);
});
