/** Names, at the end of a run, the tests that passed only at their second try: each is a fault to be found. */
import type { Reporter, TestModule } from 'vitest/node';

export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const { children } of modules) {
      for (const test of children.allTests('passed')) {
        if (test.diagnostic()?.flaky)
          process.stdout.write(`PASSED ONLY AT THE SECOND TRY: ${test.module.relativeModuleId} ${test.fullName}\n`);
      }
    }
  }
}
