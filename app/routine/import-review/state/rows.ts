/** The fields that a review shows, and what it says of each. */
import type { Certainty, Decision, Decisions, StoredImport } from '../../import/contract';
import type { Draft, Problem } from '../../schema';
import { FIELD_LABELS, NOTHING, phaseName, stepDoseText, stepName, valueText } from '../../versions/words';
import { SINGLE_SET } from '../../contract';
import { type FieldRef, emptyValue, fieldAt, partPath, pathIn, valueOf } from './field-at';
import { type Finding, type Piece, compareFields, fieldLabel } from './findings';
import { passageUses } from './passages';
import { isEqual } from '~/versions/fields';

export interface Row extends FieldRef {
  /** In the draft: `phases.0.steps.2.dose`. */
  draftPath: string;
  /** "Phase 1, step 2, dose". */
  label: string;
  /** "Dose". */
  name: string;
  /** In words; empty if the field has no value. */
  value: string;
  /** Where it came from, in the order of the article: what the import found, and passages that the merchant used. */
  pieces: readonly Piece[];
  /** Null if the import found nothing. */
  certainty: Certainty | null;
  decision: Decision | null;
  /** Why the routine can't be published like this; null if it can. */
  problem: string | null;
}

export interface RowsInput {
  imported: Pick<StoredImport<Draft>, 'document' | 'text'>;
  findings: readonly Finding[];
  draft: Draft;
  decisions: Decisions;
  /** Of the draft. */
  problems: readonly Problem[];
}

/** Fields with evidence or a decision, and fields that lack something, in the order of the routine. */
export function rowsOf(input: RowsInput): Row[] {
  const { imported, findings, draft, decisions } = input;
  const { document, text } = imported;
  const found = new Map(findings.map((finding) => [finding.path, finding]));
  const used = new Map<string, Piece[]>();
  for (const { path, start, end } of passageUses(decisions)) {
    const ref = fieldAt(document, path);
    if (!ref) continue;
    const piece = { start, end, quote: text.slice(start, end), certainty: 'sure' as const };
    used.set(ref.path, [...(used.get(ref.path) ?? []), piece]);
  }
  const problems = problemsByPath(input);
  const paths = new Set([...found.keys(), ...used.keys(), ...problems.keys(), ...Object.keys(decisions)]);
  const rows = [...paths].flatMap((path): Row[] => {
    const ref = fieldAt(document, path);
    const draftPath = ref && pathIn(draft, ref);
    if (ref?.path !== path || draftPath === null) return [];
    const { part, field } = ref;
    const finding = found.get(path);
    const pieces = [...(finding?.pieces ?? []), ...(used.get(path) ?? [])];
    return [
      {
        ...{ path, part, field, draftPath, pieces },
        label: fieldLabel(draft, ref),
        name: FIELD_LABELS[field] ?? field,
        value: wordsOf(field, valueOf(draft, ref)),
        certainty: finding?.certainty ?? null,
        decision: decisions[path] ?? null,
        problem: problems.get(path) ?? null,
      },
    ];
  });
  return rows.sort((one, other) => compareFields(one.draftPath, other.draftPath));
}

/** Whether the merchant still has to decide about it. */
export function isOpen({ certainty, decision }: Pick<Row, 'certainty' | 'decision'>): boolean {
  return certainty !== null && decision === null;
}

/** The first problem of each field, by its path in the imported document. */
function problemsByPath({ imported, draft, problems }: RowsInput): Map<string, string> {
  const result = new Map<string, string>();
  for (const { path, message } of problems) {
    const ref = fieldAt(draft, path);
    const original = ref && pathIn(imported.document, ref);
    if (original !== null && !result.has(original)) result.set(original, message);
  }
  return result;
}

function wordsOf(field: string, value: unknown): string {
  if (isEqual(value, emptyValue(field)) && field !== 'intensity') return '';
  const words = field === 'dose' ? stepDoseText({ dose: value as never, sets: SINGLE_SET }) : valueText(field, value);
  return words === NOTHING ? '' : words;
}

export interface RowGroup {
  /** The ID of a phase or step, `routine`, `completion`, or a certainty. */
  id: string;
  title: string;
  /** Of a phase or step, which can be removed. */
  part: FieldRef['part'];
  rows: Row[];
}

/** By phase and step, as the draft has them. */
export function groupByPart(rows: readonly Row[], draft: Draft): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const id = row.part?.id ?? (row.field.startsWith('completion') ? 'completion' : 'routine');
    const last = groups.at(-1);
    if (last?.id === id) last.rows.push(row);
    else groups.push({ id, title: groupTitle(draft, id), part: row.part, rows: [row] });
  }
  return groups;
}

const CERTAINTY_TITLES = { missing: 'Missing', guess: 'Guesses', likely: 'Likely', sure: 'Sure' } as const;

/** Least certain first. */
export function groupByCertainty(rows: readonly Row[]): RowGroup[] {
  return Object.entries(CERTAINTY_TITLES).flatMap(([id, title]) => {
    const own = rows.filter(({ certainty }) => (certainty ?? 'missing') === id);
    return own.length === 0 ? [] : [{ id, title, part: null, rows: own }];
  });
}

function groupTitle(draft: Draft, id: string): string {
  if (id === 'routine') return 'Routine';
  if (id === 'completion') return 'Completion';
  const path = partPath(draft, id) ?? '';
  const [, p = '0', , s] = path.split('.');
  const phase = draft.phases[Number(p)];
  if (s === undefined) return `Phase ${Number(p) + 1}: ${phase ? phaseName(phase) : ''}`;
  const step = phase?.steps[Number(s)];
  return `Phase ${Number(p) + 1}, step ${Number(s) + 1}: ${step ? stepName(step) : ''}`;
}
