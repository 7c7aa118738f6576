/** A step's dose, from its own text or else from an overview of the steps. */
import { composeDose, type FoundDose } from '../amounts/compose';
import type { Source } from '../amounts/source';
import { parseDose } from '../../dose/dose-text';
import { SET } from '../languages/telling';
import { isValueLabel } from '../outline/labels';
import type { Head } from '../outline/head';
import type { StepDraft } from '../steps/step-draft';
import type { Column } from './columns';
import type { Context } from './context';
import { sourceOf, type Unit, unitsOf } from './units';

export function doseOf(
  draft: StepDraft,
  units: readonly Unit[],
  sources: readonly Source[],
  columns: (head: Head) => Column[],
  context: Context,
): FoundDose {
  const own = withSetLines(withDoseText(composeDose(sources), units, sources, context), draft, context);
  return own.dose || own.sets ? own : elsewhere(draft, own, columns, context);
}

/** "Set 1: 20 reps", "Set 2: 20 reps". */
function withSetLines(found: FoundDose, { nodes }: StepDraft, { analysis }: Context): FoundDose {
  const { lower } = analysis.article;
  const lines = nodes.flatMap(({ head }) =>
    head && SET.test(lower.slice(head.block.start, head.block.end)) ? [head.block] : [],
  );
  if (!found.dose || found.sets || lines.length < 2) return found;
  const spans = lines.map(({ start, end }) => ({ start, end }));
  return {
    ...found,
    sets: { value: { min: lines.length, max: null, rest: 0 }, spans, certainty: 'likely' },
    used: [...found.used, ...spans],
  };
}

/** The dose that an overview or recap of the steps gives. */
function elsewhere(
  draft: StepDraft,
  own: FoundDose,
  columns: (head: Head) => Column[],
  { analysis }: Context,
): FoundDose {
  if (draft.also.length === 0) return own;
  const units = unitsOf({ ...draft, part: null, nodes: draft.also }, columns, analysis, () => {});
  const { dose, sets, side, used } = composeDose(units.map((unit) => sourceOf(unit, analysis)));
  // "10 each" above a list is of each exercise.
  const isOfEach = side?.spans.every(({ start, end }) =>
    /^(?:each|je|jeweils)$/.test(analysis.article.lower.slice(start, end)),
  );
  return { ...own, dose, sets, side: own.side ?? (isOfEach ? null : side), used: [...own.used, ...used] };
}

/** What the editor's own grammar reads from a value, if this one found nothing. */
function withDoseText(
  found: FoundDose,
  units: readonly Unit[],
  sources: readonly Source[],
  { analysis }: Context,
): FoundDose {
  if (found.dose || found.sets || analysis.language.code !== 'en') return found;
  for (const [i, unit] of units.entries()) {
    if (!unit.sentence.isFragment && !(unit.isValue && isValueLabel(unit.label))) continue;
    // "20m" is a distance here.
    if (unit.sentence.parts.some(({ kind }) => kind === 'skip')) continue;
    const { dose, sets, notUnderstood } = parseDose(sources[i]?.text ?? '');
    if (dose.kind === 'none' || notUnderstood.length > 0) continue;
    const spans = [{ start: unit.start, end: unit.end }];
    const isMany = sets.min > 1 || sets.max !== null;
    return {
      ...found,
      dose: { value: dose, spans, certainty: 'likely' },
      sets: isMany ? { value: sets, spans, certainty: 'likely' } : null,
    };
  }
  return found;
}
