/** Responds to the routine editor's requests about images and videos. */
import { handleFiles, mediaResult } from '~/media/handle-files.server';
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import type { ShopifyResult } from '~/shopify/shopify-result.server';

import { hostedVideo } from '../urls';
import { readVideoDetails } from './hosted-video.server';
import type { MediaIntent } from './intents';

export async function handleMedia(admin: AdminApi, intent: MediaIntent): Promise<ShopifyResult<unknown>> {
  if (intent.intent !== 'video') return handleFiles(admin, intent);
  return mediaResult(async () => {
    const video = hostedVideo(intent.url);
    if (!video) throw new ShopifyError('Enter the URL of a video on YouTube or Vimeo.');
    return readVideoDetails(video);
  });
}
