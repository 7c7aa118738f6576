/** Asks for Shopify's permissions at the moment that they're needed. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { requestScopes } from '~/ui/request-scopes';

import { useMedia } from '../use-step-media';

export type MediaScope = 'write_files' | 'read_themes';

export interface Permission {
  /** Whether it was given, now or before. */
  request: (...scopes: MediaScope[]) => Promise<boolean>;
  /** Why it's missing and what's still possible; null if it isn't. */
  refusal: string | null;
}

const REFUSED =
  'Without permission to use your files, uploads and your files aren’t available. You can still add an image or a video by its URL.';
const THEME_REFUSED =
  'Without permission to read your theme, its images aren’t available. You can still upload an image, or choose one from your files.';

export function usePermission(): Permission {
  const shopify = useAppBridge();
  const { files } = useMedia();
  const [refusal, setRefusal] = useState<string | null>(null);
  const request = async (...scopes: MediaScope[]) => {
    setRefusal(null);
    const reason = await requestScopes(shopify, scopes, scopes.includes('read_themes') ? THEME_REFUSED : REFUSED);
    setRefusal(reason);
    if (reason === null) files.reload();
    return reason === null;
  };
  return { request, refusal };
}
