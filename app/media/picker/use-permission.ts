/** Asks for Shopify's permissions at the moment that they're needed. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { requestScopes } from '~/ui/request-scopes';

export type MediaScope = 'write_files' | 'read_themes';

export interface Permission {
  /** Whether it was given, now or before. */
  request: (...scopes: MediaScope[]) => Promise<boolean>;
  /** Why it's missing and what's still possible; null if it isn't. */
  refusal: string | null;
}

const REFUSED = 'Without permission to use your files, uploads and your files aren’t available.';
const THEME_REFUSED =
  'Without permission to read your theme, its images aren’t available. You can still upload an image, or choose one from your files.';

/**
 * @param options.onGranted loads what couldn't be read without it
 * @param options.alternative what's possible without files, as a sentence
 */
export function usePermission({ onGranted, alternative }: { onGranted: () => void; alternative?: string }): Permission {
  const shopify = useAppBridge();
  const [refusal, setRefusal] = useState<string | null>(null);
  const request = async (...scopes: MediaScope[]) => {
    setRefusal(null);
    const refused = alternative === undefined ? REFUSED : `${REFUSED} ${alternative}`;
    const reason = await requestScopes(shopify, scopes, scopes.includes('read_themes') ? THEME_REFUSED : refused);
    setRefusal(reason);
    if (reason === null) onGranted();
    return reason === null;
  };
  return { request, refusal };
}
