import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import { MalformedDraft, findRoutine } from '../drafts.server';
import { MAX_STORED_TEXT, MAX_UNPLACED } from '../import/contract';
import { importArticle } from '../import/import-article';
import {
  contentHash,
  type ImportedRoutine,
  createFromImport,
  decisionsSchema,
  readImport,
  saveDecisions,
} from './stored-import.server';
import { storedText } from './stored-text';

const shop = 'one.myshopify.com';
const otherShop = 'two.myshopify.com';
let database: TestDatabase;
let db: TestDatabase['db'];

beforeAll(async () => void ({ db } = database = await testDatabase()), 60_000);
afterAll(() => database.close());

const ARTICLE = `<h1>Desk reset</h1><h2>1. Chin tuck</h2><p>Pull your chin back. Do 10 reps.</p>
<h2>2. Doorway stretch</h2><p>Hold for 30 seconds per side.</p><h2>3. Shoulder rolls</h2><p>Do 12 reps.</p>
<h2>Our shop</h2><p>Chairs cost 300 dollars.</p>`;

const source = { articleId: 'gid://shopify/Article/1', title: 'Desk reset', updatedAt: '2026-11-30T00:00:00Z' };

const HASH = contentHash({ title: source.title, content: ARTICLE });

function imported(content: string): ImportedRoutine {
  const { routine, ...rest } = importArticle(content);
  if (!routine) throw new Error(rest.reason ?? '');
  return { routine, ...rest };
}

const create = (content = ARTICLE, title?: string) =>
  createFromImport({ db, shop, source: { ...source, content }, imported: imported(content), title });

describe('an import', () => {
  test('is stored with its routine, and quotes the article', async () => {
    const routineId = await create();
    const stored = await readImport({ db, shop, routineId });
    const { text, blocks, evidence, unplaced, language, routine } = imported(ARTICLE);
    expect(stored).toMatchObject({ routineId, articleId: source.articleId, articleTitle: 'Desk reset', language });
    expect(stored).toMatchObject({ text, textLength: text.length, blocks, evidence, unplaced, decisions: {} });
    expect(stored?.document).toEqual(routine);
    expect(stored?.unplaced.map(({ quote }) => quote)).toContain('Our shop');
    const { document } = (await findRoutine({ db, shop, id: routineId })) ?? {};
    expect(document?.phases).toEqual(routine.phases);
  });

  test('keeps the article’s title beside the merchant’s own', async () => {
    const routineId = await create(ARTICLE, 'My reset');
    expect((await findRoutine({ db, shop, id: routineId }))?.document).toMatchObject({ title: 'My reset' });
    expect((await findRoutine({ db, shop, id: routineId }))?.handle).toBe('my-reset');
    expect((await readImport({ db, shop, routineId }))?.document.title).toBe('Desk reset');
  });

  test('leaves nothing if the draft isn’t valid', async () => {
    const { routine, ...rest } = imported(ARTICLE);
    const long = { ...routine, summary: 'x'.repeat(5000) };
    const before = await db.routine.count();
    const creating = createFromImport({
      db,
      shop,
      source: { ...source, content: '' },
      imported: { routine: long, ...rest },
    });
    await expect(creating).rejects.toBeInstanceOf(MalformedDraft);
    expect(await db.routine.count()).toBe(before);
  });

  test('is deleted with its routine', async () => {
    const routineId = await create();
    await db.routine.deleteMany({ where: { shop, id: routineId } });
    expect(await db.routineImport.count({ where: { shop, routineId } })).toBe(0);
  });

  test('isn’t another shop’s', async () => {
    const routineId = await create();
    expect(await readImport({ db, shop: otherShop, routineId })).toBeNull();
    const decisions = { title: 'rejected' } as const;
    expect(await saveDecisions({ db, shop: otherShop, routineId, contentHash: HASH, decisions })).toBe(false);
    expect((await readImport({ db, shop, routineId }))?.decisions).toEqual({});
  });
});

describe('decisions', () => {
  test('of two tabs are all kept, and can be taken back', async () => {
    const routineId = await create();
    const save = (decisions: Parameters<typeof saveDecisions>[0]['decisions']) =>
      saveDecisions({ db, shop, routineId, contentHash: HASH, decisions });
    await Promise.all([save({ title: 'accepted' }), save({ 'phases.0.steps.0.dose': 'corrected' })]);
    expect(await save({ title: null, summary: 'rejected' })).toBe(true);
    const { decisions } = (await readImport({ db, shop, routineId })) ?? {};
    expect(decisions).toEqual({ 'phases.0.steps.0.dose': 'corrected', summary: 'rejected' });
  });

  test.each([
    [{ title: 'maybe' }],
    [{ ['a'.repeat(201)]: 'accepted' }],
    [{ 'title; DROP': 'accepted' }],
    [{ 'phases.0.': 'accepted' }],
  ])('%j aren’t accepted', (decisions) => {
    expect(decisionsSchema.safeParse(decisions).success).toBe(false);
  });

  test('are limited', async () => {
    const routineId = await create();
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`phases.${i}`, 'accepted' as const]));
    expect(await saveDecisions({ db, shop, routineId, contentHash: HASH, decisions: many })).toBe(false);
    expect((await readImport({ db, shop, routineId }))?.decisions).toEqual({});
  });
});

describe('a long text', () => {
  test('is cut, with all that refers to the rest', () => {
    const text = 'word '.repeat(100_000);
    const ranges = Array.from({ length: 50_000 }, (_, i) => ({ start: i * 10 + 5, end: i * 10 + 14, quote: '' }));
    const block = { kind: 'text', level: 0, depth: 0, isItem: false, number: null } as const;
    const blocks = ranges.map(({ start, end }) => ({ ...block, start, end: end + 5 }));
    const stored = storedText({ text, blocks, evidence: [], unplaced: ranges });
    expect(stored.textLength).toBe(text.length);
    expect(stored.text).toBe(text.slice(0, MAX_STORED_TEXT));
    expect(stored.unplaced).toHaveLength(MAX_UNPLACED);
    expect(stored.unplaced.slice(-2)).toEqual([
      { start: 19_985, end: 19_994 },
      { start: 19_995, end: MAX_STORED_TEXT },
    ]);
    expect(stored.blocks.at(-1)).toMatchObject({ start: MAX_STORED_TEXT - 5, end: MAX_STORED_TEXT });
  });

  test('with characters that can’t be stored keeps its positions', () => {
    const units = fc.array(fc.constantFrom('\0', '\ud83d', '\udc00', '😀', 'é', 'a', ' '), { maxLength: 50 });
    fc.assert(
      fc.property(units, (parts) => {
        const text = parts.join('');
        const stored = storedText({ text, blocks: [], evidence: [], unplaced: [] });
        expect(stored.text).toHaveLength(text.length);
        expect(stored.text.isWellFormed()).toBe(true);
        expect(stored.text).not.toContain('\0');
      }),
    );
  });

  test('that is cut within a character is storable', () => {
    const text = 'a'.repeat(MAX_STORED_TEXT - 1) + '😀';
    expect(storedText({ text, blocks: [], evidence: [], unplaced: [] }).text.isWellFormed()).toBe(true);
  });
});
