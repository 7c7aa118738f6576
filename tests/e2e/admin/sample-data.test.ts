/** A new demo has 60 days of made-up readers, which the admin marks as sample data and clears with one click. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoViolations } from '../../support/browser/axe.ts';
import { visit } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { runSql } from '../../support/demo/database.ts';
import { runDemo, type RunningDemo } from '../../support/demo/demo.ts';
import { toast } from '../../support/browser/toast.ts';

describe('sample data', () => {
  let demo: RunningDemo;
  beforeAll(async () => {
    demo = await runDemo([]);
  });
  afterAll(async () => {
    await demo.stop();
  });

  const count = async (table: string) => {
    const [row] = await runSql<{ rows: number }>(demo.dataDir, `SELECT count(*)::int AS rows FROM "${table}"`);
    return row?.rows ?? 0;
  };

  it('is marked wherever it’s shown', async () => {
    const { page, leave } = await visit(browser);
    const home = await openInAdmin(page, demo.storeUrl, '/app');
    await home.getByText('Sample data', { exact: true }).waitFor();
    await home
      .getByText(/^[+−]\d+%, [\d,]+ before$/)
      .first()
      .waitFor();
    await expectNoViolations(page);

    const analytics = await openInAdmin(page, demo.storeUrl, '/app/insights');
    await analytics.getByText('Sample data', { exact: true }).waitFor();
    await analytics.getByRole('link', { name: 'The lower back and hip sequence', exact: true }).press('Enter');
    await analytics.getByRole('heading', { name: 'Step by step' }).waitFor();

    const people = await openInAdmin(page, demo.storeUrl, '/app/people');
    await people.getByText('Sample data', { exact: true }).waitFor();
    await people
      .getByRole('link', { name: /^reader-\d{3}@example\.com$/ })
      .first()
      .click();
    await people.getByRole('heading', { name: 'Activity' }).waitFor();
    await leave();
  });

  it('is cleared with one click', async () => {
    expect(await count('Person')).toBeGreaterThan(100);
    const { page, leave } = await visit(browser);
    const home = await openInAdmin(page, demo.storeUrl, '/app');
    await home.getByRole('button', { name: 'Clear sample data' }).click();
    await toast(page, 'Sample data cleared');
    await home.getByText('Nothing to count yet.', { exact: false }).waitFor();
    expect(await home.getByText('Sample data', { exact: true }).count()).toBe(0);
    expect([await count('Person'), await count('DailyCount')]).toEqual([0, 0]);
    await leave();
  });
});
