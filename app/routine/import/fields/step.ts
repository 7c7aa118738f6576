/** Reads a step's fields. */
import { blankStepFields } from './blank';
import type { FoundDose } from '../amounts/compose';
import type { Source } from '../amounts/source';
import type { Certainty } from '../contract';
import { isPart } from '../amounts/parts';
import { type Dose, SINGLE_SET } from '../../contract';
import { LIMITS } from '../../field-rules';
import type { DraftStep } from '../../schema';
import { contains, type Span, trim } from '../document/document';
import { isNameBefore } from '../steps/spoken-names';
import { isValueLabel } from '../outline/labels';
import { isSaid } from '../steps/siblings';
import type { StepDraft } from '../steps/step-draft';
import { type Head } from '../outline/head';
import { occurrences } from '../languages/word-patterns';
import { readBreath } from './breath';
import type { Column } from './columns';
import { capitalized, type Context, lowerOf, wordsOf } from './context';
import { doseOf } from './step-dose';
import { announces, mainSentence, titleFrom } from './step-title';
import { toolsIn } from './tools';
import { sourceOf, type Unit, unitsOf } from './units';

export interface ReadStep {
  step: DraftStep;
  /** Whether its own text gives a dose. */
  hasDose: boolean;
  sources: Source[];
}

export function readStep(
  draft: StepDraft,
  id: string,
  path: string,
  columns: (head: Head) => Column[],
  context: Context,
): ReadStep {
  const { analysis, evidence } = context;
  const units = unitsOf(draft, columns, analysis, (span) => evidence.structure(span));
  const step = blankStepFields(id);
  const titleUnit = readTitle(draft, units, step, path, columns, context);
  const sources = [...units.map((unit) => sourceOf(unit, analysis)), ...titleSources(draft, columns, context)];
  const found = doseOf(draft, units, sources, columns, context);
  applyDose(found, step, path, context);
  readSide(units, step, path, context);
  countBreaths(step, units, found, path, context);
  const isName = ({ start, end }: Span) => start === draft.title?.start && end === draft.title.end;
  const rest = units.filter((unit) => unit !== titleUnit && !isName(unit) && !isUsedUp(unit, found, context));
  readTexts(rest, step, path, context, found);
  const spans = [...(draft.title ? [draft.title] : []), ...units];
  step.tools = toolsIn(spans, context).map(({ tool, spans: toolSpans }, i) => {
    evidence.add(`${path}.tools.${i}`, toolSpans, 'likely');
    return tool;
  });
  return { step, hasDose: found.dose !== null, sources };
}

/** Sides that the name says: "Warrior II (each side)". */
function titleSources(
  { title, nodes, part }: StepDraft,
  columns: (head: Head) => Column[],
  { analysis }: Context,
): Source[] {
  const head = nodes[0]?.head;
  if (!head || part !== null) return [];
  const span = head.block.kind === 'row' ? head.block.cells[columns(head).indexOf('title')] : title;
  if (!span) return [];
  return analysis.sentences(span).flatMap((sentence) => {
    const parts = sentence.parts.filter(({ kind }) => kind === 'each');
    const { start, end } = sentence;
    return parts.length > 0 ? [{ start, end, text: lowerOf(analysis, sentence), parts, weight: 5, unit: null }] : [];
  });
}

function readTitle(
  draft: StepDraft,
  units: Unit[],
  step: DraftStep,
  path: string,
  columns: (head: Head) => Column[],
  context: Context,
): Unit | null {
  const { analysis, evidence } = context;
  const head = draft.nodes[0]?.head ?? null;
  const set = (span: Span, certainty: Certainty) => {
    step.title = capitalized(wordsOf(analysis, span, LIMITS.line));
    evidence.add(`${path}.title`, [span], certainty);
  };
  if (!draft.part && head?.block.kind === 'row') {
    const cell = head.block.cells[columns(head).indexOf('title')] ?? head.block;
    set(trim(analysis.article.plain, cell), 'sure');
    return null;
  }
  if (draft.title && !isSaid(draft.title, analysis)) {
    const isFirst = head?.title === draft.title;
    set(draft.title, isFirst ? 'sure' : 'likely');
    if (isFirst) evidence.structure({ start: head.block.start, end: draft.title.start });
    return null;
  }
  const [opening, second] = units;
  if (opening && second && isNameBefore(opening.sentence, second.sentence, analysis)) {
    const after = analysis.language.words.sequence.exec(lowerOf(analysis, opening))?.[0].length ?? 0;
    const naming = analysis.language.words.naming.exec(lowerOf(analysis, opening))?.[0].length ?? 0;
    set(trim(analysis.article.plain, { start: opening.start + Math.max(after, naming), end: opening.end }), 'likely');
    return opening;
  }
  const first =
    units.find(
      ({ sentence, start }) =>
        sentence.isImperative ||
        announces(lowerOf(analysis, sentence)) ||
        analysis.language.words.naming.test(lowerOf(analysis, sentence)) ||
        analysis.language.words.sequence.test(lowerOf(analysis, { start, end: sentence.end })),
    ) ??
    units.find(({ sentence }) => sentence.isInstruction) ??
    units[0];
  if (!first) return null;
  const title = titleFrom(mainSentence(first, units, context), analysis);
  set(title.span, title.isNamed ? 'likely' : 'guess');
  if (title.isNamed) evidence.structure({ start: first.start, end: title.span.start });
  return title.isWhole ? first : null;
}

function applyDose({ dose, sets, side, restAfter }: FoundDose, step: DraftStep, path: string, context: Context): void {
  const { evidence } = context;
  if (dose) {
    step.dose = withCase(dose.value, dose.spans, context);
    evidence.add(`${path}.dose`, dose.spans, dose.certainty);
  }
  if (sets) {
    step.sets = sets.value;
    evidence.add(`${path}.sets`, sets.spans, sets.certainty);
  }
  if (side) {
    step.side = { kind: side.value };
    evidence.add(`${path}.side`, side.spans, side.certainty);
  }
  if (restAfter && restAfter.value <= 900) {
    step.restAfter = restAfter.value;
    evidence.add(`${path}.restAfter`, restAfter.spans, restAfter.certainty);
  }
}

/** The words of "until" and "per" as the article has them: phrases are found in lower case. */
function withCase(dose: Dose, spans: readonly Span[], { analysis }: Context): Dose {
  const original = (words: string) => {
    for (const span of spans) {
      const at = lowerOf(analysis, span).indexOf(words);
      if (at >= 0)
        return wordsOf(analysis, { start: span.start + at, end: span.start + at + words.length }, LIMITS.line);
    }
    return words;
  };
  if (dose.kind === 'open') return { ...dose, until: original(dose.until) };
  return dose.kind === 'none' ? dose : { ...dose, per: original(dose.per) };
}

/** Rounds of paced breathing are breaths. */
function countBreaths(
  step: DraftStep,
  units: readonly Unit[],
  { dose, sets }: FoundDose,
  path: string,
  { analysis, evidence }: Context,
): void {
  const { pace, breath } = analysis.language.words;
  const breathing = units.filter((unit) => occurrences(breath, lowerOf(analysis, unit), 1) > 0);
  const isPaced = units.some((unit) => pace.test(lowerOf(analysis, unit))) || breathing.length >= 2;
  if (dose || !sets || !isPaced) return;
  step.dose = { kind: 'breaths', min: sets.value.min, max: sets.value.max, beginner: null, per: '' };
  step.sets = { ...SINGLE_SET };
  evidence.rename(`${path}.sets`, `${path}.dose`);
}

function readSide(units: readonly Unit[], step: DraftStep, path: string, { analysis, evidence }: Context): void {
  for (const unit of units) {
    const text = lowerOf(analysis, unit);
    const isSideCell = unit.label === 'side' && unit.isValue;
    if (isSideCell && /^(?:both|each|every|per|left|right|beide|je|l\s?\/\s?r|ambos|chaque)/u.test(text)) {
      step.side = { kind: 'each' };
      evidence.add(`${path}.side`, [unit], 'sure');
      return;
    }
    const one = analysis.language.words.oneSide.exec(text);
    const condition = one?.slice(1).find((group) => group !== undefined);
    if (!one || condition === undefined || step.side.kind === 'each') continue;
    const start = unit.start + one.index + one[0].indexOf(condition);
    const span = trim(analysis.article.plain, { start, end: start + condition.length });
    step.side = { kind: 'one', condition: wordsOf(analysis, span, LIMITS.line) };
    evidence.add(`${path}.side`, [span], 'likely');
    return;
  }
}

/** Whether a unit says nothing but the dose and side. */
function isUsedUp(unit: Unit, { used }: FoundDose, { analysis, evidence }: Context): boolean {
  const inside = used.filter((span) => contains(unit, span));
  const isSide = unit.label === 'side' && unit.isValue;
  if (inside.length === 0 && !isSide) return false;
  // "5 seconds, 8 reps": the seconds say how.
  const isAmount = isPart('amount', 'count');
  if (unit.sentence.parts.some((part) => isAmount(part) && !inside.some((span) => contains(span, part)))) return false;
  let text = lowerOf(analysis, unit);
  for (const { start, end } of inside) {
    text = text.slice(0, start - unit.start) + ' '.repeat(end - start) + text.slice(end - unit.start);
  }
  const left = (text.match(/[\p{L}\p{M}']+/gu) ?? []).filter((word) => !analysis.language.words.filler.test(word));
  const isUsed =
    isSide ||
    left.length === 0 ||
    (left.length === 1 && unit.sentence.isFragment) ||
    (left.length <= 2 && isValueLabel(unit.label));
  if (isUsed && left.length > 0) evidence.structure(unit);
  return isUsed;
}

function readTexts(units: readonly Unit[], step: DraftStep, path: string, context: Context, found: FoundDose): void {
  const { analysis, evidence } = context;
  const { words } = analysis.language;
  for (const unit of units) {
    const span = trim(analysis.article.plain, unit, ':–—-');
    if (span.end <= span.start || !/[\p{L}\p{N}]/u.test(lowerOf(analysis, span))) continue;
    const text = lowerOf(analysis, span);
    const isWhy = unit.label === 'why' || (unit.label !== 'cue' && words.why.test(text) && !isMainlyDose(unit, found));
    if (isWhy && step.why.length + text.length < LIMITS.text) {
      evidence.add(`${path}.why`, [span], unit.label === 'why' ? 'sure' : 'likely');
      step.why = [step.why, capitalized(wordsOf(analysis, span))].filter(Boolean).join(' ');
      continue;
    }
    const breath = step.breath === null && !unit.prefix ? readBreath(unit, span, context) : null;
    if (breath) {
      step.breath = breath.breath;
      evidence.add(`${path}.breath`, [breath.span], 'likely');
      if (breath.isWhole) continue;
    }
    if (step.cues.length >= LIMITS.lines) continue;
    const spans = unit.prefix ? [unit.prefix, span] : [span];
    evidence.add(`${path}.cues.${step.cues.length}`, spans, 'sure');
    step.cues.push(capitalized(spans.map((each) => wordsOf(analysis, each)).join(': ')));
  }
}

function isMainlyDose({ sentence }: Unit, { dose }: FoundDose): boolean {
  return (
    dose !== null &&
    dose.spans.some((span) => contains(sentence, span)) &&
    sentence.parts.some(isPart('hold', 'repeat'))
  );
}
