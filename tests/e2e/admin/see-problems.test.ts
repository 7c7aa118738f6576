/** What the merchant sees of floods, and of background work that failed for good. */
import { afterAll, describe, expect, it } from 'vitest';

import { SHOP } from '../../support/app/signed-requests.ts';
import { visit } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { runSql } from '../../support/demo/database.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';

const PHONE = { width: 390, height: 844 };

describe('the merchant', () => {
  afterAll(async () => {
    await runSql(dataDir, `DELETE FROM "RateLimit"`);
    await runSql(dataDir, `DELETE FROM pgboss.job WHERE name = 'dead-letters' AND source_name = 'flow-trigger'`);
  });

  it('is told about unusually many sign-ups, also on a phone, and where to raise the limit', async () => {
    const { page, leave } = await visit(browser, { viewport: PHONE });
    const title = 'Unusually many sign-ups';
    let app = await openInAdmin(page, storeUrl, '/app/people');
    expect(await app.getByText(title).count()).toBe(0);
    // The shop's sign-ups are counted in several rows.
    await runSql(dataDir, 'DELETE FROM "RateLimit" WHERE key LIKE $1', [`shop:${SHOP} %`]);
    for (const [key, points, hours] of [
      [`shop:${SHOP} 0`, 1600, 1],
      [`delayed:${SHOP}`, 12, 1],
      [`lane-few:${SHOP}`, 1, 3],
    ] as const) {
      const statement = `INSERT INTO "RateLimit" (key, points, expire) VALUES ($1, $2, now() + $3 * interval '1 hour')
        ON CONFLICT (key) DO UPDATE SET points = $2, expire = excluded.expire`;
      await runSql(dataDir, statement, [key, points, hours]);
    }
    app = await openInAdmin(page, storeUrl, '/app/people');
    await app.getByText(title).waitFor();
    await app.getByText('In the past hour, 1,600 sign-ups were accepted. Your hourly limit is 2,000.').waitFor();
    await app.getByText('Their emails are sent one by one over the next 3 hours.').waitFor();
    expect(await app.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
    await app.getByRole('link', { name: 'View settings' }).click();
    await app.getByLabel('Require a consent checkbox').waitFor();
    await leave();
  });

  it('sees background work that failed for good', async () => {
    for (let job = 0; job < 2; job += 1) {
      await runSql(
        dataDir,
        `INSERT INTO pgboss.job (name, data, source_name) VALUES ('dead-letters', $1, 'flow-trigger')`,
        [JSON.stringify({ shop: SHOP, trigger: 'brief-requested', requestId: `gone-${job}` })],
      );
    }
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/people/failures');
    await app.getByRole('heading', { name: 'Other background work' }).waitFor();
    await app.getByText(/^Events for Shopify Flow: 2, last on/).waitFor();
    await leave();
  });
});
