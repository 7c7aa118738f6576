import { expect, test } from 'vitest';

import { blockUrl, embedUrl } from './block-url';

test('the links are those that Shopify documents: the block’s slash stays as it is', () => {
  const editor = 'shopify:admin/themes/current/editor';
  expect(blockUrl('key', 'brief')).toBe(`${editor}?template=article&target=mainSection&addAppBlockId=key/brief`);
  expect(embedUrl('key')).toBe(`${editor}?context=apps&template=article&activateAppId=key/in-text`);
});
