/** Publishing: what the Brief block shows becomes a metaobject that Liquid reads. */
import { type Admin, type UserErrors, accepted, ask } from '~/admin-api.server';
import type { Db } from '~/db.server';

import { StaleBrief, wordingVersion } from './briefs.server';
import { BRIEF_METAOBJECT_TYPE, type PublishedBrief } from './contract';
import { type Brief, briefSchema } from './schema';

const UPSERT = `#graphql
  mutation PublishBrief($handle: MetaobjectHandleInput!, $metaobject: MetaobjectUpsertInput!) {
    metaobjectUpsert(handle: $handle, metaobject: $metaobject) {
      metaobject {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`;

/**
 * Publishes a Brief as it was saved.
 * @throws ShopifyRefused; StaleBrief where the Brief is gone.
 */
export async function publishBrief(input: { db: Db; shop: string; id: string; admin: Admin }): Promise<void> {
  const { db, shop, id, admin } = input;
  const row = await db.brief.findFirst({ where: { shop, id } });
  if (!row) throw new StaleBrief('This Brief is no longer there.');
  const brief = briefSchema.parse(row.document);
  const { metaobjectUpsert } = await ask<{ metaobjectUpsert: UserErrors | null }>(admin, UPSERT, {
    handle: { type: BRIEF_METAOBJECT_TYPE, handle: row.handle },
    metaobject: {
      fields: [
        { key: 'title', value: brief.title },
        { key: 'document', value: JSON.stringify(publishedOf(brief)) },
      ],
    },
  });
  accepted(metaobjectUpsert);
  await db.brief.updateMany({ where: { shop, id }, data: { publishedRevision: row.revision } });
}

/** The part of a Brief that the storefront shows; the guide itself is only in the PDF. */
function publishedOf({ handle, title, pitch, inside, consent, alternative }: Brief): PublishedBrief {
  return {
    version: 1,
    handle,
    title,
    pitch,
    inside,
    consent: { version: wordingVersion(consent), wording: consent },
    alternative,
  };
}
