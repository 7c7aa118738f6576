/** Webhooks `app/uninstalled` and `app/scopes_update`. Each can arrive twice, or hours late. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';

import { db } from '~/db.server';
import { isStorable } from '~/http/storable-text';
import { markUninstalled } from '~/settings/shop.server';
import { deleteSessions, saveGrantedScopes } from '~/shopify/sessions.server';
import { authenticateWebhook, readPayload } from '~/shopify/webhooks.server';

const scopesUpdate = z.object({ current: z.array(z.string().refine(isStorable)) });

export async function action({ request }: ActionFunctionArgs) {
  const { topic, shop, payload, triggeredAt } = await authenticateWebhook(request);
  switch (topic) {
    case 'APP_UNINSTALLED':
      if (await markUninstalled({ db, shop, uninstalledAt: triggeredAt })) await deleteSessions({ db, shop });
      break;
    case 'APP_SCOPES_UPDATE':
      await saveGrantedScopes({ db, shop, scopes: readPayload(scopesUpdate, payload).current });
      break;
    default:
      throw new Response('Unknown topic', { status: 404 });
  }
  return new Response();
}
