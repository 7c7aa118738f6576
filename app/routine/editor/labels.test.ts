import { expect, test } from 'vitest';

import { partLabel } from './labels';

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
