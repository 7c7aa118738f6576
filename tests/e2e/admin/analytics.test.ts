/** The Analytics page: what readers did, filtered by a row, exported, and with few readers. */
import { beforeAll, describe, expect, it } from 'vitest';

import { readDownload, visit } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { plantCounts } from '../../support/demo/plant-counts.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';

describe('the Analytics page', () => {
  beforeAll(async () => {
    await plantCounts(dataDir);
  });

  it('shows the funnel of everything and, by a row’s link, of one routine with its steps', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/insights?language=it');
    await app.getByRole('heading', { name: 'Readers by day' }).waitFor();
    await app.getByText('Today isn’t over yet.').waitFor();
    await app.getByRole('link', { name: 'The lower back and hip sequence', exact: true }).press('Enter');
    await app.getByText(/^Most readers who don’t finish stop at 2\. /).waitFor();
    await app.getByText(/^It hurts most often at 1\. .*: 10 of 112 readers there \(8\.9%\)\.$/).waitFor();
    await app.getByRole('link', { name: 'Computer' }).click();
    await app.getByText('12 readers: too few to compare.').waitFor();
    await app.getByRole('button', { name: 'Remove Computer' }).click();
    await app.getByText(/^Most readers who don’t finish stop at 2\. /).waitFor();
    await leave();
  });

  it('shows every chart as a table, and exports the counts', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/insights?language=it');
    await app.getByRole('button', { name: 'Show table' }).press('Enter');
    await app.getByRole('columnheader', { name: 'Day' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Analytics \d{4}-\d\d-\d\d to .*\.csv$/);
    const csv = (await readDownload(file)).toString();
    expect(csv).toContain('"Reported pain"');
    expect(csv).toContain('"The lower back and hip sequence"');
    await openInAdmin(page, storeUrl, '/app/insights?range=custom&from=2026-01-01&to=2026-01-31');
    await app.getByText(/^Jan 1, 2026 – Jan 31, 2026/).waitFor();
    expect(await app.getByText('Today isn’t over yet.').count()).toBe(0);
    await leave();
  });
});
