import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Measures what its process does, so it comes before other files have filled that process's memory, whose collection would be
 * measured too.
 */
const FIRST = '/pdf-process/pdf-process.server.test.ts';

/** Leaves the journey that fills the demo with people for the end, as others list and copy everyone. */
const LAST = '/e2e/attacks/reject-bad-input.test.ts';

export default class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => (moduleId.endsWith(FIRST) ? 0 : moduleId.endsWith(LAST) ? 2 : 1);
    // Sorting keeps the order of equals.
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
