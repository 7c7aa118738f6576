/** One page while it is being rendered: what all of its files share. */
import type { Liquid } from 'liquidjs';

import type { StoreContext } from '../context.ts';
import { extensionEngine, themeEngine } from './engines.ts';
import { type Folder, type Sources } from './folder.ts';
import { inLanguage, type LocalizedContext } from './localized-context.ts';
import type { Location } from './location.ts';
import { globalObjects } from './objects/globals.ts';
import { findTemplate, hasLiquidTemplate, type Templates } from './theme.ts';

interface PageOptions {
  context: StoreContext;
  sources: Sources;
  location: Location;
  designMode: boolean;
  templates?: Templates;
  query?: URLSearchParams;
}

export class Page {
  readonly context: LocalizedContext;
  readonly sources: Sources;
  readonly location: Location;
  readonly designMode: boolean;
  readonly templates: Templates;
  /** Query of the page's address. */
  readonly query: URLSearchParams;
  /** Name of the page's template: `article`, or `article.long`. */
  readonly template: string;
  readonly theme: Liquid;
  readonly extension: Liquid;
  readonly globals: Record<string, unknown>;
  /** What app blocks load: tags for `content_for_header`, each once. */
  readonly headTags = new Set<string>();
  /** Name of the layout; null for none. */
  layout: string | null = 'theme';

  constructor({ context, sources, location, designMode, templates = {}, query = new URLSearchParams() }: PageOptions) {
    this.context = inLanguage(context, location.language);
    this.sources = sources;
    this.location = location;
    this.designMode = designMode;
    this.templates = templates;
    this.query = query;
    this.template = this.#templateName();
    this.theme = themeEngine(this);
    this.extension = extensionEngine(this);
    this.globals = globalObjects(this);
  }

  engineOf(folder: Folder): Liquid {
    return folder === this.sources.extension ? this.extension : this.theme;
  }

  log(message: string): void {
    this.context.config.log?.(`storefront ${this.location.path}: ${message}`);
  }

  #templateName(): string {
    const { pageType, templateSuffix } = this.location;
    const name = `${pageType}.${templateSuffix}`;
    const exists =
      templateSuffix !== null &&
      (findTemplate(this.context, this.sources.theme, name, this.templates) !== null ||
        hasLiquidTemplate(this.sources.theme, name));
    return exists ? name : pageType;
  }
}
