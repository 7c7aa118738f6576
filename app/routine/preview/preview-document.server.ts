/** The preview's document: the routine block with a draft, rendered with the extension's own Liquid, styles and scripts. */
import { createHash } from 'node:crypto';

import { type Language, textDirection } from '~/messages/language';

import { ASSETS } from '../../../extensions/article-blocks/render/files';
import { renderRoutineBlock } from '../../../extensions/article-blocks/render/render';
import { scriptJson } from '../../../extensions/article-blocks/render/text';
import { publishedFields } from '../published-document';
import type { Draft } from '../schema';
import { asPublished } from './as-published';
import type { PreviewShop } from './preview-shop.server';
import FRAME_SCRIPT from './frame/frame.js?raw';
import PAGE_STYLES from './frame/page.css?raw';

interface PreviewInput {
  draft: Draft;
  /** The reader's language. The routine's own texts stay as they are. */
  language: Language;
  /** Where the shop's relative URLs lead, without a trailing slash. */
  storeUrl: string;
  /** The files and products that the draft refers to. */
  shop: PreviewShop;
}

/** The preview's HTML, for a sandboxed frame without an origin. */
export interface PreviewDocument {
  html: string;
  /** Also in the HTML. Nothing is loaded but images, videos and sounds. */
  policy: string;
}

/** Begins what stands for an asset's URL. Drafts have no control characters, so no text can contain it. */
const ASSET_PLACEHOLDER = '\u0001asset/';

export function previewDocument({ draft, language, storeUrl, shop }: PreviewInput): PreviewDocument {
  const used = new Set<string>();
  const assetUrl = (name: string) => {
    used.add(name);
    return ASSET_PLACEHOLDER + name;
  };
  const { files, products, moneyFormat } = shop;
  const page = { locale: language, origin: storeUrl, article: null, proxyPath: null, moneyFormat, assetUrl };
  const { document } = publishedFields(asPublished(draft));
  const block = renderRoutineBlock({ document, files, products }, {}, page);
  const assets = Object.fromEntries([...used].map((name) => [ASSET_PLACEHOLDER + name, asset(name)]));
  const blockScript = asset('routine.js');
  const policy = policyFor(storeUrl, [FRAME_SCRIPT, blockScript]);
  const html = `<!doctype html>
<html lang="${language}" dir="${textDirection(language)}" data-version="${ASSETS_VERSION}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<base href="${new URL(storeUrl).origin}/">
<meta name="viewport" content="width=device-width">
<title>Preview</title>
<style>${PAGE_STYLES}</style>
<style>${asset('article.css')}</style>
</head>
<body>
<main>${block}</main>
<script type="application/json" id="assets">${scriptJson(assets)}</script>
<script>${FRAME_SCRIPT}</script>
<script>${blockScript}</script>
</body>
</html>`;
  return { html, policy };
}

/** Changes whenever a frame has to be loaded again, because its scripts and styles don't fit newer documents. */
const ASSETS_VERSION = createHash('sha256')
  .update(JSON.stringify([FRAME_SCRIPT, PAGE_STYLES, ...ASSETS]))
  .digest('hex')
  .slice(0, 16);

/** @throws if the extension hasn't been built. */
function asset(name: string): string {
  const text = ASSETS.get(name);
  if (text === undefined) throw new Error(`The extension has no asset ${name}. Run npm run build:extension.`);
  return text;
}

/** Blob URLs are made by the frame's script, of the document's own assets. A store on http is a local one. */
function policyFor(storeUrl: string, scripts: string[]): string {
  const { origin } = new URL(storeUrl);
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const files = `https: data: blob:${origin.startsWith('http:') ? ` ${origin}` : ''}`;
  const directives = {
    'default-src': "'none'",
    'script-src': `${hashes.join(' ')} blob:`,
    'style-src': "'unsafe-inline' blob:",
    'connect-src': 'blob:',
    'img-src': files,
    'media-src': files,
    'form-action': "'none'",
    'base-uri': origin,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
