/** Prints at the end of a run: each project's number of tests, and the slowest of all. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const SLOWEST = 10;

export default class RunSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const lines = [...new Set(tests.map(({ project }) => project.name))].map((name) => {
      const own = tests.filter(({ project }) => project.name === name);
      const passed = own.filter((test) => test.result().state === 'passed');
      return `${name}: ${passed.length} of ${own.length} tests passed`;
    });
    const slowest = [...tests].sort((a, b) => secondsOf(b) - secondsOf(a)).slice(0, SLOWEST);
    lines.push('Slowest:', ...slowest.map((test) => `${secondsOf(test).toFixed(1).padStart(7)} s  ${nameOf(test)}`));
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}

function secondsOf(test: TestCase): number {
  return (test.diagnostic()?.duration ?? 0) / 1000;
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId}: ${test.fullName}`;
}
