/** Responds to the editor's requests about images and videos. */
import { AccessDenied, type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import { log } from '~/log.server';

import { hostedVideo } from '../urls';
import type { MediaResult } from './shop-file';
import { readVideoDetails } from './hosted-video.server';
import type { MediaIntent } from './intents';
import { readThemeImage } from './theme-images.server';
import { createFile, stageUpload } from './uploads.server';

export async function handleMedia(admin: AdminApi, intent: MediaIntent): Promise<MediaResult<unknown>> {
  return asResult(async () => {
    switch (intent.intent) {
      case 'stage':
        return stageUpload(admin, intent);
      case 'create':
        return createFile(admin, intent);
      case 'theme-image':
        return readThemeImage(admin, intent.themeId, intent.path);
      case 'video': {
        const video = hostedVideo(intent.url);
        if (!video) throw new ShopifyError('Enter the URL of a video on YouTube or Vimeo.');
        return readVideoDetails(video);
      }
    }
  });
}

/** Turns Shopify's errors into results; throws any others. */
export async function asResult<Value>(run: () => Promise<Value>): Promise<MediaResult<Value>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    if (error instanceof AccessDenied) return { ok: false, reason: 'denied', message: error.message };
    // Not the app's error: Shopify is down, or rejects what was asked for, such as a made-up cursor.
    log('warn', 'A request about images or videos failed', {}, error);
    return { ok: false, reason: 'refused', message: error.message };
  }
}

/** A permission that the merchant hasn't given yet is no error: the editor asks for it when it's needed. */
export function mediaStatus(result: MediaResult<unknown>): number {
  if (result.ok) return 200;
  return { denied: 200, refused: 422, unreachable: 503 }[result.reason];
}
