/** What screen readers say while a part of the outline is moved. */
import type { Announcements } from '@dnd-kit/core';

import type { Draft } from '../../schema';
import { moveOver, placeOf } from './structure';

export const INSTRUCTIONS =
  'Press Space to pick up this phase or step. Move it with the arrow keys, press Space again to drop it, or Escape to cancel.';

type Id = string | number;

export function announcementsFor(draft: Draft): Announcements {
  const at = (id: Id, over: Id) => placeText(moveOver(draft, String(id), String(over)), String(id));
  return {
    onDragStart: ({ active }) => `Picked up ${nameOf(draft, String(active.id))}.`,
    onDragOver: ({ active, over }) => (over ? at(active.id, over.id) : undefined),
    onDragEnd: ({ active, over }) => (over ? `Dropped. ${at(active.id, over.id)}` : 'Dropped where it was.'),
    onDragCancel: ({ active }) => `Canceled. ${nameOf(draft, String(active.id))} is back where it was.`,
  };
}

/** "Pigeon is step 2 of 3 in Stretch." */
export function placeText(draft: Draft, id: string): string {
  const place = placeOf(draft, id);
  if (!place) return '';
  const name = nameOf(draft, id);
  if (place.step === null) return `${name} is phase ${place.phase + 1} of ${draft.phases.length}.`;
  const phase = draft.phases[place.phase];
  return `${name} is step ${place.step + 1} of ${phase?.steps.length} in ${titleOf(phase, `phase ${place.phase + 1}`)}.`;
}

function nameOf(draft: Draft, id: string): string {
  const place = placeOf(draft, id);
  const phase = place ? draft.phases[place.phase] : undefined;
  if (!place || place.step === null) return titleOf(phase, 'Untitled phase');
  return titleOf(phase?.steps[place.step], 'Untitled step');
}

function titleOf(part: { title: string } | undefined, untitled: string): string {
  return part?.title.trim() || untitled;
}
