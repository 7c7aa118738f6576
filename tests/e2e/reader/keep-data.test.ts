/** How long data is kept: the merchant's choice, what readers are told, and what's left of old links. */
import { describe, expect, it } from 'vitest';

import { linkTo, press, readStats, requestOnArticle } from '../../support/browser/brief.ts';
import { visit } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { toast } from '../../support/browser/toast.ts';

const store = controlApi(storeUrl);

describe('data retention', { timeout: 120_000 }, () => {
  it('is the merchant’s choice within limits, who learns first what a shorter period deletes', async () => {
    await requestOnArticle(browser, storeUrl, 'inactive@example.com');
    await store.mailTo('inactive@example.com');
    await backdatePerson('inactive@example.com');
    const { page, expectErrors, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/settings');
    const field = app.getByLabel('People who never downloaded', { exact: true });
    const unit = app.getByLabel('People who never downloaded: unit');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    expect([await field.inputValue(), await unit.inputValue()]).toEqual(['12', 'months']);
    for (const [invalid, message] of [
      ['40', 'Enter 36 months or less'],
      ['0', 'Enter 7 days or more'],
      ['', 'Enter a whole number'],
    ] as const) {
      await field.fill(invalid);
      await save.click();
      await app.getByText(message).waitFor();
      expect(await field.inputValue()).toBe(invalid);
      await expectErrors('422');
    }
    await field.fill('2');
    await app.getByText(/the next night deletes .*1 person who never downloaded/).waitFor();
    await save.click();
    await toast(page, 'Settings saved');
    await leave();

    const german = await (await fetch(`${storeUrl}/apps/unwind/your-data?locale=de`)).text();
    expect(german).toContain('ab deiner letzten Anforderung: 2\u00a0Monate');
    expect(german).toContain('Angaben zu deinem Browser: 90\u00a0Tage.');

    const before = await readStats(browser, storeUrl);
    await runRetention();
    await expect.poll(() => countPeople('inactive@example.com')).toBe(0);
    expect(await readStats(browser, storeUrl)).toEqual(before);
  });

  it('deletes an expired link, whose email still says so, offers a new one, and unsubscribes', async () => {
    await requestOnArticle(browser, storeUrl, 'old-mail@example.com');
    const mail = await store.mailTo('old-mail@example.com');
    await runSql(
      dataDir,
      `UPDATE "BriefLink" SET "expiresAt" = now() - interval '31 days' WHERE "requestId" IN (
         SELECT r.id FROM "BriefRequest" r JOIN "Person" p ON p.id = r."personId" WHERE p.email = 'old-mail@example.com')`,
    );
    await runRetention();
    const kept = () => runSql(dataDir, `SELECT 1 FROM "BriefLink" WHERE "expiresAt" < now() - interval '31 days'`);
    await expect.poll(kept).toEqual([]);

    const { page, leave } = await visit(browser);
    await page.goto(linkTo('/brief/', mail));
    await page.getByRole('heading', { name: 'This link has expired' }).waitFor();
    await press(page, 'Send me a new link');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('old-mail@example.com', 2);
    await page.goto(linkTo('/unsubscribe/', mail));
    await page.getByRole('heading', { name: 'Unsubscribe' }).waitFor();

    await runSql(dataDir, `DELETE FROM "Person" WHERE email = 'old-mail@example.com'`);
    await page.goto(linkTo('/brief/', mail));
    await page.getByRole('heading', { name: 'This link has expired' }).waitFor();
    await page.getByText('Request a new one here:').waitFor();
    await page.goto(linkTo('/unsubscribe/', mail));
    await page.getByRole('heading', { name: 'Nothing to unsubscribe from' }).waitFor();
    await leave();
  });
});

/** Queues what the schedule queues at night. */
async function runRetention(): Promise<void> {
  await runSql(dataDir, `INSERT INTO pgboss.job (name, data) VALUES ('data-retention', '{"shop": null}')`);
}

async function backdatePerson(email: string): Promise<void> {
  const past = `- interval '100 days'`;
  await runSql(dataDir, `UPDATE "Person" SET "createdAt" = "createdAt" ${past} WHERE email = $1`, [email]);
  await runSql(
    dataDir,
    `UPDATE "BriefRequest" SET "createdAt" = "createdAt" ${past} WHERE "personId" IN (SELECT id FROM "Person" WHERE email = $1)`,
    [email],
  );
}

async function countPeople(email: string): Promise<number> {
  return (await runSql(dataDir, 'SELECT 1 FROM "Person" WHERE email = $1', [email])).length;
}
