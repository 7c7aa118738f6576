/** Runs an intent of the Brief editor. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';

import { InvalidBrief, StaleBrief, findBrief, saveBrief } from '../drafts.server';
import { BriefActionRefused, deleteBrief, setDefault, unpublishBrief } from '../versions/unpublish.server';
import { PdfNotGenerated } from '../pdf/pdf.server';
import { publishBrief } from '../versions/publish.server';
import { repairBrief } from '../versions/repair.server';
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
        return await publish(input, revision);
      case 'default':
        await setDefault(input);
        return { ok: true, did: 'default' };
      case 'unpublish':
        return { ok: true, did: 'unpublished', next: await unpublishBrief(input) };
      case 'repair':
        await repairBrief(input);
        return { ok: true, did: 'repaired' };
      case 'delete':
        await deleteBrief(input);
        return { ok: true, did: 'deleted' };
    }
  } catch (error) {
    if (error instanceof InvalidBrief) {
      return { ok: false, reason: 'invalid', problems: error.problems, ...(revision !== null && { revision }) };
    }
    if (error instanceof StaleBrief) return stale(input);
    if (error instanceof BriefActionRefused || error instanceof PdfNotGenerated)
      return { ok: false, reason: 'impossible', message: error.message };
    if (error instanceof ShopifyError) return { ok: false, reason: 'refused', revision, message: error.message };
    throw error;
  }
}

async function publish(input: Omit<ActionInput, 'intent'>, revision: number): Promise<ActionResult> {
  const { number, isUnchanged, ...published } = await publishBrief({ ...input, revision });
  return { ok: true, did: isUnchanged ? 'unchanged' : 'published', revision: published.revision, number };
}

/** What was saved meanwhile, so that the editor can merge it. */
async function stale(input: Omit<ActionInput, 'intent'>): Promise<ActionResult> {
  const brief = await findBrief(input);
  if (!brief) return { ok: false, reason: 'gone' };
  const { revision, document } = brief;
  return { ok: false, reason: 'stale', saved: { revision, document } };
}
