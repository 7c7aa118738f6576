/** Compares what the import finds in the labeled articles with their labels. */
import type { ImportedArticle } from '../../app/routine/import/import-article';
import { parseDose } from '../../app/routine/dose/dose-text';
import { fold } from './fold-words';
import type { RoutineLabel, StepLabel } from './label';
import type { LabeledArticle } from './read-set';
import { wrongEvidence } from './wrong-evidence';

type Found = NonNullable<ImportedArticle['routine']>;
export type FoundStep = Found['phases'][number]['steps'][number];

export interface Score {
  name: string;
  steps: number;
  stepsFound: number;
  doses: number;
  dosesRight: number;
  /** Steps found in all, and those that no label has. */
  found: number;
  falseSteps: number;
  /** Other labeled fields: cues, reasons, safety and so on. */
  fields: number;
  fieldsRight: number;
  /** What's wrong, in words. */
  problems: string[];
  wrongEvidence: string[];
}

export interface Match {
  label: StepLabel;
  step: FoundStep;
  path: string;
}

export function scoreArticle({ name, input, label }: LabeledArticle, imported: ImportedArticle): Score {
  const score: Score = {
    ...{ name, steps: 0, stepsFound: 0, doses: 0, dosesRight: 0, found: 0, falseSteps: 0, fields: 0, fieldsRight: 0 },
    ...{ problems: [], wrongEvidence: [] },
  };
  const { routine } = imported;
  const found = routine
    ? routine.phases.flatMap(({ steps }, p) => steps.map((step, s) => ({ step, path: `phases.${p}.steps.${s}` })))
    : [];
  score.found = found.length;
  const field = (isRight: boolean, problem: string) => {
    score.fields += 1;
    if (isRight) score.fieldsRight += 1;
    else score.problems.push(problem);
  };
  field(imported.language === label.language, `language: ${imported.language}`);
  if ('notRoutine' in label) {
    score.falseSteps = found.length;
    field(routine === null, 'not a routine');
    return score;
  }
  const labels = label.phases.flatMap(({ steps }) => steps);
  score.steps = labels.length;
  score.doses = labels.length;
  if (!routine) {
    score.problems.push(`no routine: ${imported.reason}`);
    return score;
  }
  const matches = align(labels, found);
  score.stepsFound = matches.length;
  score.falseSteps = found.length - matches.length;
  for (const each of labels)
    if (!matches.some((match) => match.label === each)) score.problems.push(`missing step: ${each.title}`);
  for (const { step } of found)
    if (!matches.some((match) => match.step === step)) score.problems.push(`false step: ${step.title}`);
  for (const match of matches) {
    const expected = doseProblem(match);
    if (expected === null) score.dosesRight += 1;
    else score.problems.push(`${match.label.title}: ${expected}`);
    scoreTexts(match, field);
  }
  scoreAround(label, routine, field);
  score.wrongEvidence = wrongEvidence(input, label, imported, matches);
  return score;
}

/** Pairs labels with found steps, in order, so that the most match. */
function align(labels: readonly StepLabel[], found: readonly { step: FoundStep; path: string }[]): Match[] {
  const best: number[][] = Array.from({ length: labels.length + 1 }, () => Array<number>(found.length + 1).fill(0));
  for (let i = labels.length - 1; i >= 0; i -= 1) {
    for (let j = found.length - 1; j >= 0; j -= 1) {
      const isSame = isSameTitle(labels[i]?.title ?? '', found[j]?.step.title ?? '');
      const both = isSame ? 1 + (best[i + 1]?.[j + 1] ?? 0) : 0;
      (best[i] ?? [])[j] = Math.max(both, best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
    }
  }
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < labels.length && j < found.length;) {
    const [label, each] = [labels[i], found[j]];
    if (
      label &&
      each &&
      isSameTitle(label.title, each.step.title) &&
      best[i]?.[j] === 1 + (best[i + 1]?.[j + 1] ?? 0)
    ) {
      matches.push({ label, ...each });
      i += 1;
      j += 1;
    } else if ((best[i + 1]?.[j] ?? 0) >= (best[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return matches;
}

/** Whether one title contains the other, or most of its words. */
function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (a === '' || b === '') return false;
  if (a === b || (Math.min(a.length, b.length) > 5 && (a.includes(b) || b.includes(a)))) return true;
  const [words, others] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...words].filter((word) => others.has(word)).length;
  return (2 * shared) / (words.size + others.size) >= 0.6;
}

/** Null if dose, sets and side are one of those in the label. */
function doseProblem({ label, step }: Match): string | null {
  const actual = describe(step.dose, step.sets) + describeSide(step.side.kind);
  const side = label.side === undefined ? 'none' : label.side === 'each' ? 'each' : 'one';
  const expected = [label.dose ?? ''].flat().map((text) => {
    const { dose, sets } = parseDose(text);
    return describe(dose, sets) + describeSide(side);
  });
  return expected.some((each) => isSameDose(each, actual))
    ? null
    : `expected ${expected.join(' or ')}, found ${actual}`;
}

function describe(dose: FoundStep['dose'], sets: FoundStep['sets']): string {
  const many = sets.min === 1 && sets.max === null ? '' : `${sets.min}-${sets.max ?? ''}x rest ${sets.rest} `;
  if (dose.kind === 'none') return `${many}none`;
  if (dose.kind === 'open') return `${many}until ${fold(dose.until)}`;
  return `${many}${dose.kind} ${dose.min}-${dose.max ?? ''} beginner ${dose.beginner ?? ''} per ${fold(dose.per)}`;
}

function describeSide(kind: string): string {
  return `, side ${kind}`;
}

/** Words such as "until" may say a little more or less. */
function isSameDose(expected: string, actual: string): boolean {
  if (expected === actual) return true;
  const pattern = /^(.*until )(.+)(, side \w+)$/;
  const [, before, words = '', side] = pattern.exec(expected) ?? [];
  const [, otherBefore, otherWords = '', otherSide] = pattern.exec(actual) ?? [];
  return (
    before !== undefined &&
    before === otherBefore &&
    side === otherSide &&
    (words.includes(otherWords) || otherWords.includes(words))
  );
}

type Field = (isRight: boolean, problem: string) => void;

function has(texts: readonly string[], phrase: string): boolean {
  return texts.some((text) => fold(text).includes(fold(phrase)));
}

function scoreTexts({ label, step }: Match, field: Field): void {
  const texts = [...step.cues, step.why, step.breath?.cue ?? ''];
  for (const cue of label.cues ?? []) field(has([...texts, step.title], cue), `${label.title}: no cue “${cue}”`);
  if (label.why) field(has([step.why], label.why), `${label.title}: no reason “${label.why}”`);
  const { breath } = label;
  if (typeof breath === 'string')
    field(has([step.breath?.cue ?? ''], breath), `${label.title}: no breath cue “${breath}”`);
  else if (breath)
    field(
      step.breath?.inhale === breath.inhale && step.breath.exhale === breath.exhale,
      `${label.title}: breath's pace`,
    );
  if (label.media) field(step.media?.url === label.media, `${label.title}: media ${step.media?.url ?? 'none'}`);
  for (const tool of label.tools ?? [])
    field(
      has(
        step.tools.map(({ name }) => name),
        tool,
      ),
      `${label.title}: no tool “${tool}”`,
    );
}

function scoreAround(label: RoutineLabel, routine: Found, field: Field): void {
  const { selfCheck, safety, completion } = routine;
  if (label.title) field(fold(routine.title).includes(fold(label.title)), `title “${routine.title}”`);
  for (const each of label.equipment ?? []) field(has(routine.equipment, each), `no equipment “${each}”`);
  for (const each of label.causes ?? []) field(has(selfCheck?.causes ?? [], each), `no cause “${each}”`);
  for (const each of label.signs ?? [])
    field(has(selfCheck?.signs.map(({ text }) => text) ?? [], each), `no sign “${each}”`);
  for (const each of label.redFlags ?? []) field(has(safety.redFlags, each), `no red flag “${each}”`);
  if (label.warning) field(has([safety.warning], label.warning), `warning “${safety.warning}”`);
  if (label.stop) field(has([safety.stop], label.stop), `stop “${safety.stop}”`);
  if (label.help) field(safety.help?.url === label.help, `help ${safety.help?.url ?? 'none'}`);
  for (const each of label.actions ?? [])
    field(
      completion.actions.some(({ kind, url }) => url === each || kind === each),
      `no action ${each}`,
    );
  const steps = routine.phases.flatMap((phase) => phase.steps.map((step) => ({ phase, step })));
  let first = 0;
  for (const phase of label.phases) {
    const own = steps[first]?.phase;
    first += phase.steps.length;
    if (phase.title)
      field(
        own !== undefined && fold(own.title).includes(fold(phase.title)),
        `phase “${own?.title}”, expected “${phase.title}”`,
      );
    if (phase.purpose) field(own !== undefined && has([own.purpose], phase.purpose), `purpose “${own?.purpose}”`);
    if (phase.rounds) field(own?.rounds === phase.rounds, `rounds ${own?.rounds}`);
    if (phase.restBetweenRounds)
      field(own?.restBetweenRounds === phase.restBetweenRounds, `rest between rounds ${own?.restBetweenRounds}`);
  }
}
