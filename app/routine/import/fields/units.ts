/** A step's text, piece by piece, each with the label that it's under. */
import { isPart } from '../amounts/parts';
import type { Source, SourceUnit } from '../amounts/source';
import { type Span, trim } from '../document/document';
import type { LabelKind } from '../languages/wording';
import type { Head } from '../outline/head';
import { isValueLabel, labelOf, neededLabel } from '../outline/labels';
import type { Analysis, Sentence } from '../outline/sentence';
import { hasVerbBefore } from '../outline/sentence';
import type { Column } from './columns';
import type { StepDraft } from '../steps/step-draft';

export interface Unit extends Span {
  sentence: Sentence;
  label: LabelKind | null;
  /** The label, if the text can't do without it. */
  prefix: Span | null;
  /** Of a value after a label, or a table cell. */
  isValue: boolean;
}

/** The sentences of a step except its name. `columns` says what a row's cells are. */
export function unitsOf(
  step: StepDraft,
  columns: (head: Head) => Column[],
  analysis: Analysis,
  structure: (span: Span) => void,
): Unit[] {
  const units: Unit[] = [];
  if (step.part)
    return analysis
      .sentences(step.part)
      .map((sentence) => unit(sentence, { label: null, isValue: false, prefix: null }));
  let label: LabelKind | null = null;
  let prefix: Span | null = null;
  let lasts = 0;
  for (const [i, { head }] of step.nodes.entries()) {
    if (!head) continue;
    if (head.block.kind === 'row') {
      const kinds = columns(head);
      head.block.cells.forEach((cell, c) => {
        const kind = kinds[c] ?? null;
        if (kind === 'number') structure(cell);
        if (kind === 'title' || kind === 'number') return;
        for (const sentence of analysis.sentences(trim(analysis.article.plain, cell)))
          units.push(unit(sentence, { label: kind, isValue: true, prefix: null }));
      });
      continue;
    }
    const isHeading = head.block.kind === 'heading';
    if (head.label) {
      [label, prefix] = [head.label, head.needed];
      lasts = isHeading ? Infinity : head.body === null ? 1 : 0;
    } else if (!head.block.isItem && i > 0) {
      // A label on a line of its own is for the next paragraph, and a heading for all below it.
      if (isHeading || lasts === 0) [label, prefix] = [null, null];
      lasts = Math.max(0, lasts - 1);
    }
    if (head.label) structure({ start: head.block.start, end: head.body?.start ?? head.block.end });
    const isOwn = i === 0;
    // A name within a step is part of its cue, and its number isn't.
    const whole = head.title && {
      start: Math.min(head.title.start, head.body?.start ?? Infinity),
      end: head.block.end,
    };
    const span = isOwn || head.label || !whole ? head.body : trim(analysis.article.plain, whole);
    if (!span) continue;
    analysis.sentences(span).forEach((sentence, n) => {
      const isHow = isValueLabel(label) && sentence.isImperative && !sentence.isFragment;
      const own = labeled(
        sentence,
        {
          label: isHow ? 'how' : label,
          isValue: isValueLabel(head.label) && !isHow,
          prefix: n === 0 || !head.label ? prefix : null,
        },
        analysis,
        structure,
      );
      units.push(...own);
    });
    if (head.label && head.body && head.label !== 'how' && head.label !== 'cue') [label, prefix] = [null, null];
  }
  return units;
}

type Labeling = Pick<Unit, 'label' | 'isValue' | 'prefix'>;

/** "Sets: 2. Reps: 10." */
function labeled(sentence: Sentence, labeling: Labeling, analysis: Analysis, structure: (span: Span) => void): Unit[] {
  const text = analysis.article.lower.slice(sentence.start, sentence.end);
  const found = /^([^:\n]{2,40}):\s+(?=\S)/.exec(text);
  const label = found && labelOf(found[1] ?? '', analysis);
  if (!found || !label) return [unit(sentence, labeling)];
  structure({ start: sentence.start, end: sentence.start + found[0].length });
  const name = { start: sentence.start, end: sentence.start + (found[1]?.length ?? 0) };
  const rest = { start: sentence.start + found[0].length, end: sentence.end };
  const prefix = neededLabel(label, name, analysis);
  return analysis.sentences(rest).map((each) => unit(each, { label, isValue: isValueLabel(label), prefix }));
}

function unit(sentence: Sentence, labeling: Labeling): Unit {
  return { start: sentence.start, end: sentence.end, sentence, ...labeling };
}

const UNITS: Partial<Record<LabelKind, SourceUnit>> = {
  reps: 'reps',
  sets: 'sets',
  hold: 'hold',
  rest: 'rest',
  breaths: 'breaths',
  dose: 'any',
  side: null,
};

/** A unit as a source of doses. */
export function sourceOf({ sentence, label, isValue }: Unit, analysis: Analysis): Source {
  const { start, end } = sentence;
  const text = analysis.article.lower.slice(start, end);
  const pace = analysis.language.words.pace.exec(text);
  // "In for 4 seconds, out for 6" is a pace, not a dose.
  const isPace = (part: Span) =>
    pace !== null && part.start - start >= pace.index && part.end - start <= pace.index + pace[0].length + 10;
  const parts = sentence.parts.filter((part) => part.kind !== 'amount' || part.unit !== 'hold' || !isPace(part));
  return {
    start,
    end,
    text,
    parts,
    unit: label ? (UNITS[label] ?? null) : null,
    weight: weightOf(sentence, label, isValue),
  };
}

function weightOf(
  { parts, isFragment, isInstruction, isImperative, isOption, isLocal, endsInDose }: Sentence,
  label: LabelKind | null,
  isValue: boolean,
): number {
  if (isValue && isValueLabel(label)) return 5;
  if (label === 'why' || label === 'stop' || label === 'warning' || label === 'cue') return 0;
  if (isOption) return 0.5;
  // "Where it's tender, stay for three breaths."
  if (isLocal) return 1;
  const isHeld = parts.some(isPart('hold')) || !isImperative;
  if (isFragment && !isHeld && parts.every(({ kind }) => kind === 'until')) return 2;
  if (isFragment || isValue) return 4;
  if (endsInDose) return 2.5;
  const amount = parts.find(isPart('amount', 'count', 'open', 'bare'));
  if (amount && hasVerbBefore(parts, amount)) return 2.5;
  return isInstruction ? 2 : 1;
}
