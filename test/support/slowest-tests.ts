import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 20;

/** Ends a run of more than twenty test files with its slowest tests. */
export default class SlowestTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= SHOWN) return;
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({
        name: `${module.relativeModuleId}  ${test.fullName}`,
        seconds: (test.diagnostic()?.duration ?? 0) / 1_000,
      })),
    );
    const slowest = tests.sort((a, b) => b.seconds - a.seconds).slice(0, SHOWN);
    const lines = slowest.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`);
    process.stdout.write(`\nThe slowest of ${tests.length} tests\n${lines.join('\n')}\n`);
  }
}
