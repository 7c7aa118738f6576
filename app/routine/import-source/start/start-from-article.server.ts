/** Creates a routine from an article, or says why it can't. */
import type { Db } from '~/db.server';
import { Queue, QueueFull } from '~/limits/queue';
import type { AdminApi } from '~/shopify/admin-api.server';
import { shopifyResult } from '~/shopify/shopify-result.server';

import { MalformedDraft } from '../../drafts.server';
import { ImportFailed, runImport } from '../run/run-import.server';
import { createFromImport } from '../stored-import.server';
import { MAX_SHOWN, type StartFailure } from './contract';
import { Unreadable, readSource } from './read-source.server';

export type Start = { ok: true; id: string } | ({ ok: false } & StartFailure);

interface StartInput {
  db: Db;
  shop: string;
  admin: AdminApi;
  /** The form. */
  request: Request;
}

/** Texts that a shop can send at the same time. More aren't even read. */
const uploads = new Queue({ running: Number.POSITIVE_INFINITY, perShop: 4, total: 40 });

/** @throws a response if the request isn't a form */
export async function startFromArticle(input: StartInput): Promise<Start> {
  try {
    return await uploads.run(input.shop, () => start(input));
  } catch (error) {
    if (error instanceof QueueFull) return rejected('Many articles are being read right now. Try again in a minute.');
    if (error instanceof Unreadable || error instanceof ImportFailed) return rejected(error.message);
    throw error;
  }
}

async function start({ db, shop, admin, request }: StartInput): Promise<Start> {
  const found = await shopifyResult('Reading an article', () => readSource({ admin, request }));
  if (!found.ok) return rejected(found.message);
  const source = found.value;
  const { content } = source;
  // A file's name isn't the routine's.
  const title = source.articleId === null ? '' : source.title;
  const { routine, ...imported } = await runImport({ shop, content, title });
  const read = imported.text.slice(0, MAX_SHOWN).toWellFormed();
  if (!routine) return { ok: false, reason: 'not-a-routine', message: imported.reason ?? '', read };
  try {
    return { ok: true, id: await createFromImport({ db, shop, source, imported: { routine, ...imported } }) };
  } catch (error) {
    if (error instanceof MalformedDraft) return { ok: false, reason: 'rejected', message: error.message, read };
    throw error;
  }
}

function rejected(message: string): Start {
  return { ok: false, reason: 'rejected', message, read: '' };
}
