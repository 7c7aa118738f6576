import { expect, test } from 'vitest';

import { blankStep } from '../blank';
import type { DraftStep } from '../schema';
import { partLabel, stepSummary } from './labels';

test.each<[changes: Partial<DraftStep>, summary: string]>([
  [{}, ''],
  [{ side: { kind: 'each' } }, 'each side'],
  [{ dose: { kind: 'hold', min: 60, max: null, beginner: null, per: '' }, side: { kind: 'each' } }, '60 s, each side'],
  [
    { dose: { kind: 'reps', min: 5, max: 7, beginner: null, per: '' }, side: { kind: 'one', condition: 'x' } },
    '5–7 reps, one side',
  ],
  [{ dose: { kind: 'reps', min: null, max: null, beginner: null, per: '' } }, 'reps'],
  [{ dose: { kind: 'open', until: 'it softens' } }, 'open-ended hold'],
])('summarizes a step: %j', (changes, summary) => {
  expect(stepSummary({ ...blankStep(), ...changes })).toBe(summary);
});

test.each([
  ['phases.0.steps.2.title', 'Phase 1, step 3'],
  ['phases.1.title', 'Phase 2'],
  ['phases.1.steps', 'Phase 2'],
  ['phases', 'Phases'],
  ['safety.help.url', 'Safety'],
  ['selfCheck.signs', 'Self-check'],
  ['title', 'Routine'],
  ['', 'Routine'],
])('labels the part that %s is in: %s', (path, label) => {
  expect(partLabel(path)).toBe(label);
});
