/** The file of a Brief: uploaded, made from the text, chosen among its versions. It has no page of its own. */
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';

import { FILES_UNREACHABLE, type FileAnswer, fileWishSchema } from '~/brief/admin/file-answer';
import { grantFile } from '~/brief/admin/file-answer.server';
import { takeUpload } from '~/brief/document/upload.server';
import { db } from '~/db.server';
import { readJson } from '~/json.server';
import { readId } from '~/params.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { shop } = session;
  const briefId = readId(params.id);
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) {
    const upload = await takeUpload({ db, shop, briefId, request });
    if (upload.ok) return json<FileAnswer>({ ok: true, did: 'uploaded' });
    return json<FileAnswer>({ ok: false, message: upload.message }, { status: upload.status });
  }
  const { data: wish } = fileWishSchema.safeParse(await readJson(request));
  if (!wish) throw new Response('The request is not one that the editor makes.', { status: 400 });
  const { name: shopName } = await ensureShop({ db, shop, admin });
  const answer = await grantFile({ db, shop, briefId, shopName, wish });
  return json(answer, { status: answer.ok ? 200 : 422 });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<FileAnswer> =>
  orElse(() => serverAction<FileAnswer>(), FILES_UNREACHABLE);
