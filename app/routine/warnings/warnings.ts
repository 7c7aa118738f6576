/** What may be wrong in a routine that can still be published. */
import type { Draft, DraftStep, Problem } from '../schema';
import { type MediaFacts, mediaWarnings, NO_FACTS } from './media-warnings';

/** Characters of a cue that can be read while moving. */
const MAX_CUE = 120;

/** Words that name a side. "Right angle" doesn't, nor does "right away". */
const ONE_SIDE = /\b(?:left|right)\s+(?:side|arm|leg|hip|knee|foot|hand|shoulder|elbow|thigh|glute)\b/i;
const BOTH_SIDES = /\b(?:each|per|either|other|second)\s+(?:side|arm|leg)\b|\bswitch\s+(?:sides|legs|arms)\b/i;

/**
 * Warnings for merchants, by field, in the order of the outline. They don't keep a routine from being published.
 * @param facts what only a browser and Shopify can tell
 */
export function findWarnings(draft: Draft, facts: MediaFacts = NO_FACTS): Problem[] {
  const steps = draft.phases.flatMap((phase, p) =>
    phase.steps.map((step, s) => ({ step, path: `phases.${p}.steps.${s}` })),
  );
  const hasImages = steps.some(({ step }) => step.media !== null);
  const warnings = steps.flatMap(({ step, path }) => [
    ...doseWarnings(step, path),
    ...cueWarnings(step, path),
    ...sideWarnings(step, path),
    ...mediaWarnings(step, path, { hasImages, ...facts }),
  ]);
  const { safety } = draft;
  const isUnsafe =
    steps.some(({ step }) => step.intensity === 'intense') && isBlank(safety.warning) && isBlank(safety.stop);
  if (isUnsafe)
    warnings.push({ path: 'safety.warning', message: 'A step is intense. Say when to be careful, or when to stop' });
  return warnings;
}

function doseWarnings({ dose }: DraftStep, path: string): Problem[] {
  if (dose.kind !== 'none' || isBlank(dose.text)) return [];
  return [{ path: `${path}.dose.text`, message: `The player can’t count or time “${dose.text.trim()}”` }];
}

function cueWarnings({ cues }: DraftStep, path: string): Problem[] {
  const long = cues.findIndex((cue) => cue.trim().length > MAX_CUE);
  if (long < 0) return [];
  return [{ path: `${path}.cues`, message: `Cue ${long + 1} is long to read while moving. Shorten or split it` }];
}

function sideWarnings({ side, title, cues }: DraftStep, path: string): Problem[] {
  const texts = [title, ...cues].join('\n');
  if (side.kind === 'none' && (BOTH_SIDES.test(texts) || ONE_SIDE.test(texts))) {
    return [{ path: `${path}.side.kind`, message: 'The text mentions a side, but the step isn’t for each side' }];
  }
  if (side.kind === 'each' && ONE_SIDE.test(texts)) {
    return [{ path: `${path}.side.kind`, message: 'The text names one side, but the step is for each side' }];
  }
  return [];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
