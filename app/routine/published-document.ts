/** Turns a routine into what its metaobject holds. */
import { gidNumber } from '~/shopify/gid';

import type {
  CompletionAction,
  Media,
  PublishedMedia,
  PublishedReference,
  PublishedRoutine,
  Routine,
  Tool,
} from './contract';
import { routineDuration } from './dose/duration';
import { embedUrl } from './embed-url';

export interface RoutineFields {
  document: PublishedRoutine;
  /** GIDs, in the order that the document refers to. */
  files: string[];
  products: string[];
}

/**
 * The document with references to lists instead of GIDs, and the lists of GIDs, each once.
 * @param without GIDs to leave out, because Shopify doesn't have them any more
 */
export function publishedFields(routine: Routine, without: ReadonlySet<string> = new Set()): RoutineFields {
  const files = new ReferenceList(without);
  const products = new ReferenceList(without);
  const media = (each: Media): PublishedMedia => {
    const file = files.add(each.file);
    if (each.kind === 'image') return { ...each, file };
    return { ...each, file, still: files.add(each.still), embed: each.file === null ? embedUrl(each.url) : '' };
  };
  const withProduct = <Part extends Tool | CompletionAction>(part: Part) => ({
    ...part,
    product: products.add(part.product),
  });

  const phases = routine.phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((step) => ({
      ...step,
      media: step.media && media(step.media),
      tools: step.tools.map(withProduct<Tool>),
    })),
  }));
  const { message, actions } = routine.completion;
  const completion = { message, actions: actions.map(withProduct<CompletionAction>) };
  const counts = { fileCount: files.gids.length, productCount: products.gids.length };
  return {
    document: { ...routine, phases, completion, duration: routineDuration(routine), ...counts },
    files: files.gids,
    products: products.gids,
  };
}

class ReferenceList {
  readonly gids: string[] = [];
  readonly #without: ReadonlySet<string>;

  constructor(without: ReadonlySet<string>) {
    this.#without = without;
  }

  /** Adds the GID if it's new. Null for one that's left out, and for what isn't a GID, as in a draft. */
  add(gid: string | null): PublishedReference | null {
    const id = gidNumber(gid ?? '');
    if (gid === null || Number.isNaN(id) || this.#without.has(gid)) return null;
    const found = this.gids.indexOf(gid);
    return { id, index: found >= 0 ? found : this.gids.push(gid) - 1 };
  }
}
