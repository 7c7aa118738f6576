/** Turns a routine into what its metaobject holds. */
import type { CompletionAction, Media, PublishedRoutine, Routine, Tool } from './contract';
import { routineDuration } from './duration';

export interface RoutineFields {
  document: PublishedRoutine;
  /** GIDs, in the order that the document refers to. */
  files: string[];
  products: string[];
}

/** The document with positions instead of GIDs, and the lists of GIDs, each once. */
export function publishedFields(routine: Routine): RoutineFields {
  const files = new ReferenceList();
  const products = new ReferenceList();
  const media = (each: Media): Media<number> =>
    each.kind === 'video'
      ? { ...each, file: files.positionOf(each.file), still: files.positionOf(each.still) }
      : { ...each, file: files.positionOf(each.file) };
  const withProduct = <Part extends Tool | CompletionAction>(part: Part) => ({
    ...part,
    product: products.positionOf(part.product),
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
  return {
    document: { ...routine, phases, completion, duration: routineDuration(routine) },
    files: files.gids,
    products: products.gids,
  };
}

class ReferenceList {
  readonly gids: string[] = [];

  /** Adds the GID if it's new. Null stays null. */
  positionOf(gid: string | null): number | null {
    if (gid === null) return null;
    const found = this.gids.indexOf(gid);
    return found >= 0 ? found : this.gids.push(gid) - 1;
  }
}
