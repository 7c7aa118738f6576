/**
 * Fields of a routine by their paths in the imported document, such as `phases.0.steps.2.cues`. Phases and steps keep their IDs
 * wherever they're moved, so a field is found in the present draft by them.
 */
import { SINGLE_SET } from '../../contract';
import type { Draft, DraftPhase, DraftStep } from '../../schema';
import { type Fields } from '~/versions/fields';
import { phaseFields, routineFields, stepFields, withRoutineFields } from '../../versions/fields';

export interface FieldRef {
  /** In the imported document. Entries of lists belong to their list's field. */
  path: string;
  /** The phase or step that it belongs to; null for the routine's own. */
  part: { kind: 'phase' | 'step'; id: string } | null;
  /** As in `versions/fields`: `cues`, `safety.stop`. */
  field: string;
}

const IN_PHASE = /^phases\.(\d+)(\.steps\.(\d+))?\.([A-Za-z]+)/;

/** What fields of phases and steps are without a value. Those with `null` here are optional parts. */
const EMPTY: Fields = {
  ...{ title: '', summary: '', equipment: [], selfCheck: null, purpose: '', rounds: 1, restBetweenRounds: 0 },
  ...{ 'safety.warning': '', 'safety.stop': '', 'safety.redFlags': [], 'safety.help': null },
  ...{ 'completion.message': '', 'completion.actions': [] },
  ...{ cues: [], why: '', side: { kind: 'none' }, dose: { kind: 'none', text: '' }, sets: SINGLE_SET, restAfter: 0 },
  ...{ breath: null, media: null, tools: [], intensity: 'gentle' },
};

/** The value of a field that has none. */
export function emptyValue(field: string): unknown {
  return EMPTY[field];
}

/** The field that a path is in; null if it isn't in one, such as `phases.0.steps`. */
export function fieldAt(document: Draft, path: string): FieldRef | null {
  const match = IN_PHASE.exec(path);
  if (match) {
    const [, p, inStep, s, field = ''] = match;
    const phase = document.phases[Number(p)];
    const part = inStep === undefined ? phase : phase?.steps[Number(s)];
    if (!part || !(field in EMPTY) || !(field in part)) return null;
    const kind = inStep === undefined ? 'phase' : 'step';
    return { path: match[0], part: { kind, id: part.id }, field };
  }
  const [first = '', second = ''] = path.split('.');
  const field = first === 'safety' || first === 'completion' ? `${first}.${second}` : first;
  return field in EMPTY && field in routineFields(document) ? { path: field, part: null, field } : null;
}

/** The path of a field in another document; null if its phase or step isn't there. */
export function pathIn(document: Draft, { part, field }: Pick<FieldRef, 'part' | 'field'>): string | null {
  if (!part) return field;
  const path = partPath(document, part.id);
  return path === null ? null : `${path}.${field}`;
}

/** `phases.0`, `phases.0.steps.2`, or null if there's no phase or step with this ID. */
export function partPath({ phases }: Draft, id: string): string | null {
  for (const [p, phase] of phases.entries()) {
    if (phase.id === id) return `phases.${p}`;
    const s = phase.steps.findIndex((step) => step.id === id);
    if (s >= 0) return `phases.${p}.steps.${s}`;
  }
  return null;
}

/** The field's value in a draft; undefined if its phase or step isn't there. */
export function valueOf(draft: Draft, { part, field }: Pick<FieldRef, 'part' | 'field'>): unknown {
  if (!part) return routineFields(draft)[field];
  for (const phase of draft.phases) {
    if (phase.id === part.id && part.kind === 'phase') return phaseFields(phase)[field];
    const step = phase.steps.find(({ id }) => id === part.id);
    if (step && part.kind === 'step') return stepFields(step)[field];
  }
  return undefined;
}

/** The draft with other values of fields of one part. It's the same if the part isn't there. */
export function withValues(draft: Draft, part: FieldRef['part'], values: Fields): Draft {
  if (!part) return withRoutineFields(draft, values);
  const { kind, id } = part;
  const isIn = (phase: DraftPhase) => (kind === 'phase' ? phase.id === id : phase.steps.some((step) => step.id === id));
  if (!draft.phases.some(isIn)) return draft;
  const phases = draft.phases.map((phase): DraftPhase => {
    if (!isIn(phase)) return phase;
    if (kind === 'phase') return { ...phase, ...values };
    const steps = phase.steps.map((step): DraftStep => (step.id === id ? { ...step, ...values } : step));
    return { ...phase, steps };
  });
  return { ...draft, phases };
}
