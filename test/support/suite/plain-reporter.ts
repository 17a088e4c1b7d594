import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends the output with `N passed, N failed`, so that a script need read one line only. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const passed = tests.filter((state) => state === 'passed').length;
    // A file that could not be read has no tests that could fail; it is one failure itself.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const failed = tests.filter((state) => state === 'failed').length + broken + unhandled.length;
    // At the very end, after the other reporters and after what vitest says about closing.
    process.on('exit', () => writeSync(1, `${passed} passed, ${failed} failed\n`));
  }
}
