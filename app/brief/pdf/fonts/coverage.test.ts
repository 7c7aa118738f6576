import { expect, test } from 'vitest';

import { COVERAGE } from './coverage';
import { readCoverageOfFonts } from './read-coverage';

test('says what the fonts have', () => {
  expect(readCoverageOfFonts()).toEqual(COVERAGE);
}, 60_000);
