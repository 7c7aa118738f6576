import { useAppBridge } from '@shopify/app-bridge-react';
import { useEffect, useState } from 'react';

import type { ArticleContent } from './contract';

/** What App Bridge says about a block of a theme app extension. */
interface ThemeBlock {
  handle: string;
  status: 'active' | 'available' | 'unavailable';
}

/** Which of the app's blocks the theme has. */
export interface ThemeBlocks {
  routine: boolean;
  brief: boolean;
  /** The embed, which shows routines and Briefs where an article's text has a marker. */
  embed: boolean;
}

/** Null until Shopify has said so, and if it can't. Asks again when the merchant returns from the theme editor. */
export function useThemeBlocks(): ThemeBlocks | null {
  const shopify = useAppBridge();
  const [blocks, setBlocks] = useState<ThemeBlocks | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const extensions = await shopify.app.extensions();
      const active = extensions
        .filter((extension) => extension.type === 'theme_app_extension')
        .flatMap(({ activations }) => activations as ThemeBlock[])
        .filter(({ status }) => status === 'active')
        .map(({ handle }) => handle);
      const has = (handle: string) => active.includes(handle);
      if (isCurrent) setBlocks({ routine: has('routine'), brief: has('brief'), embed: has('in-text') });
    };
    const refresh = () => void read().catch(() => undefined);
    refresh();
    window.addEventListener('focus', refresh);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', refresh);
    };
  }, [shopify]);
  return blocks;
}

/**
 * Whether a theme has the block. Null until Shopify has said so, if it can't, and if there's only the embed: whether that
 * shows anything depends on the articles' texts.
 */
export function useHasBlock(content: ArticleContent): boolean | null {
  const blocks = useThemeBlocks();
  if (blocks === null) return null;
  return blocks[content] || (blocks.embed ? null : false);
}
