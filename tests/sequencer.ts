import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Leaves the journey that fills the demo with people for the end, as others list and copy everyone. */
const LAST = '/e2e/reject-bad-input.test.ts';

export default class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith(LAST);
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}
