/** Webhooks `app/uninstalled` and `app/scopes_update`. Each can arrive twice, hours late, and out of order. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';

import { db } from '~/db.server';
import { isStorable } from '~/http/storable-text';
import { openEnqueue } from '~/jobs/queue.server';
import { markUninstalled, noteScopesChange } from '~/settings/installation.server';
import { deleteSessions, saveGrantedScopes } from '~/shopify/sessions.server';
import { authenticateWebhook, processOnce, readPayload } from '~/shopify/webhooks.server';

const scopesUpdate = z.object({ current: z.array(z.string().refine(isStorable)) });

export async function action({ request }: ActionFunctionArgs) {
  const webhook = await authenticateWebhook(request);
  const { topic, shop, payload, triggeredAt } = webhook;
  switch (topic) {
    case 'APP_UNINSTALLED': {
      const enqueue = await openEnqueue();
      await processOnce({ db, webhook }, async (tx) => {
        const outcome = await markUninstalled({ db: tx, shop, uninstalledAt: triggeredAt });
        if (outcome === 'uninstalled') await deleteSessions({ db: tx, shop });
        if (outcome === 'lost') await enqueue(tx, 'storefront-sync', { shop });
      });
      break;
    }
    case 'APP_SCOPES_UPDATE': {
      const scopes = readPayload(scopesUpdate, payload).current;
      await processOnce({ db, webhook }, async (tx) => {
        const isLatest = await noteScopesChange({ db: tx, shop, at: triggeredAt });
        if (isLatest) await saveGrantedScopes({ db: tx, shop, scopes });
      });
      break;
    }
    default:
      throw new Response('Unknown topic', { status: 404 });
  }
  return new Response();
}
