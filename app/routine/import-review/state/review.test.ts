import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type HistoryAction, historyReducer, startHistory } from '~/ui/editor/history';

import { importArticle } from '../../import/import-article';
import { type Draft, draftSchema } from '../../schema';
import { fieldAt, partPath, valueOf } from './field-at';
import { fieldLabel, findingsOf } from './findings';
import { passageUses } from './passages';
import { TARGETS } from './passage-targets';
import * as review from './review';
import type { ReviewState } from './review';
import { isOpen, rowsOf } from './rows';

const ARTICLE = `<h1>Hips for desk workers</h1><p>Ten minutes after work, on the floor.</p>
<h2>Phase 1: Open</h2><h3>1. Pigeon</h3><p>Fold the front leg. Hold for 60 seconds per side, 2 sets.</p>
<h3>2. Frog</h3><p>Knees wide, sit back. 10 reps. It opens the groin.</p>
<h2>Phase 2: Strengthen</h2><h3>3. Bridge</h3><p>Squeeze at the top. 3 sets of 12.</p>
<p>Stop if you feel a sharp pain.</p><h2>Good to know</h2>
<p>Our next newsletter comes out on the first Sunday of the month. It is about shoulders. We also wrote about feet.</p>`;

const { routine, evidence, unplaced, text } = importArticle(ARTICLE);
if (!routine) throw new Error('The article of this test is a routine.');
const imported = { document: draftSchema.parse(routine), evidence, unplaced, text };
const findings = findingsOf(imported);
const start: ReviewState = { draft: imported.document, decisions: {} };
const ref = (path: string) => {
  const found = fieldAt(imported.document, path);
  if (!found) throw new Error(`There’s no field at ${path}.`);
  return found;
};
const rows = (state: ReviewState) => rowsOf({ ...state, imported, findings, problems: [] });
const [passage] = unplaced;
if (!passage) throw new Error('The article of this test has an unplaced passage.');

test('groups evidence by field, in words, with the least certain', () => {
  const labels = findings.map((each) => fieldLabel(imported.document, each));
  expect(labels).toContain('Phase 1, step 1, dose');
  expect(labels).toContain('Phase 2, step 1, cues');
  expect(labels.indexOf('Title')).toBe(0);
  const row = rows(start).find(({ label }) => label === 'Phase 1, step 1, dose');
  expect(row).toMatchObject({ name: 'Dose', value: '1 min', decision: null, draftPath: 'phases.0.steps.0.dose' });
  const entries = [
    { path: 'phases.0.steps.0.cues.1', start: 9, end: 12, quote: 'two', certainty: 'guess' as const },
    { path: 'phases.0.steps.0.cues.0', start: 0, end: 3, quote: 'one', certainty: 'sure' as const },
  ];
  expect(findingsOf({ ...imported, evidence: entries })).toEqual([
    expect.objectContaining({
      path: 'phases.0.steps.0.cues',
      certainty: 'guess',
      pieces: [expect.objectContaining({ quote: 'one' }), expect.objectContaining({ quote: 'two' })],
    }),
  ]);
});

test('rejecting empties a field, and accepting it fills it again', () => {
  const dose = ref('phases.0.steps.0.dose');
  const rejected = review.reject(start, dose);
  expect(valueOf(rejected.draft, dose)).toEqual({ kind: 'none', text: '' });
  expect(rejected.decisions).toEqual({ 'phases.0.steps.0.dose': 'rejected' });
  const accepted = review.accept(rejected, imported, dose);
  expect(accepted).toEqual({ draft: imported.document, decisions: { 'phases.0.steps.0.dose': 'accepted' } });
  // What was corrected is accepted already.
  const corrected = review.correct(start, imported, ref('title'), { title: 'Hips' });
  expect(review.accept(corrected, imported, ref('title'))).toBe(corrected);
});

test('the text of a dose corrects its sets and side too, and nothing else', () => {
  const dose = ref('phases.0.steps.0.dose');
  const values = { dose: { kind: 'none', text: 'x' }, sets: { min: 3, max: null, rest: 0 }, title: 'Other' };
  const { draft, decisions } = review.correct(start, imported, dose, values);
  const step = draft.phases[0]?.steps[0];
  expect(step).toMatchObject({ title: 'Pigeon', sets: { min: 3 }, dose: { text: 'x' } });
  expect(decisions).toEqual({ 'phases.0.steps.0.dose': 'corrected', 'phases.0.steps.0.sets': 'corrected' });
});

test('a field is found where its step was moved in the editor, and left out if it was removed', () => {
  const [first, second] = imported.document.phases;
  if (!first || !second) throw new Error('The article of this test has two phases.');
  const [pigeon, frog] = first.steps;
  const phases = [
    { ...first, steps: frog ? [frog] : [] },
    { ...second, steps: pigeon ? [pigeon] : [] },
  ];
  const moved = { ...start, draft: { ...imported.document, phases } };
  const labels = rows(moved).map(({ label }) => label);
  expect(labels).toContain('Phase 2, step 1, dose');
  expect(rows(moved).some(({ path }) => path.startsWith('phases.1.steps.0.'))).toBe(false);
});

test('a passage can be used in a step, dismissed, and is undecided again when its field is rejected', () => {
  const used = review.placePassage(start, imported, passage, 'phases.1.steps.0.cues');
  expect(used?.draft.phases[1]?.steps[0]?.cues.at(-1)).toBe(passage.quote);
  expect(passageUses(used?.decisions ?? {})).toEqual([
    { start: passage.start, end: passage.end, path: 'phases.1.steps.0.cues' },
  ]);
  const row = rows(used ?? start).find(({ path }) => path === 'phases.1.steps.0.cues');
  expect(row?.pieces.map(({ quote }) => quote)).toContain(passage.quote);
  expect(passageUses(review.reject(used ?? start, ref('phases.1.steps.0.cues')).decisions)).toEqual([]);
  const dismissed = review.dismissPassage(used ?? start, passage);
  expect(passageUses(dismissed.decisions)).toEqual([{ start: passage.start, end: passage.end, path: '' }]);
  // Too long for a title.
  expect(review.placePassage(start, imported, { ...passage, quote: 'x'.repeat(300) }, 'title')).toBeNull();
});

test('a step that isn’t one is removed, with its fields decided', () => {
  const id = imported.document.phases[0]?.steps[1]?.id ?? '';
  const { draft, decisions } = review.removePart(start, imported, id);
  expect(partPath(draft, id)).toBeNull();
  expect(Object.keys(decisions).every((path) => path.startsWith('phases.0.steps.1.'))).toBe(true);
  expect(rows({ draft, decisions }).filter(isOpen)).toHaveLength(findings.length - Object.keys(decisions).length);
});

type Step = (state: ReviewState) => ReviewState;

const fields = findings.map(({ path }) => ref(path));
const TEXTS = fc.string({ maxLength: 30 });
const anyField = fc.constantFrom(...fields);
const stepPaths = imported.document.phases.flatMap((phase, p) => phase.steps.map((_, s) => `phases.${p}.steps.${s}`));
const anyTarget = fc
  .tuple(fc.constantFrom(...TARGETS), fc.constantFrom(...stepPaths))
  .map(([target, path]) => (target.isInStep ? `${path}.${target.value}` : target.value));

/** What a decision may change: the fields that it names. */
interface NamedStep {
  step: Step;
  names: readonly string[];
}

const ANY: fc.Arbitrary<NamedStep> = fc.oneof(
  anyField.map((each) => ({ step: (state: ReviewState) => review.accept(state, imported, each), names: [each.path] })),
  anyField.map((each) => ({ step: (state: ReviewState) => review.reject(state, each), names: [each.path] })),
  fc.tuple(anyField, TEXTS).map(([each, typed]) => ({
    step: (state: ReviewState) => review.correct(state, imported, each, { [each.field]: typed, why: typed }),
    names: [each.path],
  })),
  fc.tuple(fc.constantFrom(...unplaced), anyTarget).map(([each, path]) => ({
    step: (state: ReviewState) => review.placePassage(state, imported, each, path) ?? state,
    names: [ref(path).path],
  })),
  fc.constantFrom(...unplaced).map((each) => ({
    step: (state: ReviewState) => review.dismissPassage(state, each),
    names: [],
  })),
);

test('a decision never changes a field that it doesn’t name', () => {
  fc.assert(
    fc.property(fc.array(ANY, { maxLength: 30 }), (steps) => {
      let state = start;
      for (const { step, names } of steps) {
        const next = step(state);
        expect(allValues(next.draft, names)).toEqual(allValues(state.draft, names));
        state = next;
      }
    }),
  );
});

test('undoing everything restores the draft and the decisions, after any decisions', () => {
  fc.assert(
    fc.property(fc.array(ANY, { maxLength: 150 }), (steps) => {
      const undo: HistoryAction<ReviewState> = { type: 'undo' };
      let history = startHistory(start);
      for (const { step } of steps) history = historyReducer(history, { type: 'edit', next: step, field: null });
      while (history.past.length > 0) history = historyReducer(history, undo);
      expect(history.present).toEqual(start);
    }),
    { numRuns: 50 },
  );
});

test('says what has changed in the decisions since they were stored', () => {
  expect(
    review.changedDecisions({ title: 'accepted', why: 'accepted' }, { title: 'rejected', dose: 'accepted' }),
  ).toEqual({ title: 'rejected', why: null, dose: 'accepted' });
});

/** The values of all fields but some. */
function allValues(draft: Draft, but: readonly string[]): unknown[] {
  const paths = [
    ...[
      'title',
      'summary',
      'equipment',
      'selfCheck',
      'safety.warning',
      'safety.stop',
      'safety.redFlags',
      'safety.help',
    ],
    ...['completion.message', 'completion.actions'],
    ...stepPaths.flatMap((path) =>
      Object.keys(imported.document.phases[0]?.steps[0] ?? {}).map((key) => `${path}.${key}`),
    ),
    ...imported.document.phases.flatMap((_, p) => ['title', 'purpose', 'rounds'].map((key) => `phases.${p}.${key}`)),
  ];
  return paths.flatMap((path) => {
    const field = fieldAt(imported.document, path);
    return field && !but.includes(field.path) ? [[path, valueOf(draft, field)]] : [];
  });
}
