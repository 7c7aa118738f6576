import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeEach, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { testBriefs } from '../../../tests/support/app/test-briefs';

import { createBrief, findBrief, listBriefs } from '../drafts.server';
import { findCurrentFile } from '../files/current-file.server';
import { generateFile } from '../files/file-versions.server';
import { findLiveBrief, findPublishedBrief, listLiveBriefs } from './live.server';
import { findChangedElsewhere } from './changed-elsewhere.server';
import { publishBrief } from './publish.server';
import { repairBrief } from './repair.server';
import { unpublishBrief } from './unpublish.server';

const { context, metaobjects, shown, ...briefs } = testBriefs();
let id: string;

beforeEach(async () => {
  await context().db.brief.deleteMany();
  id = (await createBrief({ ...context(), title: 'First', handle: 'guide' })).id;
  await save({ title: 'First' });
  await publishBrief({ ...context(), id });
});

const save = (changes: object) => briefs.save(id, changes);
const versions = () => context().db.briefVersion.findMany({ where: { briefId: id }, orderBy: { number: 'asc' } });
const blockTitle = () => shown('guide')?.title ?? null;
const pdfTitle = async () => {
  const file = await findCurrentFile({ ...context(), briefId: id });
  if (!file) return null;
  const { bytes } = await context().db.briefFile.findUniqueOrThrow({ where: { id: file.id } });
  return (await PDFDocument.load(bytes)).getTitle();
};

test('publishing creates a version that never changes', async () => {
  expect(await versions()).toMatchObject([
    { shop: context().shop, number: 1, revision: 2, document: { ...buyersBrief, title: 'First', handle: 'guide' } },
  ]);
  await expect(context().db.briefVersion.updateMany({ data: { revision: 9 } })).rejects.toThrow('never change');
});

test('publishing again creates the next version and keeps the one before', async () => {
  const [first] = await versions();
  await save({ title: 'Second' });
  await publishBrief({ ...context(), id });
  expect(await versions()).toMatchObject([first, { number: 2, revision: 3, document: { title: 'Second' } }]);
  expect(blockTitle()).toBe('Second');
  expect(await pdfTitle()).toBe('Second');
});

test('editing the draft doesn’t change the block, the PDF or the published text', async () => {
  await save({ title: 'Second' });
  expect(await findBrief({ ...context(), id })).toMatchObject({ revision: 3, publishedRevision: 2 });
  expect(await listBriefs(context())).toMatchObject([{ title: 'Second', status: 'changed' }]);
  expect(await versions()).toHaveLength(1);
  expect(blockTitle()).toBe('First');
  expect(await pdfTitle()).toBe('First');
  expect(await findLiveBrief({ ...context(), handle: 'guide' })).toMatchObject({ title: 'First' });
  expect(await listLiveBriefs(context())).toMatchObject([{ brief: { title: 'First' } }]);
});

test('generating a PDF from the draft doesn’t replace the published one', async () => {
  await save({ title: 'Second' });
  expect(await generateFile({ ...context(), briefId: id })).toEqual([]);
  expect(await pdfTitle()).toBe('First');
});

test('an unpublished Brief keeps its versions, and is published again as the same one', async () => {
  await unpublishBrief({ ...context(), id });
  expect(await findLiveBrief({ ...context(), handle: 'guide' })).toBeNull();
  expect(await findPublishedBrief({ ...context(), id })).toMatchObject({ title: 'First' });
  expect(await listBriefs(context())).toMatchObject([{ status: 'unpublished' }]);
  expect(await publishBrief({ ...context(), id })).toMatchObject({ number: 1, isUnchanged: false });
  expect(await versions()).toHaveLength(1);
  expect(await findLiveBrief({ ...context(), handle: 'guide' })).toMatchObject({ title: 'First' });
});

test('publishing without changes does nothing, also after an edit was taken back', async () => {
  expect(await publishBrief({ ...context(), id })).toMatchObject({ number: 1, isUnchanged: true });
  await save({ title: 'Second' });
  await save({ title: 'First' });
  expect(await listBriefs(context())).toMatchObject([{ status: 'changed' }]);
  expect(await publishBrief({ ...context(), id })).toMatchObject({ number: 1, isUnchanged: true });
  expect(await versions()).toHaveLength(1);
  expect(await listBriefs(context())).toMatchObject([{ status: 'published' }]);
  expect(await pdfTitle()).toBe('First');
});

test('what something else does to it in Shopify is found and repaired', async () => {
  const input = { ...context(), id };
  expect(await findChangedElsewhere(input)).toBeNull();
  const metaobject = () => metaobjects().find(({ handle }) => handle === 'guide');
  Object.assign(metaobject() ?? {}, { updatedAt: '2031-01-01T00:00:00Z' });
  expect(await findChangedElsewhere(input)).toBeNull();
  Object.assign(metaobject() ?? {}, { fields: { title: 'X', document: '{}' }, updatedAt: '2032-01-01T00:00:00Z' });
  expect(await findChangedElsewhere(input)).toBe('changed');
  await repairBrief(input);
  expect(await findChangedElsewhere(input)).toBeNull();
  expect(blockTitle()).toBe('First');
  metaobjects().length = 0;
  expect(await findChangedElsewhere(input)).toBe('deleted');
  await repairBrief(input);
  expect(await findChangedElsewhere(input)).toBeNull();
  expect(await findChangedElsewhere({ ...input, shop: 'other.myshopify.com' })).toBeNull();
});

test('other shops see none of it', async () => {
  const other = { ...context(), shop: 'other.myshopify.com' };
  expect(await findLiveBrief({ ...other, handle: 'guide' })).toBeNull();
  expect(await findPublishedBrief({ ...other, id })).toBeNull();
  expect(await listLiveBriefs(other)).toEqual([]);
});
