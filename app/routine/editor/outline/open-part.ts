/** Which part of the routine is open beside the outline. */
import type { Draft } from '../../schema';
import { placeOf } from './structure';

export const SECTIONS = ['basics', 'selfCheck', 'safety', 'completion'] as const;

export type Section = (typeof SECTIONS)[number];

export const SECTION_LABELS: Record<Section, string> = {
  basics: 'Title and summary',
  selfCheck: 'Self-check',
  safety: 'Safety',
  completion: 'Ending',
};

export function isSection(part: string): part is Section {
  return (SECTIONS as readonly string[]).includes(part);
}

/** The section, or the ID of the phase or step, that has the field with this path. */
export function partAt(draft: Draft, path: string): string {
  const [first = '', phase, , step] = path.split('.');
  if (first !== 'phases') return isSection(first) ? first : 'basics';
  const found = draft.phases[Number(phase)];
  return found?.steps[Number(step)]?.id ?? found?.id ?? 'basics';
}

/** Whether the routine was just created: it has a title already, but its first phase doesn't. */
export function isNew(draft: Draft): boolean {
  return draft.phases[0]?.title === '';
}

/** The part itself, or what's closest to it once it's gone. */
export function openPart(draft: Draft, part: string): string {
  return isSection(part) || placeOf(draft, part) ? part : (draft.phases[0]?.id ?? 'basics');
}
