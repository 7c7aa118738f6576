/**
 * Renders the extension's Liquid without a theme: for the preview of a draft, and for the extension's own tests. Shopify renders
 * what readers see.
 */
import { LiquidError } from 'liquidjs';

import { blockLiquid, createEngine, readable } from './engine.ts';
import { Globals, lookup, strictObject } from './objects.ts';
import type { Page } from './page.ts';
import { fileObject, productObject, type ShopFile, type ShopProduct } from './shop-objects.ts';
import { UnsupportedLiquid } from './unsupported-liquid.ts';

/** Remembers the Liquid it has parsed. */
const engine = createEngine();

/** A routine's metaobject. */
export interface RoutineFields {
  document: unknown;
  /** Without those that were deleted, as in Liquid. */
  files?: ShopFile[];
  products?: ShopProduct[];
}

/**
 * Renders the routine block with a published routine, as selected in the theme editor.
 * @param settings the block's settings, by id; those that are missing have the snippet's defaults
 * @throws UnsupportedLiquid
 */
export function renderRoutineBlock(routine: RoutineFields, settings: Record<string, unknown>, page: Page): string {
  const { document, files = [], products = [] } = routine;
  const metaobject = strictObject('routine', {
    document: strictObject('document', { value: document }),
    files: strictObject('files', { value: files.map(fileObject) }),
    products: strictObject('products', { value: products.map(productObject) }),
  });
  const block = { id: 'preview', settings: { routine_handle: '', ...settings, routine: metaobject } };
  return render(blockLiquid('routine'), { block }, page);
}

/**
 * Renders a snippet with its parameters.
 * @throws UnsupportedLiquid
 */
export function renderSnippet(name: string, parameters: Record<string, unknown>, page: Page): string {
  const named = Object.keys(parameters).map((key) => `, ${key}: ${key}`);
  return render(`{% render '${name}'${named.join('')} %}`, parameters, page);
}

/**
 * Renders Liquid as a part of the extension.
 * @throws UnsupportedLiquid
 */
export function render(liquid: string, objects: Record<string, unknown>, page: Page): string {
  try {
    const globals = new Globals(page, globalObjects(page));
    return String(engine.renderSync(engine.parse(readable('Liquid', liquid)), objects, { globals }));
  } catch (error) {
    throw named(error);
  }
}

function globalObjects({ locale, origin, article, proxyPath }: Page): Record<string, unknown> {
  const path = proxyPath === null ? null : strictObject('path', { value: proxyPath });
  return {
    app: strictObject('app', { metafields: lookup('metafields', { proxy: lookup('proxy', { path }) }) }),
    article: article && strictObject('article', { ...article, metafields: lookup('metafields', {}) }),
    metaobjects: lookup('metaobjects', {}),
    routes: strictObject('routes', { cart_url: '/cart', cart_add_url: '/cart/add' }),
    request: strictObject('request', {
      design_mode: false,
      locale: strictObject('locale', { iso_code: locale }),
      origin,
    }),
  };
}

/** Names what the renderer doesn't know, with its place in the Liquid. Other errors stay as they are. */
function named(error: unknown): unknown {
  if (!LiquidError.is(error)) return error;
  const cause = innermost(error);
  const place = `${error.token.file ?? 'Liquid'}:${error.token.getPosition()[0]}`;
  if (cause instanceof UnsupportedLiquid) return new UnsupportedLiquid(`${cause.message} at ${place}`);
  const filter = /^undefined filter: ([^\s,]+)/.exec(cause.message)?.[1];
  if (filter !== undefined) return new UnsupportedLiquid(`filter ${filter} at ${place}`);
  const tag = /^tag "(.+?)" not found/.exec(cause.message)?.[1];
  return tag === undefined ? error : new UnsupportedLiquid(`tag ${tag} at ${place}`);
}

function innermost(error: Error): Error {
  const inner = LiquidError.is(error) ? error.originalError : undefined;
  return inner instanceof Error ? innermost(inner) : error;
}
