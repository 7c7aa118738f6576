/** Laws of translations: whatever is done to a document, no text gets another's translation. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sampleRoutine } from '../../tests/support/app/sample-routine';
import { gentlePsoasReset } from '../../prisma/seed/gentle-psoas-reset';
import { hipSequence } from '../../prisma/seed/hip-sequence';

import type { TranslatedTexts } from './contract';
import { applyEdits } from './edits';
import { lineKey } from './line-key';
import { similarity } from './similarity';
import { applyTranslations, countTexts, resolveTexts, shownText } from './status';
import { type Walk, extractTexts } from './walk';
import { walkRoutine } from '../routine/translations/walk-routine';

interface List {
  title: string;
  lines: string[];
}

const walk: Walk<List> = ({ title, lines }, visit) => ({
  title: visit(title, { path: 'title', label: 'Title', group: 'List', max: 200 }),
  lines: lines.map((line, index) =>
    visit(line, { path: 'lines', isLine: true, label: `Line ${index + 1}`, group: 'List', max: 200, isSafety: true }),
  ),
});

/** Translates each text to something that names it. */
function translateAll(document: List): TranslatedTexts {
  return Object.fromEntries(
    extractTexts(walk, document).map(({ path, original }) => [path, { text: `⟨${original}⟩`, original }]),
  );
}

const line = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => text.trim() === text);
const list = fc.record({ title: line, lines: fc.array(line, { maxLength: 12 }) });

describe('a document', () => {
  test.each([sampleRoutine(), gentlePsoasReset, hipSequence])(
    '$title stays as it is without translations',
    (routine) => {
      expect(applyTranslations(walkRoutine, routine, {})).toEqual(routine);
    },
  );

  test('with all its texts translated has all of them, in their places', () => {
    for (const routine of [sampleRoutine(), gentlePsoasReset, hipSequence]) {
      const texts = extractTexts(walkRoutine, routine);
      const translated = Object.fromEntries(
        texts.map(({ path, original }) => [path, { text: `⟨${original}⟩`, original }]),
      );
      const seen: string[] = [];
      walkRoutine(applyTranslations(walkRoutine, routine, translated), (text) => {
        seen.push(text);
        return text;
      });
      const originals: string[] = [];
      walkRoutine(routine, (text) => {
        originals.push(text);
        return text;
      });
      expect(seen).toEqual(originals.map((text) => (text === '' ? '' : `⟨${text}⟩`)));
    }
  });

  test('has every text of the original after extracting and applying', () => {
    fc.assert(
      fc.property(list, (document) => {
        const applied = applyTranslations(walk, document, translateAll(document));
        expect(applied).toEqual({
          title: `⟨${document.title}⟩`,
          lines: document.lines.map((each) => `⟨${each}⟩`),
        });
      }),
    );
  });
});

describe('lines', () => {
  test('keep their translations when others are moved, inserted and removed', () => {
    const edits = fc.array(fc.tuple(fc.constantFrom('move', 'insert', 'remove'), fc.nat(), fc.nat(), line));
    fc.assert(
      fc.property(list, edits, (document, changes) => {
        const lines = [...document.lines];
        for (const [kind, from, to, text] of changes) {
          if (kind === 'insert') lines.splice(from % (lines.length + 1), 0, text);
          else {
            const [moved] = lines.splice(from % Math.max(1, lines.length), 1);
            if (kind === 'move' && moved !== undefined) lines.splice(to % (lines.length + 1), 0, moved);
          }
        }
        const known = new Set(document.lines);
        const texts = extractTexts(walk, { ...document, lines });
        for (const text of resolveTexts(texts, translateAll(document))) {
          if (known.has(text.original) && text.list !== null) {
            expect(text).toMatchObject({ status: 'translated', translation: `⟨${text.original}⟩` });
          } else if (text.status === 'outdated') {
            // Only what says much of the same, and isn't there anymore.
            expect(similarity(text.original, text.translatedFrom ?? '')).toBeGreaterThanOrEqual(0.5);
            expect(lines).not.toContain(text.translatedFrom);
          }
        }
      }),
    );
  });

  test('that are changed keep an outdated translation, and no other line gets it', () => {
    const before = { title: 'Hips', lines: ['Tuck the hips under', 'Reach back with one arm', 'Hold'] };
    const after = { title: 'Hips', lines: ['Stand tall', 'Reach back with both arms', 'Hold', 'Tuck the hips under'] };
    const resolved = resolveTexts(extractTexts(walk, after), translateAll(before)).slice(1);
    expect(resolved.map(({ status, translatedFrom }) => [status, translatedFrom])).toEqual([
      ['missing', null],
      ['outdated', 'Reach back with one arm'],
      ['translated', null],
      ['translated', null],
    ]);
    expect(countTexts(resolved)).toEqual({ translated: 2, missing: 1, outdated: 1, total: 4 });
  });

  test('with the same hash have paths of their own', () => {
    const pair = ['Line 1pfs', 'Line ivja'];
    expect(lineKey('Line 1pfs')).toBe(lineKey('Line ivja'));
    const document = { title: 'x', lines: pair };
    expect(applyTranslations(walk, document, translateAll(document)).lines).toEqual(pair.map((each) => `⟨${each}⟩`));
  });
});

test('outdated safety texts fall back to the original, and others keep their translation', () => {
  const texts = extractTexts(walk, { title: 'New title', lines: ['Stop at a sharp pain at once'] });
  const translated = translateAll({ title: 'Title', lines: ['Stop at a sharp pain'] });
  expect(resolveTexts(texts, translated).map(shownText)).toEqual(['⟨Title⟩', 'Stop at a sharp pain at once']);
});

test('safety texts of a routine are marked', () => {
  const texts = extractTexts(walkRoutine, sampleRoutine());
  const labels = texts.filter(({ isSafety }) => isSafety).map(({ label }) => label);
  expect(labels).toEqual(['Sign 1', 'Warning', 'When to stop', 'Red flag 1', 'Link text', 'Location 1', 'Location 2']);
});

describe('edits', () => {
  const texts = extractTexts(walk, { title: 'Hips', lines: ['One', 'Two'] });
  const paths = texts.map(({ path }) => path);
  const edit = (index: number, text: string, before = '') => ({
    ...{ path: paths[index] ?? '', original: texts[index]?.original ?? '' },
    ...{ text, before },
  });

  test('of different texts are merged', () => {
    const first = applyEdits(texts, {}, [edit(0, 'Hüfte'), edit(1, 'Eins')]);
    const second = applyEdits(texts, first.texts, [edit(2, 'Zwei')]);
    expect(resolveTexts(texts, second.texts).map(({ translation }) => translation)).toEqual(['Hüfte', 'Eins', 'Zwei']);
    expect(second.conflicts).toEqual([]);
  });

  test('of the same text are a conflict, and nothing is lost', () => {
    const first = applyEdits(texts, {}, [edit(0, 'Hüfte')]);
    const second = applyEdits(texts, first.texts, [edit(0, 'Hüften'), edit(1, 'Eins')]);
    expect(second.conflicts).toMatchObject([{ path: 'title', text: 'Hüften', theirs: 'Hüfte' }]);
    expect(second.texts).toMatchObject({ title: { text: 'Hüfte' }, [paths[1] ?? '']: { text: 'Eins' } });
  });

  test('remove a translation, also one of an earlier text', () => {
    const translated = translateAll({ title: 'Hip', lines: ['One!'] });
    const cleared = applyEdits(texts, translated, [edit(0, '', '⟨Hip⟩'), edit(1, '', '⟨One!⟩')]);
    expect(cleared).toEqual({ texts: {}, conflicts: [] });
  });
});
