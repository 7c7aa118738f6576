/** Finds out which parts of Shopify's Liquid the storefront supports, by rendering each of them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { StoreContext } from '../../context.ts';
import { files } from '../../content/files.ts';
import { OBJECT_TAGS } from './probes.ts';
import { renderPath } from '../render/pages.ts';
import { testContext, testSources } from '../testing.ts';

export interface OfficialObject {
  name: string;
  access: { global: boolean; template: string[] };
  properties: { name: string }[];
}

/**
 * `supported`: it rendered something. `nil`: it rendered nothing. `reported`: the page and the log name it as not
 * implemented. `broken`: the unexpected output.
 */
export type Outcome = 'supported' | 'nil' | 'reported' | { broken: string };

/** Shopify's list of `tags`, `filters` or `objects`, from the theme checker's packages. */
export function officialList<T = { name: string }>(name: string): T[] {
  const checker = createRequire(createRequire(import.meta.url).resolve('@shopify/theme-check-node'));
  const folder = dirname(checker.resolve('@shopify/theme-check-docs-updater/package.json'));
  return JSON.parse(readFileSync(join(folder, 'data', `${name}.json`), 'utf8')) as T[];
}

const ARTICLE = '/blogs/release/lower-back-and-hip-sequence';
const SCHEMA = {
  name: 'Probe',
  blocks: [{ type: 'note' }],
  settings: [
    { type: 'font_picker', id: 'font', default: 'work_sans_n4' },
    { type: 'color', id: 'color', default: '#ea5ab9' },
  ],
};

/** Renders Liquid on an article's page: in a section with one block, or in the layout. */
export async function outcomeOf(liquid: string, place: 'section' | 'layout' = 'section'): Promise<Outcome> {
  const probe = `<p>${liquid}</p>`;
  const context = probeContext();
  const schema = `{% schema %}${JSON.stringify(SCHEMA)}{% endschema %}`;
  const template = {
    sections: { probe: { type: 'probe', blocks: { note: { type: 'note' } }, block_order: ['note'] } },
    order: ['probe'],
  };
  const { html } = await renderPath(context, ARTICLE, {
    designMode: false,
    cart: [{ variantId: 206, quantity: 2 }],
    sources: testSources({
      'layout/theme.liquid': place === 'layout' ? probe : '{{ content_for_layout }}',
      'templates/article.json': JSON.stringify(template),
      'sections/probe.liquid': `${probe}${schema}`,
      'sections/other.liquid': 'A section',
      'sections/group.json': JSON.stringify({ sections: { other: { type: 'other' } }, order: ['other'] }),
      'snippets/other.liquid': 'A snippet',
      'blocks/note.liquid': 'A block{% schema %}{ "name": "Note" }{% endschema %}',
      'assets/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"></svg>',
      'locales/en.default.json': '{ "greeting": "Hello" }',
    }),
  });
  return judge(html, context.logged);
}

function judge(html: string, logged: string[]): Outcome {
  const error = /<strong class="liquid-error" role="alert">(.*?)<\/strong>/s.exec(html)?.[1];
  if (error !== undefined) {
    const isReported = /^not implemented: .+ at theme\/\S+:\d+$/.test(error) && logged.length > 0;
    return isReported ? 'reported' : { broken: error };
  }
  const text = /<p>(.*)<\/p>/s.exec(html)?.[1]?.trim();
  if (text === undefined) return { broken: html };
  return text === '' ? 'nil' : 'supported';
}

/** The demo shop with a metaobject that refers to files and a product, and an app metafield. */
function probeContext(): StoreContext & { logged: string[] } {
  const updatedAt = '2026-11-01T00:00:00Z';
  const file = { alt: 'Hips', size: 1, errors: [], readsUntilProcessed: 0, createdAt: updatedAt, updatedAt };
  const gids = ['MediaImage/300', 'Video/310', 'GenericFile/311'].map((each) => `gid://shopify/${each}`);
  const fields = {
    title: 'Hips',
    files: JSON.stringify(gids),
    products: JSON.stringify(['gid://shopify/Product/202']),
  };
  const owner = { ownerId: 'gid://shopify/AppInstallation/1', namespace: 'notes', key: 'text', updatedAt };
  return testContext({
    files: [
      ...files,
      {
        ...{ ...file, id: 310, type: 'Video', filename: 'hips.mp4', mimeType: 'video/mp4', preview: 'hips.mp4.jpg' },
        ...{ width: 640, height: 360, duration: 4000 },
      },
      {
        ...{ ...file, id: 311, type: 'GenericFile', filename: 'hips.pdf', mimeType: 'application/pdf', preview: null },
        ...{ width: null, height: null, duration: null },
      },
    ],
    metaobjects: [{ id: 7, type: '$app:routine', handle: 'hips', fields, updatedAt }],
    metafields: [{ id: 8, ...owner, type: 'single_line_text_field', value: 'A note' }],
  });
}

/** Wraps a probe in the tag that provides the expression's object, if there is one. */
export function insideTag(expression: string, probe: string): string {
  const [before, after] = OBJECT_TAGS[/^\w+/.exec(expression)?.[0] ?? ''] ?? ['', ''];
  return `${before}${probe}${after}`;
}

/** Liquid that prints `value` unless the expression is nil. */
export function presence(expression: string): string {
  return insideTag(expression, `{% if ${expression} %}value{% elsif ${expression} == false %}value{% endif %}`);
}
