/**
 * Still images of YouTube and Vimeo videos, in the shop's files: readers' browsers load nothing from those sites until they tap.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { AccessDenied, type AdminApi, runQuery, ShopifyError } from '~/shopify/admin-api.server';
import { logError } from '~/log.server';

import type { Draft, DraftMedia } from '../schema';
import { type HostedVideo, hostedVideo } from '../urls';
import { findStill } from './hosted-video.server';
import { readFileStates } from '~/media/shop-files.server';
import { createFile } from '~/media/uploads.server';
import type { Stills } from './with-stills';

const FIND = `#graphql
  query FindStill($query: String!) {
    files(first: 5, query: $query) {
      nodes {
        ... on MediaImage {
          id
          image {
            url
          }
        }
      }
    }
  }
`;

/** Milliseconds that publishing waits for Shopify to process a still. */
const MAX_WAIT = 12_000;
const POLL = 500;

/** Shopify's limit, in characters. */
const MAX_ALT = 512;

export interface StoredStills {
  stills: Stills;
  /** Why some couldn't be stored; null if all were. */
  warning: string | null;
}

const NO_ACCESS =
  'The still images of your videos weren’t saved, because Unwind can’t add to your files. Open a video’s step to allow it, then publish again. Until then, readers see a plain play button.';
const FAILED =
  'The still image of a video wasn’t saved to your files. Publish again to retry. Until then, readers see a plain play button.';

/**
 * Stores the stills that a draft's videos lack. A routine can be published without them, so Shopify's errors become a warning.
 */
export async function storeStills(input: { admin: AdminApi; shop: string; draft: Draft }): Promise<StoredStills> {
  const result: StoredStills = { stills: {}, warning: null };
  const videos = new Map<string, { video: HostedVideo; alt: string }>();
  const all = input.draft.phases.flatMap(({ steps }) => steps.flatMap(({ media }) => media ?? []));
  const deleted = await findDeleted(input, all);
  for (const media of all) {
    if (media.kind !== 'video' || media.file !== null) continue;
    if (media.still !== null && !deleted.has(media.still)) continue;
    const video = hostedVideo(media.url);
    if (video) videos.set(media.url, { video, alt: media.alt });
  }
  await Promise.all(
    [...videos].map(async ([url, { video, alt }]) => {
      try {
        result.stills[url] = await storeStill(input, video, alt);
      } catch (error) {
        if (!(error instanceof ShopifyError)) throw error;
        if (error instanceof AccessDenied) result.warning = NO_ACCESS;
        else result.warning ??= FAILED;
        logError('Storing a still image failed', error);
      }
    }),
  );
  return result;
}

/** The stills that were deleted in Shopify; none if it can't be asked. */
async function findDeleted(input: { admin: AdminApi; shop: string }, all: DraftMedia[]): Promise<Set<string>> {
  const ids = all.flatMap((media) => (media.kind === 'video' && media.file === null && media.still) || []);
  if (ids.length === 0) return new Set();
  try {
    const states = await readFileStates({ ...input, ids });
    return new Set(ids.filter((id) => states[id]?.status === 'missing'));
  } catch (error) {
    if (error instanceof ShopifyError) return new Set();
    throw error;
  }
}

/**
 * The GID of a video's still. One that was stored before is used again.
 * @throws ShopifyError
 */
async function storeStill(
  { admin, shop }: { admin: AdminApi; shop: string },
  video: HostedVideo,
  alt: string,
): Promise<string> {
  const name = `${video.host}-${video.id}.jpg`;
  const stored = await findStored(admin, name);
  if (stored !== null) return stored;
  const source = await findStill(video);
  if (source === null) throw new ShopifyError(`There's no still image of ${name}.`);
  // Shopify rejects a name with another extension than the source's.
  const filename = source.endsWith('.jpg') ? name : null;
  const id = await createFile(admin, { kind: 'image', source, filename, alt: alt.slice(0, MAX_ALT) });
  for (const deadline = Date.now() + MAX_WAIT; Date.now() < deadline; await sleep(POLL)) {
    const state = (await readFileStates({ admin, shop, ids: [id] }))[id];
    if (state?.status === 'ready') return id;
    if (state?.status === 'failed') throw new ShopifyError(`The still image of ${name} failed: ${state.reason}`);
  }
  throw new ShopifyError(`The still image of ${name} took too long.`);
}

async function findStored(admin: AdminApi, name: string): Promise<string | null> {
  const { files } = await runQuery(admin, FIND, { query: `media_type:IMAGE AND status:READY AND filename:"${name}"` });
  const found = files.nodes.find((node) => 'image' in node && node.image?.url.split('?')[0]?.endsWith(`/${name}`));
  return found && 'id' in found ? found.id : null;
}
