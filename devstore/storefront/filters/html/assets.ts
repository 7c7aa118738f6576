/** URLs and contents of the files in `assets/`. */
import { escapeHtml } from '../../liquid/errors.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { type Folder, readText } from '../../theme/folder.ts';
import { attributes, splitArguments, text } from '../arguments.ts';

/** Shopify's limit for inlining an asset, in bytes. */
const MAX_INLINE_BYTES = 15_000;

export function assetFilters(folder: Folder, assetUrl: (name: string) => string): Record<string, FilterHandler> {
  return {
    asset_url: (name: unknown) => assetUrl(encodeURIComponent(text(name))),
    inline_asset_content: (name: unknown) => {
      if (!/\.(svg|js|css)$/.test(text(name))) throw new Error(`${text(name)} is not an SVG, JavaScript or CSS file`);
      const content = readText(folder, `assets/${text(name)}`);
      if (content === null) throw new Error(`assets/${text(name)} does not exist`);
      if (Buffer.byteLength(content) > MAX_INLINE_BYTES) throw new Error(`${text(name)} is too large to inline`);
      return content;
    },
    stylesheet_tag: (href: unknown, ...args: unknown[]) => {
      const { preload: _preload, ...named } = splitArguments(args).named;
      return `<link${attributes({ href, rel: 'stylesheet', type: 'text/css', media: 'all', ...named })}>`;
    },
    preload_tag: (href: unknown, ...args: unknown[]) => {
      const { named } = splitArguments(args);
      if (named.as === undefined) throw new Error('preload_tag needs `as`');
      return `<link${attributes({ href, ...named, rel: 'preload' })}>`;
    },
    placeholder_svg_tag: (name: unknown, css: unknown) => placeholder(text(name), text(css)),
  };
}

/** A plain box with the name of the placeholder. Shopify's own drawings aren't free to use. */
function placeholder(name: string, css: string): string {
  const box = '<rect width="525" height="525" fill="currentColor" fill-opacity="0.08"/>';
  const label = `<text x="262" y="262" text-anchor="middle" fill="currentColor">${escapeHtml(name)}</text>`;
  const svg = attributes({
    class: css || 'placeholder-svg',
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: '0 0 525 525',
  });
  return `<svg${svg}>${box}${label}</svg>`;
}
