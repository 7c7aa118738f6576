/** A page while it is being rendered. Everything that renders a part of it takes this, or only the request. */
import type { Renderer } from '../render/renderer.ts';
import type { PageRequest } from './request.ts';

export interface Page extends PageRequest {
  renderer: Renderer;
  output: PageOutput;
}

/** What the files of a page say about the page as a whole. */
export interface PageOutput {
  /** Tags for `content_for_header`, each once. */
  headTags: Set<string>;
  /** Name of the layout; null for none. */
  layout: string | null;
}
