import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What comes first. A run that has no times of an earlier one goes by the size of files, but these take long for theirs, and
 * would be what a last worker still does while the others have nothing left.
 */
const FIRST = [
  // Measures what its process does, so it comes before other files have filled that process's memory, whose collection would
  // be measured too.
  'app/brief/pdf-process/pdf-process.server.test.ts',
  'tests/e2e/attacks/reject-bad-input.test.ts',
  'tests/e2e/admin/marketing-consent.test.ts',
  'tests/e2e/reader/ignore-bot-clicks.test.ts',
  'tests/e2e/admin/admin-accessibility.test.ts',
  'tests/e2e/routines/edit-routine.test.ts',
  'tests/e2e/routines/article-drift.test.ts',
];

export default class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Sorting keeps the order of equals.
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const index = FIRST.findIndex((file) => moduleId.endsWith(`/${file}`));
  return index === -1 ? FIRST.length : index;
}
