import { expect, test } from 'vitest';

import { shopRoutine } from '../../../tests/support/storefront/shop-routine';

import { type Draft, draftSchema } from '../schema';
import { findProblems, refusedBy } from './refused-problems';

const draft = () => draftSchema.parse(shopRoutine());
const FILE = { path: 'phases.0.steps.1.media.file', message: 'This video is no longer in Shopify' };
const TITLE = { path: 'title', message: 'Enter a title' };

function change(edit: (draft: Draft) => void): Draft {
  const next = draft();
  edit(next);
  return next;
}

test('stay until their field changes', () => {
  const refused = refusedBy([FILE], draft());
  expect(findProblems(draft(), refused)).toEqual([FILE]);
  expect(
    findProblems(
      change((each) => (each.summary = 'Other')),
      refused,
    ),
  ).toEqual([FILE]);
  const removed = change((each) => Object.assign(each.phases[0]?.steps[1] ?? {}, { media: null }));
  expect(findProblems(removed, refused)).toEqual([]);
  const empty = change((each) => (each.phases = []));
  expect(findProblems(empty, refused)).toEqual([{ path: 'phases', message: 'Add a phase' }]);
});

test('those that the editor’s check finds are its own', () => {
  const untitled = change((each) => (each.title = ''));
  const refused = refusedBy([TITLE, FILE], untitled);
  expect(refused.problems).toEqual([FILE]);
  expect(findProblems(untitled, refused)).toEqual([TITLE, FILE]);
  expect(findProblems(draft(), refused)).toEqual([FILE]);
});

test('without any, the check is all there is', () => {
  expect(findProblems(draft(), null)).toEqual([]);
  expect(
    findProblems(
      change((each) => (each.title = '')),
      null,
    ),
  ).toEqual([TITLE]);
});
