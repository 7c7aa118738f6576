import { useAppBridge } from '@shopify/app-bridge-react';
import { useEffect, useState } from 'react';

import type { ArticleContent } from './contract';

/** The embed, which shows routines and Briefs where an article's text has a marker. */
const EMBED = 'in-text';

/** What App Bridge says about a block of a theme app extension. */
interface ThemeBlock {
  handle: string;
  status: 'active' | 'available' | 'unavailable';
}

/**
 * Whether a theme has the block. Null until Shopify has said so, if it can't, and if there's only the embed: whether that
 * shows anything depends on the articles' texts.
 */
export function useHasBlock(content: ArticleContent): boolean | null {
  const shopify = useAppBridge();
  const [hasBlock, setHasBlock] = useState<boolean | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const extensions = await shopify.app.extensions();
      const blocks = extensions
        .filter((extension) => extension.type === 'theme_app_extension')
        .flatMap(({ activations }) => activations as ThemeBlock[]);
      const active = blocks.filter(({ status }) => status === 'active').map(({ handle }) => handle);
      if (isCurrent) setHasBlock(active.includes(content) || (active.includes(EMBED) ? null : false));
    };
    read().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [shopify, content]);
  return hasBlock;
}
