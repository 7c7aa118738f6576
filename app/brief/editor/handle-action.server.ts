/** Runs an intent of the Brief editor. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';

import { InvalidBrief, StaleBrief, saveBrief } from '../drafts.server';
import { BriefActionRefused, deleteBrief, setDefault, unpublishBrief } from '../versions/unpublish.server';
import { PdfNotGenerated } from '../pdf/pdf.server';
import { publishBrief } from '../versions/publish.server';
import type { ActionResult, Intent } from './intents';

interface ActionInput {
  db: Db;
  shop: string;
  shopName: string;
  id: string;
  admin: AdminApi;
  intent: Intent;
}

/** Turns the Brief module's own errors into results; throws any others. */
export async function handleAction({ intent, ...input }: ActionInput): Promise<ActionResult> {
  let revision: number | null = null;
  try {
    switch (intent.intent) {
      case 'save':
      case 'publish':
        revision = intent.document === null ? intent.revision : (await saveBrief({ ...input, ...intent })).revision;
        if (intent.intent === 'save') return { ok: true, did: 'saved', revision };
        await publishBrief({ ...input, revision });
        return { ok: true, did: 'published', revision };
      case 'default':
        await setDefault(input);
        return { ok: true, did: 'default' };
      case 'unpublish':
        return { ok: true, did: 'unpublished', next: await unpublishBrief(input) };
      case 'delete':
        await deleteBrief(input);
        return { ok: true, did: 'deleted' };
    }
  } catch (error) {
    if (error instanceof InvalidBrief) {
      return { ok: false, reason: 'invalid', problems: error.problems, ...(revision !== null && { revision }) };
    }
    if (error instanceof StaleBrief) return { ok: false, reason: 'stale', message: error.message };
    if (error instanceof BriefActionRefused || error instanceof PdfNotGenerated)
      return { ok: false, reason: 'impossible', message: error.message };
    if (error instanceof ShopifyError) return { ok: false, reason: 'refused', revision, message: error.message };
    throw error;
  }
}
