/** Says in words how two versions of a routine differ. */
import { type Change, changesInList, plainChange as plain } from '~/versions/changes';
import { type Fields, changedFields } from '~/versions/fields';
import { type OutlineWords, compareOutlines } from '~/versions/compare-outlines';
import type { OutlineItem } from '~/versions/outline';

import type { Draft, DraftPhase, DraftStep } from '../schema';
import { sharedUnit } from '../dose/text/print';
import { outlineOf, stepFields } from './fields';
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

/** All differences, in the order of the page: the routine, then its phases and steps. */
export function compareRoutines(before: Draft, after: Draft): Change[] {
  return compareOutlines(outlineOf(before), outlineOf(after), WORDS);
}

const phaseOf = ({ id, fields }: OutlineItem) => ({ id, ...fields }) as Omit<DraftPhase, 'steps'>;
const stepOf = ({ id, fields }: OutlineItem) => ({ id, ...fields }) as DraftStep;

const WORDS: OutlineWords = {
  documentChanges: routineChanges,
  groupChanges: (before, after) => phaseChanges(phaseOf(before), phaseOf(after)),
  itemChanges: (before, after) => stepChanges(stepOf(before), stepOf(after)),
  groupName: (phase) => phaseName(phaseOf(phase)),
  theGroup: (phase) => `the phase ${phaseName(phaseOf(phase))}`,
  itemName: (step) => stepName(stepOf(step)),
  theItem: (step) => `the step ${stepName(stepOf(step))}`,
  itemDetails: (item) => stepDetails(stepOf(item)),
};

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

function phaseChanges(before: Omit<DraftPhase, 'steps'>, after: Omit<DraftPhase, 'steps'>): Change[] {
  const name = phaseName(after);
  const { id: _before, ...old } = before;
  const { id: _after, ...now } = after;
  return changedFields(old, now).map((field) => {
    switch (field) {
      case 'title':
        return plain(`Renamed the phase ${phaseName(before)} to ${name}`);
      case 'rounds':
        return plain(`Rounds of ${name}: ${before.rounds ?? 1} → ${after.rounds ?? 1}`);
      case 'restBetweenRounds':
        return plain(
          `Rest between rounds of ${name}: ${restChange(before.restBetweenRounds, after.restBetweenRounds)}`,
        );
      default:
        return changed(field, name, (old as Fields)[field], (now as Fields)[field]);
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
          return [plain(`Rest after ${name}: ${restChange(before.restAfter, after.restAfter)}`)];
        default:
          return [changed(field, name, old[field], now[field])];
      }
    }),
  ];
}

/** What a new step says: its dose, and how to do it. */
function stepDetails(step: DraftStep): { short: string; text: string | null } {
  const dose = step.dose.kind === 'none' && step.dose.text === '' ? '' : stepDoseText(step, eachSide(step));
  const lines = [...step.cues, ...(step.why === '' ? [] : [step.why])];
  return { short: dose, text: lines.join('\n') || null };
}

/** "60 s → 90 s each side": sides are said once if they're the same. */
function doseChange(before: DraftStep, after: DraftStep): string {
  const side = eachSide;
  const isSameSide = side(before) === side(after);
  // "Each side" can stand in the middle of a dose, before its rest. Then it's said twice.
  const unit = sharedUnit([...timesOf(before), ...timesOf(after)]);
  const [short, whole] = [stepDoseText(after, 'none', unit), stepDoseText(after, side(after), unit)];
  const isLast = isSameSide && (short === whole || whole === `${short} each side`);
  return `${stepDoseText(before, isLast ? 'none' : side(before), unit)} → ${whole}`;
}

const eachSide = (step: DraftStep) => (step.side.kind === 'each' ? 'each' : 'none');

/** Seconds of a hold, so that "1 min → 90 s" isn't said. */
function timesOf({ dose }: DraftStep): number[] {
  if (dose.kind !== 'hold') return [];
  return [dose.min, dose.max, dose.beginner].filter((seconds) => seconds !== null);
}

function restChange(before: number | null, after: number | null): string {
  const unit = sharedUnit([before ?? 0, after ?? 0]);
  return `${restText(before, unit)} → ${restText(after, unit)}`;
}

/** @param owner the step's or phase's name; empty for the routine itself */
function inList(noun: string, owner: string, before: readonly string[], after: readonly string[]): Change[] {
  return changesInList({ noun, owner, before, after });
}

function changed(field: string, owner: string, before: unknown, after: unknown): Change {
  const label = FIELD_LABELS[field] ?? field;
  const text = owner ? `${label} of ${owner} changed` : `${label} changed`;
  return { text, before: valueText(field, before), after: valueText(field, after) };
}
