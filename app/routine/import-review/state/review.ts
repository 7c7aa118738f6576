/** What a review changes: the draft, and what's decided about each field and passage. All functions return a new state. */
import type { Decision, Decisions, Quote, StoredImport } from '../../import/contract';
import { removed, replaced } from '~/ui/editor/list-edits';
import type { Draft } from '../../schema';
import { type Fields, isEqual } from '~/versions/fields';
import { type FieldRef, emptyValue, fieldAt, pathIn, valueOf, withValues } from './field-at';
import { findingsOf } from './findings';
import { passageKey, passageUses, usageKey } from './passages';
import { placeOf, withPassage } from './place-passage';

export interface ReviewState {
  draft: Draft;
  decisions: Decisions;
}

export type Imported = Pick<StoredImport<Draft>, 'document' | 'evidence' | 'unplaced'>;

/** Keeps the field as it is. One that was rejected is filled in again. */
export function accept(state: ReviewState, imported: Imported, ref: FieldRef): ReviewState {
  switch (state.decisions[ref.path]) {
    case 'rejected':
      return decide(withField(state, ref, valueOf(imported.document, ref)), ref.path, 'accepted');
    case undefined:
      return decide(state, ref.path, 'accepted');
    default:
      return state;
  }
}

/** Empties the field. Passages that were used in it are undecided again. */
export function reject(state: ReviewState, ref: FieldRef): ReviewState {
  const { draft, decisions } = state;
  if (valueOf(draft, ref) === undefined) return state;
  const unused = passageUses(decisions).filter(({ path }) => `${path}.`.startsWith(`${ref.path}.`));
  const kept = without(decisions, unused.map(usageKey));
  return decide({ ...withField(state, ref, emptyValue(ref.field)), decisions: kept }, ref.path, 'rejected');
}

/** Fields that are corrected together: the text of a dose can say how many sets it has, and whether it's for each side. */
const TOGETHER: Partial<Record<string, readonly string[]>> = { dose: ['dose', 'sets', 'side'] };

/** Sets a field to what the merchant entered. @param values other fields than this one are ignored, but for a dose's own */
export function correct(state: ReviewState, imported: Imported, ref: FieldRef, values: Fields): ReviewState {
  const names = TOGETHER[ref.field] ?? [ref.field];
  let next = state;
  for (const field of names) {
    const each = { part: ref.part, field };
    const path = pathIn(imported.document, each);
    const [before, value] = [valueOf(state.draft, each), values[field]];
    if (before === undefined || value === undefined || isEqual(before, value)) continue;
    next = withField(next, each, value);
    if (path === null) continue;
    next = decide(next, path, isEqual(value, valueOf(imported.document, each)) ? 'accepted' : 'corrected');
  }
  return next;
}

/** Sets a field, and what's corrected together with it, back to an earlier state. */
export function restore(state: ReviewState, imported: Imported, ref: FieldRef, earlier: ReviewState): ReviewState {
  return (TOGETHER[ref.field] ?? [ref.field]).reduce((next, field) => {
    const each = { part: ref.part, field };
    const [value, path] = [valueOf(earlier.draft, each), pathIn(imported.document, each)];
    if (value === undefined || path === null) return next;
    const { [path]: _, ...others } = next.decisions;
    const decision = earlier.decisions[path];
    return { ...withField(next, each, value), decisions: decision ? { ...others, [path]: decision } : others };
  }, state);
}

/** Accepts or rejects each of the given fields that isn't decided. */
export function decideAll(
  state: ReviewState,
  imported: Imported,
  refs: readonly FieldRef[],
  decision: 'accepted' | 'rejected',
): ReviewState {
  return refs
    .filter(({ path }) => state.decisions[path] === undefined)
    .reduce((next, ref) => (decision === 'accepted' ? accept(next, imported, ref) : reject(next, ref)), state);
}

/** Removes a phase or step that isn't one, and rejects its fields. */
export function removePart(state: ReviewState, imported: Imported, id: string): ReviewState {
  const { phases } = state.draft;
  const at = phases.findIndex((phase) => phase.id === id || phase.steps.some((step) => step.id === id));
  const phase = phases[at];
  if (!phase) return state;
  const index = phase.steps.findIndex((step) => step.id === id);
  const next = index < 0 ? null : { ...phase, steps: removed(phase.steps, index) };
  const draft = { ...state.draft, phases: next ? replaced(phases, at, next) : removed(phases, at) };
  const ids = new Set(index < 0 ? [id, ...phase.steps.map((step) => step.id)] : [id]);
  const fields = findingsOf(imported).filter(({ part }) => part !== null && ids.has(part.id));
  return fields.reduce((result, { path }) => decide(result, path, 'rejected'), { ...state, draft });
}

/**
 * Adds an unplaced passage to a field.
 * @returns null if it's too long for that field, or the field has no place for another text
 */
export function placePassage(state: ReviewState, imported: Imported, passage: Quote, path: string): ReviewState | null {
  const ref = fieldAt(imported.document, path);
  const before = ref && valueOf(state.draft, ref);
  if (!ref || before === undefined) return null;
  const value = withPassage(placeOf(path), before, passage.quote);
  if (value === null) return null;
  const decisions = {
    ...withoutPassage(state.decisions, passage),
    [usageKey({ ...passage, path })]: 'accepted' as const,
  };
  // A field that was rejected, or wasn't found, has the merchant's own value now.
  const isOwn = state.decisions[ref.path] !== undefined || isEqual(before, emptyValue(ref.field));
  const next = withField({ ...state, decisions }, ref, value);
  return isOwn ? decide(next, ref.path, 'corrected') : next;
}

export function dismissPassage(state: ReviewState, passage: Quote): ReviewState {
  const decisions = { ...withoutPassage(state.decisions, passage), [passageKey(passage)]: 'rejected' as const };
  return { ...state, decisions };
}

/** What has changed between two states of the decisions. Null takes one back. */
export function changedDecisions(before: Decisions, after: Decisions): Record<string, Decision | null> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...keys].filter((key) => before[key] !== after[key]).map((key) => [key, after[key] ?? null]),
  );
}

function withoutPassage(decisions: Decisions, { start, end }: Quote): Decisions {
  const uses = passageUses(decisions).filter((use) => use.start === start && use.end === end);
  return without(decisions, uses.map(usageKey));
}

function without(decisions: Decisions, keys: readonly string[]): Decisions {
  if (keys.length === 0) return decisions;
  return Object.fromEntries(Object.entries(decisions).filter(([key]) => !keys.includes(key)));
}

function withField(state: ReviewState, { part, field }: Pick<FieldRef, 'part' | 'field'>, value: unknown): ReviewState {
  return { ...state, draft: withValues(state.draft, part, { [field]: value }) };
}

function decide(state: ReviewState, path: string, decision: Decision): ReviewState {
  if (state.decisions[path] === decision) return state;
  return { ...state, decisions: { ...state.decisions, [path]: decision } };
}
