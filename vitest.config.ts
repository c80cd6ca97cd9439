import { defineConfig } from 'vitest/config';
import type { TestModule } from 'vitest/node';

/** The closing line that continuous integration reads: every test counts once, a file that did not load counts as failed. */
const tally = {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    process.stdout.write(
      `\n${count('passed')} passed, ${count('failed') + broken + errors.length} failed, ${count('skipped')} skipped\n`,
    );
  },
};

/** Rooms of plain functions: nothing of one test file is felt in the next, so they share what was imported. */
const plain = ['checks', 'knowledge', 'parsers', 'report-factory'].map(
  (room) => `tests/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'plain', include: plain, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: plain } },
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores is the smallest machine that Vouch promises to be pleasant on; a third test file runs there while the
    // others wait for processes, browsers and retries.
    maxWorkers: 3,
    reporters: ['default', tally],
  },
});
