import { afterAll, beforeAll, expect, test } from 'vitest';

import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';
import { linksBack } from './links-back.server';

let shop: TestShop;
beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());

async function links(stepReached: string) {
  const { id: briefId } = await shop.db.brief.findFirstOrThrow();
  const request = { articleId: '100', briefId, briefLocale: '', stepReached };
  const found = await linksBack({ db: shop.db, shop: SHOP, languagePath: '/de', language: 'de', request });
  return found.map(({ href }) => href);
}

const ARTICLE = '/de/blogs/release/sequence';

test('leads back to the step reached, or else to the routine if the article has one', async () => {
  const [article, step, ...others] = await links('pigeon');
  expect([article, step]).toEqual([ARTICLE, `${ARTICLE}#unwind-step-pigeon`]);
  expect(await links('')).toEqual([ARTICLE, ...others]);
  await shop.db.article.updateMany({ where: { articleId: '100' }, data: { hasRoutine: true } });
  expect(await links('')).toEqual([ARTICLE, `${ARTICLE}#routine`, ...others]);
});
