/** Responds to editors' requests about files. */
import type { AdminApi } from '~/shopify/admin-api.server';
import { type ShopifyResult, shopifyResult } from '~/shopify/shopify-result.server';

import type { FileIntent } from './intents';
import { readThemeImage } from './theme-images.server';
import { createFile, stageUpload } from './uploads.server';

export async function handleFiles(admin: AdminApi, intent: FileIntent): Promise<ShopifyResult<unknown>> {
  return mediaResult(async () => {
    switch (intent.intent) {
      case 'stage':
        return stageUpload(admin, intent);
      case 'create':
        return createFile(admin, intent);
      case 'theme-image':
        return readThemeImage(admin, intent.themeId, intent.path);
    }
  });
}

/** @throws anything but Shopify's errors */
export function mediaResult<Value>(run: () => Promise<Value>): Promise<ShopifyResult<Value>> {
  return shopifyResult('A request about images or videos', run);
}

/** A permission that the merchant hasn't given yet is no error: the editor asks for it when it's needed. */
export function mediaStatus(result: ShopifyResult<unknown>): number {
  return !result.ok && result.reason === 'refused' ? 422 : 200;
}
