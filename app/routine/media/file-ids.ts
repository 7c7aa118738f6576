import type { Routine } from '../contract';
import type { Draft } from '../schema';

/** GIDs of a routine's images and videos, stills included. */
export function fileIdsOf({ phases }: Pick<Draft | Routine, 'phases'>): string[] {
  const media = phases.flatMap(({ steps }) => steps.flatMap((step) => step.media ?? []));
  return media.flatMap((each) => [each.file ?? [], (each.kind === 'video' && each.still) || []].flat());
}
