/** Resource route: a page of the shop's images and videos. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';

import { isStorable } from '~/http/storable-text';
import { mediaResult, mediaStatus } from '~/media/handle-files.server';
import { MEDIA_KINDS } from '~/media/kinds';
import { searchFiles } from '~/media/shop-files.server';
import { authenticate } from '~/shopify/shopify.server';

const MAX_LENGTH = 500;

export async function loader({ request }: LoaderFunctionArgs) {
  const { admin } = await authenticate.admin(request);
  const params = new URL(request.url).searchParams;
  const read = (name: string) => {
    const value = params.get(name);
    return value !== null && value.length <= MAX_LENGTH && isStorable(value) ? value : null;
  };
  const kind = MEDIA_KINDS.find((each) => each === params.get('kind')) ?? null;
  const query = { search: read('search') ?? '', kind, after: read('after'), before: read('before') };
  const result = await mediaResult(() => searchFiles(admin, query));
  return json(result, { status: mediaStatus(result) });
}
