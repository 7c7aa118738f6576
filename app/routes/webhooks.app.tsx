/** `app/uninstalled` and `app/scopes_update`. Shopify may send either twice, and hours late. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';

import { db } from '~/db.server';
import { isKept } from '~/kept-text';
import { markUninstalled } from '~/settings/shop.server';
import { authenticateWebhook, readPayload } from '~/webhook.server';

const scopesUpdate = z.object({ current: z.array(z.string().refine(isKept)) });

export async function action({ request }: ActionFunctionArgs) {
  const { topic, shop, payload, triggeredAt } = await authenticateWebhook(request);
  switch (topic) {
    case 'APP_UNINSTALLED':
      if (await markUninstalled({ db, shop, at: triggeredAt })) await db.session.deleteMany({ where: { shop } });
      break;
    case 'APP_SCOPES_UPDATE': {
      const scope = readPayload(scopesUpdate, payload).current.join(',');
      await db.session.updateMany({ where: { shop, isOnline: false }, data: { scope } });
      break;
    }
    default:
      throw new Response('This address does not take this topic.', { status: 404 });
  }
  return new Response();
}
