/** Asks for Shopify's permissions at the moment that they're needed. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

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
    try {
      const { result } = await shopify.scopes.request(scopes);
      if (result === 'granted-all') {
        files.reload();
        return true;
      }
      setRefusal(scopes.includes('read_themes') ? THEME_REFUSED : REFUSED);
    } catch {
      setRefusal('Shopify couldn’t ask for your permission. Try again.');
    }
    return false;
  };
  return { request, refusal };
}
