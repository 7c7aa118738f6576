import { expect, test } from 'vitest';

import { blankPhase, blankStep, copyOfPhase, copyOfStep, copyTitle } from './blank';
import { LIMITS } from './field-rules';

test('the title of a copy says so, however long it is', () => {
  expect(copyTitle('Hips')).toBe('Hips (copy)');
  const longest = copyTitle('x'.repeat(LIMITS.line));
  expect(longest).toHaveLength(LIMITS.line);
  expect(longest.endsWith('x (copy)')).toBe(true);
  expect(copyTitle(`${'x'.repeat(LIMITS.line - 8)}🙂`)).toBe(`${'x'.repeat(LIMITS.line - 8)} (copy)`);
});

test('copies of long steps and phases say so too', () => {
  const title = 'x'.repeat(LIMITS.line);
  for (const copy of [copyOfStep({ ...blankStep(), title }), copyOfPhase({ ...blankPhase(), title })]) {
    expect(copy.title).toBe(copyTitle(title));
  }
});
