/** The page to render: which one, in which language, and from which files. */
import type { StoreContext } from '../../context.ts';
import { localize, type LocalizedContext } from '../languages/localized-context.ts';
import type { CartItem } from '../cart/cart.ts';
import type { Log } from '../liquid/errors.ts';
import type { Sources } from '../theme/folder.ts';
import { findTemplate, hasLiquidTemplate, type Templates } from '../theme/templates.ts';
import type { Location } from './location.ts';

export interface PageRequest {
  /** The store in the page's language. */
  context: LocalizedContext;
  sources: Sources;
  location: Location;
  /** Whether the page is shown in the theme editor. */
  designMode: boolean;
  /** Unsaved templates of the theme editor, by name. */
  templates: Templates;
  /** Query of the page's address. */
  query: URLSearchParams;
  /** The visitor's cart. */
  cart: readonly CartItem[];
  /** Name of the page's template: `article`, or `article.long`. */
  template: string;
  /** Logs a message with the page's path. */
  log: Log;
}

export interface PageRequestOptions {
  context: StoreContext;
  sources: Sources;
  location: Location;
  designMode: boolean;
  templates?: Templates;
  query?: URLSearchParams;
  cart?: readonly CartItem[];
}

/** Completes a request: picks the template and translates the store's content. */
export function pageRequest({
  context,
  templates = {},
  query,
  cart = [],
  ...options
}: PageRequestOptions): PageRequest {
  const { sources, location } = options;
  return {
    ...options,
    context: localize(context, location.language),
    templates,
    query: query ?? new URLSearchParams(),
    cart,
    template: templateName(context, sources, location, templates),
    log: (message) => context.config.log?.(`storefront ${location.path}: ${message}`),
  };
}

/** The article's own template if the theme has it, otherwise the default one for this type of page. */
function templateName(
  context: StoreContext,
  { theme }: Sources,
  { pageType, templateSuffix }: Location,
  templates: Templates,
): string {
  if (templateSuffix === null) return pageType;
  const name = `${pageType}.${templateSuffix}`;
  return findTemplate(context, theme, name, templates) || hasLiquidTemplate(theme, name) ? name : pageType;
}
