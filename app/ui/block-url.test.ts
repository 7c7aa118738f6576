import { expect, test } from 'vitest';

import { blockUrl, embedUrl } from './block-url';

test('returns the URLs that Shopify documents, with an unencoded slash before the block', () => {
  const editor = 'shopify:admin/themes/current/editor';
  expect(blockUrl('key', 'brief')).toBe(`${editor}?template=article&target=mainSection&addAppBlockId=key/brief`);
  expect(embedUrl('key')).toBe(`${editor}?context=apps&template=article&activateAppId=key/in-text`);
});
