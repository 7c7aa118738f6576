import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isEqual } from '~/versions/fields';
import type { Side } from '~/versions/merge-fields';
import { indexOutline } from '~/versions/outline';

import { conflictWords, mergeBriefs } from './merge';
import { outlineOf } from './outline';
import {
  type BriefEdit,
  all,
  brief,
  change,
  changeBlock,
  changeSection,
  edits,
  putBlock,
  putSection,
  removeBlock,
  removeSection,
} from './testing/edited-briefs';

const base = brief({ a: ['text1', 'table1'], b: ['checklist1', 'image1'], c: ['text2'] });

function merge(mine: BriefEdit, theirs: BriefEdit, choices: Record<string, Side> = {}) {
  return mergeBriefs({ base, mine: mine(base), theirs: theirs(base) }, choices);
}

const mail = (texts: object) => change({ mail: { subject: '', greeting: '', body: '', ...texts } });

test.each<[title: string, mine: BriefEdit, theirs: BriefEdit, both?: BriefEdit]>([
  ['different fields', change({ title: 'A' }), change({ pitch: 'B' })],
  ['different texts of the email', mail({ subject: 'A' }), mail({ body: 'B' }), mail({ subject: 'A', body: 'B' })],
  ['different blocks of a section', changeBlock('text1', { paragraphs: ['A'] }), changeBlock('table1', { rows: [] })],
  ['a moved section and its heading', putSection('a', 2), changeSection('a', { heading: 'B' })],
  ['a new block and a removed one', putBlock('text9', 'a', 1), removeBlock('image1')],
  ['a new section and a changed one', putSection('new', 1), changeSection('c', { heading: 'B' })],
])('merges %s by itself', (_, mine, theirs, both = all(theirs, mine)) => {
  const { merged, conflicts } = merge(mine, theirs);
  expect(conflicts).toEqual([]);
  expect(merged).toEqual(both(base));
});

describe('names what both changed', () => {
  test.each<[title: string, sides: [string, string], mine: BriefEdit, theirs: BriefEdit]>([
    ['Title', ['A', 'B'], change({ title: 'A' }), change({ title: 'B' })],
    [
      'The text “A”: Text',
      ['A', 'About text1\n\nB'],
      changeBlock('text1', { paragraphs: ['A'] }),
      changeBlock('text1', { paragraphs: ['About text1', 'B'] }),
    ],
    ['“B”', ['Remove it', 'Keep it, with changes'], removeSection('c'), changeSection('c', { heading: 'B' })],
    ['The image “A mat”: Section', ['“a”', '“c”'], putBlock('image1', 'a', 0), putBlock('image1', 'c', 0)],
    ['Order of the sections', ['“b”\n“c”\n“a”', '“b”\n“a”\n“c”'], putSection('a', 2), putSection('a', 1)],
  ])('%s', (title, [my, their], mine, theirs) => {
    const two = { base, mine: mine(base), theirs: theirs(base) };
    const words = conflictWords(two);
    const conflict = mergeBriefs(two).conflicts.find((each) => words.title(each) === title);
    if (!conflict) throw new Error('There is no such conflict.');
    expect(words.side(conflict, 'mine')).toBe(my);
    expect(words.side(conflict, 'theirs')).toBe(their);
  });
});

const twoEdits = fc.record({ mine: edits('m'), theirs: edits('t') }).map(({ mine, theirs }) => ({
  mine: mine(base),
  theirs: theirs(base),
}));

test('edits of one side only give exactly that side', () => {
  fc.assert(
    fc.property(
      edits('m').map((edit) => edit(base)),
      (edited) => {
        for (const sides of [
          { mine: edited, theirs: base },
          { mine: base, theirs: edited },
          { mine: edited, theirs: edited },
        ]) {
          const { merged, conflicts } = mergeBriefs({ base, ...sides });
          expect(conflicts).toEqual([]);
          expect(outlineOf(merged)).toEqual(outlineOf(edited));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('no change of either side is lost', () => {
  fc.assert(
    fc.property(twoEdits, ({ mine, theirs }) => {
      const { merged, conflicts } = mergeBriefs({ base, mine, theirs });
      const keys = new Set(conflicts.map(({ key }) => key));
      const [before, my, their, both] = [base, mine, theirs, merged].map(outlineOf);
      if (!before || !my || !their || !both) throw new Error('There are four.');
      for (const [field, value] of Object.entries(both.fields)) {
        if (keys.has(`document/${field}`)) continue;
        if (!isEqual(my.fields[field], before.fields[field])) expect(value).toEqual(my.fields[field]);
        if (!isEqual(their.fields[field], before.fields[field])) expect(value).toEqual(their.fields[field]);
      }
      const [old, result] = [indexOutline(before), indexOutline(both)];
      for (const side of [my, their].map(indexOutline)) {
        for (const [id, { item, group }] of side.items) {
          const found = result.items.get(id);
          const isSettled = keys.has(`block/${id}`) || keys.has(`section/${group.id}`);
          // What's new or changed is there, unless someone chose.
          if (!isEqual(old.items.get(id)?.item, item)) expect(found !== undefined || isSettled).toBe(true);
          for (const [field, value] of Object.entries(found?.item.fields ?? {})) {
            const was = old.items.get(id)?.item.fields[field];
            if (keys.has(`block/${id}/${field}`) || isEqual(item.fields[field], was)) continue;
            expect(value).toEqual(item.fields[field]);
          }
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('it doesn’t matter who saves first: the same choices give the same content', () => {
  fc.assert(
    fc.property(twoEdits, ({ mine, theirs }) => {
      const { merged, conflicts } = mergeBriefs({ base, mine, theirs });
      const choices = Object.fromEntries(conflicts.map(({ key }) => [key, 'theirs' as const]));
      const swapped = mergeBriefs({ base, mine: theirs, theirs: mine }, choices);
      const parts = (each: typeof merged) => {
        const { fields, groups } = outlineOf(each);
        const { items } = indexOutline(outlineOf(each));
        return { fields, sections: new Set(groups.map(({ id }) => id)), blocks: new Map([...items].sort()) };
      };
      expect(parts(swapped.merged).fields).toEqual(parts(merged).fields);
      expect(parts(swapped.merged).sections).toEqual(parts(merged).sections);
      expect(new Set(parts(swapped.merged).blocks.keys())).toEqual(new Set(parts(merged).blocks.keys()));
    }),
    { numRuns: 500 },
  );
});
