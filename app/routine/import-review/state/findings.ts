/** What an import found, by field. */
import type { Certainty, StoredImport } from '../../import/contract';
import { partLabel } from '../../editor/labels';
import type { Draft } from '../../schema';
import { FIELD_LABELS } from '../../versions/words';
import { type FieldRef, fieldAt, pathIn } from './field-at';

export interface Piece {
  /** A range of the article's text. */
  start: number;
  end: number;
  quote: string;
  certainty: Certainty;
}

export interface Finding extends FieldRef {
  /** In the order of the article. */
  pieces: Piece[];
  /** The least certain piece's. */
  certainty: Certainty;
}

export const CERTAINTIES = ['guess', 'likely', 'sure'] as const satisfies readonly Certainty[];

/** Fields with their evidence, in the order of the document. */
export function findingsOf({ document, evidence }: Pick<StoredImport<Draft>, 'document' | 'evidence'>): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { path, start, end, quote, certainty } of evidence) {
    const ref = fieldAt(document, path);
    if (!ref) continue;
    const finding = findings.get(ref.path) ?? { ...ref, pieces: [], certainty };
    finding.pieces.push({ start, end, quote, certainty });
    findings.set(ref.path, finding);
  }
  for (const finding of findings.values()) {
    finding.pieces.sort((one, other) => one.start - other.start || one.end - other.end);
    finding.certainty = leastCertain(finding.pieces);
  }
  return [...findings.values()].sort((one, other) => compareFields(one.path, other.path));
}

function leastCertain(pieces: readonly Piece[]): Certainty {
  return CERTAINTIES.find((each) => pieces.some(({ certainty }) => certainty === each)) ?? 'sure';
}

const FIELD_ORDER = Object.keys(FIELD_LABELS).sort((one, other) => placeOf(one) - placeOf(other));

/** Fields of a step in the order that people read them; the others as the labels have them. */
function placeOf(field: string): number {
  const inStep = ['title', 'dose', 'sets', 'side', 'cues', 'breath'].indexOf(field);
  return inStep >= 0 ? inStep : 6 + Object.keys(FIELD_LABELS).indexOf(field);
}

/** Sorts paths: the routine's fields, then each phase's and its steps', and those of the end. */
export function compareFields(one: string, other: string): number {
  const [first, second] = [keyOf(one), keyOf(other)];
  for (let i = 0; i < first.length; i += 1) {
    const difference = (first[i] ?? 0) - (second[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function keyOf(path: string): number[] {
  const match = /^phases\.(\d+)(?:\.steps\.(\d+))?\.(.+)$/.exec(path);
  if (!match) return [path.startsWith('completion') ? 1e6 : -1, 0, FIELD_ORDER.indexOf(path)];
  const [, phase, step, field = ''] = match;
  return [Number(phase), step === undefined ? -1 : Number(step), FIELD_ORDER.indexOf(field)];
}

/** "Phase 1, step 2, dose" where the field is in the draft; only "Dose" if that's gone, and for fields of the routine. */
export function fieldLabel(draft: Draft, ref: Pick<FieldRef, 'part' | 'field'>): string {
  const name = FIELD_LABELS[ref.field] ?? ref.field;
  const path = ref.part ? pathIn(draft, ref) : null;
  return path === null ? name : `${partLabel(path)}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
