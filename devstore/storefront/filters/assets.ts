/** Addresses of files. The theme's assets stand for what a merchant would have uploaded to the shop's files, too. */
import { escapeHtml } from '../fault.ts';
import { type Folder, readText } from '../folder.ts';
import type { FilterHandler } from '../liquid-types.ts';
import { attributes, splitArguments, text } from './arguments.ts';
import { sizedUrl } from './image-size.ts';

/** Shopify inlines no larger asset. Bytes. */
const MAX_INLINE = 15_000;

export function assetFilters(folder: Folder, assetUrl: (name: string) => string): Record<string, FilterHandler> {
  const url = (name: unknown) => assetUrl(encodeURIComponent(text(name)));
  const fileUrl = (name: unknown) => `/assets/${encodeURIComponent(text(name))}`;
  return {
    asset_url: url,
    asset_img_url: (name: unknown, size: unknown) => sizedUrl(url(name), size),
    file_url: fileUrl,
    file_img_url: (name: unknown, size: unknown) => sizedUrl(fileUrl(name), size),
    inline_asset_content: (name: unknown) => {
      if (!/\.(svg|js|css)$/.test(text(name))) throw new Error(`${text(name)} is no SVG, JavaScript or CSS`);
      const content = readText(folder, `assets/${text(name)}`);
      if (content === null) throw new Error(`there is no assets/${text(name)}`);
      if (Buffer.byteLength(content) > MAX_INLINE) throw new Error(`${text(name)} is too large to inline`);
      return content;
    },
    stylesheet_tag: (href: unknown, ...given: unknown[]) => {
      const { preload: _preload, ...named } = splitArguments(given).named;
      return `<link${attributes({ href, rel: 'stylesheet', type: 'text/css', media: 'all', ...named })}>`;
    },
    script_tag: (src: unknown, ...given: unknown[]) =>
      `<script${attributes({ src, type: 'text/javascript', ...splitArguments(given).named })}></script>`,
    preload_tag: (href: unknown, ...given: unknown[]) => {
      const { named } = splitArguments(given);
      if (named.as === undefined) throw new Error('preload_tag wants `as`');
      return `<link${attributes({ href, ...named, rel: 'preload' })}>`;
    },
    placeholder_svg_tag: (name: unknown, css: unknown) => placeholder(text(name), text(css)),
  };
}

/** A plain box that says what would be drawn there: Shopify's drawings are Shopify's. */
function placeholder(name: string, css: string): string {
  const frame = '<rect width="525" height="525" fill="currentColor" fill-opacity="0.08"/>';
  const label = `<text x="262" y="262" text-anchor="middle" fill="currentColor">${escapeHtml(name)}</text>`;
  const svg = attributes({
    class: css || 'placeholder-svg',
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: '0 0 525 525',
  });
  return `<svg${svg}>${frame}${label}</svg>`;
}
