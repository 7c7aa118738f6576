/** Reports that visitors can't forge: articles' names come from Shopify, and what merchants try out isn't counted. */
import { describe, expect, it } from 'vitest';

import { addedStats, readStats } from '../../support/browser/brief.ts';
import { visit } from '../../support/browser/browser.ts';
import { ARTICLE, openInAdmin, themeEditor } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';

const store = controlApi(storeUrl);
const FORGED = 'Free samples at evil.example';

describe('reports', { timeout: 120_000 }, () => {
  it('name articles as Shopify does, whatever a page sends', async () => {
    const { title } = await articleOfBlock();
    const forgeries: Record<string, string>[] = [
      { article_title: FORGED },
      { article_title: FORGED, article_path: '/blogs/evil/offer' },
      { article_title: `<img src=x onerror=alert(1)>${FORGED}` },
      { article_id: '123456789', article_title: FORGED },
      { article_id: FORGED, article_title: FORGED },
    ];
    for (const [index, fields] of forgeries.entries()) await submit(`forger${index}@example.com`, fields);
    const unread = () =>
      runSql(
        dataDir,
        `SELECT 1 FROM "BriefRequest" request JOIN "Person" person ON person.id = request."personId"
         WHERE NOT "isArticleChecked" AND email LIKE 'forger%'`,
      );
    await expect.poll(unread, { timeout: 30_000 }).toEqual([]);

    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/brief');
    const rows = app.getByRole('row');
    await rows.filter({ hasText: title }).first().waitFor();
    await rows.filter({ hasText: 'Unknown article' }).first().waitFor();
    expect(await app.locator('body').innerText()).not.toContain('evil');
    const people = await openInAdmin(page, storeUrl, '/app/people?search=forger');
    await people.getByText('forger4@example.com').waitFor();
    expect(await people.locator('body').innerText()).not.toContain('evil');
    await leave();
    for (const { payload } of (await store.state()).flow) expect(JSON.stringify(payload)).not.toContain('evil');
  });

  it('don’t count a sign-up in the theme editor, which is delivered and marked', async () => {
    const before = await readStats(browser, storeUrl);
    const { page, leave } = await visit(browser);
    const editor = themeEditor(page, storeUrl);
    await editor.open();
    const email = editor.preview.getByLabel('Email address');
    await email.evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + 1000;
    });
    await email.fill('merchant@example.com');
    await editor.preview.getByRole('button', { name: 'Send me the Brief' }).click();
    await editor.preview.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('merchant@example.com');
    expect(await addedStats(browser, storeUrl, before)).toEqual({ requests: 0, people: 0, visits: 0, downloads: 0 });
    const app = await openInAdmin(page, storeUrl, '/app/people?search=merchant@example.com');
    await app.getByRole('link', { name: 'merchant@example.com' }).press('Enter');
    await app.getByText('Made in the theme editor. Not counted in stats.').waitFor();
    await leave();
  });

  it('lead readers without script back to their article, never elsewhere', async () => {
    let sent = 0;
    const path = async (article_path: string, article_id?: string) => {
      sent += 1;
      const html = await submit(`back-${sent}@example.com`, { article_path, ...(article_id && { article_id }) });
      return /<a href="([^"]*)">Back to the article/.exec(html)?.[1] ?? null;
    };
    expect(await path(ARTICLE)).toBe(ARTICLE);
    expect(await path(`/de${ARTICLE}`)).toBe(`/de${ARTICLE}`);
    expect(await path('/account/logout', '123456789')).toBeNull();
    expect(await path('//evil.example', '123456789')).toBeNull();
  });
});

/** Sends the block's form with other values, as a visitor can. */
async function submit(email: string, changes: Record<string, string>): Promise<string> {
  const { fields } = await articleOfBlock();
  const body = new URLSearchParams({ ...fields, email, address_answered: 'yes', ...changes });
  const response = await fetch(`${storeUrl}/apps/unwind/brief`, { method: 'POST', body });
  const html = await response.text();
  expect(html).toContain('Check your inbox');
  return html;
}

/** The article's title, and the hidden fields of its form. */
async function articleOfBlock(): Promise<{ title: string; fields: Record<string, string> }> {
  const html = await (await fetch(storeUrl + ARTICLE)).text();
  const fields = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
  const values = Object.fromEntries(fields) as Record<string, string>;
  const found = (await store.state()).articles.find(({ id }) => String(id) === values.article_id);
  if (!found) throw new Error('The form names no article of the store.');
  return { title: found.title, fields: values };
}
