/** The page that an email links to, and the press of its button, which downloads the PDF. */
// eslint-disable-next-line no-restricted-imports -- a press that’s faster isn’t a person’s
import { setTimeout as sleep } from 'node:timers/promises';

import { CONNECTIONS, measure } from '../load.ts';
import { startApp } from '../processes.ts';
import { downloadRequest, openLinkRequest } from '../requests.ts';
import type { Row } from '../results.ts';
import type { PartInput } from '../run-parts.ts';
import { seedLinks, seedShop } from '../shop.ts';

/** More than are opened in a second. */
const LINKS_PER_SECOND = 600;

/** Milliseconds after which a press can be a person's. */
const MIN_PRESS_DELAY = 1000;

export async function measureDownloads({ database, seconds }: PartInput): Promise<Row[]> {
  const { url, client } = database;
  await seedShop(client);
  const tokens = await seedLinks(client, LINKS_PER_SECOND * (seconds + 2));
  const app = await startApp(url, { WORKER: 'off' });
  const pages: { token: string; visit: string }[] = [];
  const open = (number: number) => {
    const token = tokens.pop();
    return token === undefined ? null : openLinkRequest(token, number, (visit) => pages.push({ token, visit }));
  };
  const press = (number: number) => {
    const page = pages.pop();
    return page === undefined ? null : downloadRequest(page.token, page.visit, number);
  };
  const load = { port: app.port, connections: CONNECTIONS };
  try {
    await measure({ ...load, request: open, seconds: 2 });
    await sleep(MIN_PRESS_DELAY);
    await measure({ ...load, request: press, seconds: 2 });
    const visits = await measure({ ...load, request: open, seconds });
    await sleep(MIN_PRESS_DELAY);
    const downloads = await measure({ ...load, request: press, seconds });
    return [
      { work: 'download pages', ...visits, goals: [] },
      { work: 'downloads', ...downloads, goals: [] },
    ];
  } finally {
    await app.stop();
  }
}
