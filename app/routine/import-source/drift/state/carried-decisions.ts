/** What the merchant decided about an import, for a later import of the same article. */
import type { Decision, Decisions, Quote, StoredImport } from '../../../import/contract';
import { type FieldRef, emptyValue, fieldAt, pathIn, valueOf } from '../../../import-review/state/field-at';
import { passageUses, usageKey } from '../../../import-review/state/passages';
import type { Draft } from '../../../schema';
import { isEqual } from '~/versions/fields';

interface CarryInput {
  before: Pick<StoredImport<Draft>, 'document' | 'unplaced' | 'decisions'>;
  after: { document: Draft; unplaced: readonly Quote[] };
  /** With the article's changes. */
  draft: Draft;
}

/**
 * Decisions about fields and passages that the article still has. A field that changed is accepted if the draft has what the
 * article says now. What's new isn't decided.
 */
export function carryDecisions(input: CarryInput): Decisions {
  const { before } = input;
  const fields = Object.entries(before.decisions).flatMap(([path, decision]) => {
    const ref = fieldAt(before.document, path);
    const moved = ref && pathIn(input.after.document, ref);
    if (!decision || ref?.path !== path || moved === null) return [];
    return [[moved, fieldDecision(input, ref, decision)] as const];
  });
  return Object.fromEntries([...fields, ...carryPassages(input)]);
}

function fieldDecision({ before, after, draft }: CarryInput, ref: FieldRef, decision: Decision): Decision {
  const now = valueOf(after.document, ref);
  if (isEqual(valueOf(before.document, ref), now)) return decision;
  const value = valueOf(draft, ref);
  if (isEqual(value, now)) return 'accepted';
  return decision === 'rejected' && isEqual(value, emptyValue(ref.field)) ? 'rejected' : 'corrected';
}

/** A passage is the same if it has the same words. Of several with the same words, the first ones are. */
function carryPassages({ before, after }: CarryInput): (readonly [string, Decision])[] {
  const found = new Map<string, Quote | undefined>();
  const free = [...after.unplaced];
  for (const { start, end, quote } of before.unplaced) {
    const index = free.findIndex((each) => each.quote === quote);
    found.set(`${start} ${end}`, index < 0 ? undefined : free.splice(index, 1)[0]);
  }
  return passageUses(before.decisions).flatMap(({ start, end, path }) => {
    const passage = found.get(`${start} ${end}`);
    const moved = path === '' ? '' : movedPath(before.document, after.document, path);
    if (!passage || moved === null) return [];
    return [[usageKey({ ...passage, path: moved }), path === '' ? 'rejected' : 'accepted'] as const];
  });
}

/** The path of a field or of a list within one, in another document; null if its phase or step isn't there. */
function movedPath(before: Draft, after: Draft, path: string): string | null {
  const ref = fieldAt(before, path);
  const moved = ref && pathIn(after, ref);
  return ref && moved !== null ? moved + path.slice(ref.path.length) : null;
}
