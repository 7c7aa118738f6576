import { expect, test } from 'vitest';

import { publishStatus } from './publish-status';

test.each([
  [{ revision: 3, publishedRevision: null }, 'draft'],
  [{ revision: 3, publishedRevision: 3 }, 'published'],
  [{ revision: 4, publishedRevision: 3 }, 'changed'],
  [{ revision: 3, publishedRevision: 3, isUnpublished: true }, 'unpublished'],
])('%o is %s', (draft, status) => {
  expect(publishStatus(draft)).toBe(status);
});
