import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Measures what its process does, so it comes before other files have filled that process's memory, whose collection would be
 * measured too.
 */
const FIRST = '/pdf-process/pdf-process.server.test.ts';

export default class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Sorting keeps the order of equals.
    return sorted.sort((one, other) => Number(other.moduleId.endsWith(FIRST)) - Number(one.moduleId.endsWith(FIRST)));
  }
}
