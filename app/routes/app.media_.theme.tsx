/** Resource route: the live theme's images. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';

import { db } from '~/db.server';
import { mediaResult, mediaStatus } from '~/media/handle-files.server';
import { listThemeImages } from '~/media/theme-images.server';
import { storefrontUrl } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const storeUrl = await storefrontUrl({ db, shop: session.shop });
  const result = await mediaResult(() => listThemeImages(admin, storeUrl));
  return json(result, { status: mediaStatus(result) });
}
