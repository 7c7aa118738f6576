/** A step's text, piece by piece, each with the label that it's under. */
import { isPart } from '../amounts/parts';
import type { Source, SourceUnit } from '../amounts/compose';
import { type Span, trim } from '../document/document';
import type { LabelKind } from '../languages/wording';
import { type Head, labelOf } from '../outline/head';
import type { Analysis, Sentence } from '../outline/sentence';
import { hasVerbBefore } from '../outline/sentence';
import type { StepDraft } from '../outline/choose-steps';

export interface Unit extends Span {
  sentence: Sentence;
  label: LabelKind | null;
  /** Of a value after a label, or a table cell. */
  isValue: boolean;
}

const VALUE_LABELS: LabelKind[] = ['reps', 'sets', 'hold', 'rest', 'breaths', 'side', 'dose'];

export function isValueLabel(label: LabelKind | null): boolean {
  return label !== null && VALUE_LABELS.includes(label);
}

/** The sentences of a step except its name. `columns` says what a row's cells are. */
export function unitsOf(step: StepDraft, columns: (head: Head) => (LabelKind | 'title' | null)[], analysis: Analysis, structure: (span: Span) => void): Unit[] {
  const units: Unit[] = [];
  if (step.part) return analysis.sentences(step.part).map((sentence) => unit(sentence, null, false));
  let label: LabelKind | null = null;
  for (const [i, { head }] of step.nodes.entries()) {
    if (!head) continue;
    if (head.block.kind === 'row') {
      const kinds = columns(head);
      head.block.cells.forEach((cell, c) => {
        const kind = kinds[c] ?? null;
        if (kind === 'title') return;
        for (const sentence of analysis.sentences(trim(analysis.article.plain, cell))) units.push(unit(sentence, kind, true));
      });
      continue;
    }
    if (head.label) label = head.label;
    else if (!head.block.isItem && i > 0) label = null;
    if (head.label && head.body) structure({ start: head.block.start, end: head.body.start });
    else if (head.label) structure(head.block);
    const isOwn = i === 0;
    // A name within a step is part of its cue.
    const span = isOwn || head.label ? head.body : head.title ? trim(analysis.article.plain, head.block) : head.body;
    if (!span) continue;
    const isValue = isValueLabel(head.label);
    for (const sentence of analysis.sentences(span)) units.push(...labeled(sentence, label, isValue, analysis, structure));
    if (head.label && head.body) label = head.label === 'how' || head.label === 'cue' ? label : null;
  }
  return units;
}

/** "Sets: 2. Reps: 10." */
function labeled(sentence: Sentence, label: LabelKind | null, isValue: boolean, analysis: Analysis, structure: (span: Span) => void): Unit[] {
  const text = analysis.article.lower.slice(sentence.start, sentence.end);
  const found = /^([^:\n]{2,40}):\s+(?=\S)/.exec(text);
  const own = found && labelOf(found[1] ?? '', analysis);
  if (!found || !own) return [unit(sentence, label, isValue)];
  structure({ start: sentence.start, end: sentence.start + found[0].length });
  const rest = { start: sentence.start + found[0].length, end: sentence.end };
  return analysis.sentences(rest).map((each) => unit(each, own, isValueLabel(own)));
}

function unit(sentence: Sentence, label: LabelKind | null, isValue: boolean): Unit {
  return { start: sentence.start, end: sentence.end, sentence, label, isValue };
}

const UNITS: Partial<Record<LabelKind, SourceUnit>> = { reps: 'reps', sets: 'sets', hold: 'hold', rest: 'rest', breaths: 'breaths', dose: 'any', side: null };

/** A unit as a source of doses. */
export function sourceOf({ sentence, label, isValue }: Unit, analysis: Analysis): Source {
  const { start, end, parts } = sentence;
  const text = analysis.article.lower.slice(start, end);
  return { start, end, text, parts, unit: label ? (UNITS[label] ?? null) : null, weight: weightOf(sentence, label, isValue) };
}

function weightOf({ parts, isFragment, isInstruction }: Sentence, label: LabelKind | null, isValue: boolean): number {
  if (isValue && isValueLabel(label)) return 5;
  if (label === 'why' || label === 'stop' || label === 'warning' || label === 'cue') return 0;
  if (isFragment || isValue) return 4;
  const amount = parts.find(isPart('amount', 'count', 'open', 'bare'));
  if (amount && hasVerbBefore(parts, amount)) return 2.5;
  return isInstruction ? 2 : 1;
}
