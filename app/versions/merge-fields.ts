/** Merges the fields of one part, and whether a part exists. */
import { type Fields, isEqual } from './fields';

export type Side = 'mine' | 'theirs';

/** Chosen sides of conflicts, by their keys. */
export type Choices = Readonly<Partial<Record<string, Side>>>;

export interface Part {
  kind: string;
  id: string;
}

export interface Edits<Document> {
  /** The document that both started from. */
  base: Document;
  mine: Document;
  theirs: Document;
}

/** The same for another form of the document. */
export function mapEdits<From, To>({ base, mine, theirs }: Edits<From>, map: (document: From) => To): Edits<To> {
  return { base: map(base), mine: map(mine), theirs: map(theirs) };
}

export interface Merge<Document> {
  /** With the chosen sides of conflicts, and mine for those without a choice. */
  merged: Document;
  conflicts: Conflict[];
}

/** What both changed, each differently. */
export interface Conflict {
  /** Identifies it, such as `step/plank/cues`. */
  key: string;
  kind: 'field' | 'presence' | 'place' | 'order';
  /** The phase, step or section that it's about; null for the document itself. */
  part: Part | null;
  /** A field's name; empty for other kinds. */
  field: string;
  /**
   * A field's values; for `presence`, whether the part is kept; for `place`, IDs of the parts that it's in; for `order`, IDs in
   * order.
   */
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merging {
  choices: Choices;
  conflicts: Conflict[];
}

/** Records a conflict, and returns the side to use: the chosen one, and mine until there's a choice. */
export function settle({ choices, conflicts }: Merging, conflict: Conflict): Side {
  conflicts.push(conflict);
  return choices[conflict.key] ?? 'mine';
}

interface FieldsInput {
  /** Null if the part is new on both sides. */
  base: Fields | null;
  mine: Fields;
  theirs: Fields;
  part: Conflict['part'];
}

/** The merged fields of a part that both sides have. */
export function mergeFields(merging: Merging, { base, mine, theirs, part }: FieldsInput): Fields {
  const prefix = part ? `${part.kind}/${part.id}` : 'document';
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return Object.fromEntries(
    names.map((field) => {
      const values = { base: base?.[field], mine: mine[field], theirs: theirs[field] };
      if (isEqual(values.mine, values.theirs)) return [field, values.theirs];
      if (base && isEqual(values.base, values.mine)) return [field, values.theirs];
      if (base && isEqual(values.base, values.theirs)) return [field, values.mine];
      const side = settle(merging, { key: `${prefix}/${field}`, kind: 'field', part, field, ...values });
      return [field, values[side]];
    }),
  );
}
