/** Says in words how two versions of a routine differ. */
import type { Draft, DraftPhase, DraftStep } from '../schema';
import { type Fields, indexParts, isEqual, phaseFields, routineFields, stepFields } from './fields';
import { listChanges } from './list-changes';
import { movedItems } from './order';
import {
  FIELD_LABELS,
  actionText,
  phaseName,
  restText,
  sideText,
  signTexts,
  stepDoseText,
  stepName,
  toolText,
  valueText,
} from './words';

export interface Change {
  /** "Pigeon: 60 s → 90 s each side". */
  text: string;
  /** The texts before and after, if they say more; null if there's none. */
  before: string | null;
  after: string | null;
}

/** All differences, in the order of the page: the routine, then its phases and steps. */
export function compareRoutines(before: Draft, after: Draft): Change[] {
  const [was, is] = [indexParts(before), indexParts(after)];
  const removedSteps = before.phases.flatMap(({ steps }) => steps.filter(({ id }) => !is.steps.has(id)));
  return [
    ...routineChanges(routineFields(before), routineFields(after)),
    ...before.phases
      .filter(({ id }) => !is.phases.has(id))
      .map((phase) => plain(`Removed the phase ${phaseName(phase)}`)),
    ...removedSteps.map((step) => plain(`Removed the step ${stepName(step)}`)),
    ...movedPhases(before, after),
    ...after.phases.flatMap((phase) => {
      const old = was.phases.get(phase.id);
      return [
        ...(old ? phaseChanges(old, phase) : [plain(`Added the phase ${phaseName(phase)}`)]),
        ...movedWithin(old, phase),
        ...phase.steps.flatMap((step) => {
          const place = was.steps.get(step.id);
          if (!place) return [plain(`Added the step ${stepName(step)}`)];
          const isMoved = place.phase.id !== phase.id;
          const move = `Moved ${stepName(step)} from ${phaseName(place.phase)} to ${phaseName(phase)}`;
          return [...(isMoved ? [plain(move)] : []), ...stepChanges(place.step, step)];
        }),
      ];
    }),
  ];
}

function routineChanges(before: Fields, after: Fields): Change[] {
  return changedFields(before, after).flatMap((field) => {
    const [was, is] = [before[field], after[field]];
    switch (field) {
      case 'equipment':
        return inList('equipment item', '', was as string[], is as string[]);
      case 'safety.redFlags':
        return inList('red flag', '', was as string[], is as string[]);
      case 'completion.actions': {
        const texts = (actions: unknown) => (actions as Draft['completion']['actions']).map(actionText);
        return inList('completion button', '', texts(was), texts(is));
      }
      case 'selfCheck': {
        const [old, now] = [was, is] as Draft['selfCheck'][];
        if (!old || !now) return [plain(now ? 'Added the self-check' : 'Removed the self-check')];
        return [...inList('cause', '', old.causes, now.causes), ...inList('sign', '', signTexts(old), signTexts(now))];
      }
      default:
        return [changed(field, '', was, is)];
    }
  });
}

function phaseChanges(before: DraftPhase, after: DraftPhase): Change[] {
  const name = phaseName(after);
  const [old, now] = [phaseFields(before), phaseFields(after)];
  return changedFields(old, now).map((field) => {
    switch (field) {
      case 'title':
        return plain(`Renamed the phase ${phaseName(before)} to ${name}`);
      case 'rounds':
        return plain(`Rounds of ${name}: ${before.rounds ?? 1} → ${after.rounds ?? 1}`);
      case 'restBetweenRounds':
        return plain(
          `Rest between rounds of ${name}: ${restText(before.restBetweenRounds)} → ${restText(after.restBetweenRounds)}`,
        );
      default:
        return changed(field, name, old[field], now[field]);
    }
  });
}

function stepChanges(before: DraftStep, after: DraftStep): Change[] {
  const name = stepName(after);
  const [old, now] = [stepFields(before), stepFields(after)];
  const fields = changedFields(old, now);
  const isOneSided = before.side.kind === 'one' || after.side.kind === 'one';
  const isDose = (field: string) => ['dose', 'sets'].includes(field) || (field === 'side' && !isOneSided);
  const others = fields.filter((field) => !isDose(field));
  return [
    ...(fields.some(isDose) ? [plain(`${name}: ${doseChange(before, after)}`)] : []),
    ...others.flatMap((field) => {
      switch (field) {
        case 'title':
          return [plain(`Renamed the step ${stepName(before)} to ${name}`)];
        case 'cues':
          return inList('cue', name, before.cues, after.cues);
        case 'tools':
          return inList('tool', name, before.tools.map(toolText), after.tools.map(toolText));
        case 'side':
          return [plain(`${name}: ${sideText(before.side)} → ${sideText(after.side)}`)];
        case 'intensity':
          return [plain(`${name}: ${before.intensity} → ${after.intensity}`)];
        case 'restAfter':
          return [plain(`Rest after ${name}: ${restText(before.restAfter)} → ${restText(after.restAfter)}`)];
        default:
          return [changed(field, name, old[field], now[field])];
      }
    }),
  ];
}

/** "60 s → 90 s each side": sides are said once if they're the same. */
function doseChange(before: DraftStep, after: DraftStep): string {
  const side = (step: DraftStep) => (step.side.kind === 'each' ? 'each' : 'none');
  const isSameSide = side(before) === side(after);
  // "Each side" can stand in the middle of a dose, before its rest. Then it's said twice.
  const [short, whole] = [stepDoseText(after), stepDoseText(after, side(after))];
  const isLast = isSameSide && (short === whole || whole === `${short} each side`);
  return `${stepDoseText(before, isLast ? 'none' : side(before))} → ${whole}`;
}

function movedPhases(before: Draft, after: Draft): Change[] {
  const ids = ({ phases }: Draft, other: Draft) =>
    phases.map(({ id }) => id).filter((id) => other.phases.some((phase) => phase.id === id));
  const moved = movedItems(ids(before, after), ids(after, before));
  return after.phases.filter(({ id }) => moved.has(id)).map((phase) => plain(`Moved the phase ${phaseName(phase)}`));
}

function movedWithin(before: DraftPhase | undefined, after: DraftPhase): Change[] {
  if (!before) return [];
  const ids = ({ steps }: DraftPhase, other: DraftPhase) =>
    steps.map(({ id }) => id).filter((id) => other.steps.some((step) => step.id === id));
  const moved = movedItems(ids(before, after), ids(after, before));
  return after.steps
    .filter(({ id }) => moved.has(id))
    .map((step) => plain(`Moved ${stepName(step)} within ${phaseName(after)}`));
}

/** @param owner the step's or phase's name; empty for the routine itself */
function inList(noun: string, owner: string, before: readonly string[], after: readonly string[]): Change[] {
  const of = owner && ` of ${owner}`;
  return listChanges(before, after).map((change): Change => {
    switch (change.kind) {
      case 'added':
        return { text: `Added ${noun} ${change.position}${of}`, before: null, after: change.after };
      case 'removed':
        return { text: `Removed ${noun} ${change.position}${of}`, before: change.before, after: null };
      case 'changed': {
        const text = `${capitalized(noun)} ${change.position}${of} changed`;
        return { text, before: change.before, after: change.after };
      }
      case 'reordered':
        return plain(`Reordered the ${noun}s${of}`);
    }
  });
}

function changed(field: string, owner: string, before: unknown, after: unknown): Change {
  const label = FIELD_LABELS[field] ?? field;
  const text = owner ? `${label} of ${owner} changed` : `${label} changed`;
  return { text, before: valueText(field, before), after: valueText(field, after) };
}

function changedFields(before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (field) => !isEqual(before[field], after[field]),
  );
}

function plain(text: string): Change {
  return { text, before: null, after: null };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
