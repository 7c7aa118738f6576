import { escapeHtml } from '../fault.ts';
import type { FilterHandler } from '../liquid-types.ts';

/** `asset_url` and the tags that load what it names. */
export function assetFilters(assetUrl: (name: string) => string): Record<string, FilterHandler> {
  return {
    asset_url: (name: string) => assetUrl(encodeURIComponent(name)),
    stylesheet_tag: (url: string) => `<link href="${escapeHtml(url)}" rel="stylesheet" type="text/css" media="all">`,
    script_tag: (url: string) => `<script src="${escapeHtml(url)}" type="text/javascript"></script>`,
  };
}
