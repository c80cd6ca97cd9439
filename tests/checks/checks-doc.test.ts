import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeChecks } from '../../scripts/describe-checks.ts';

test('docs/checks.md is what npm run docs writes', () => {
  expect(readFileSync('docs/checks.md', 'utf8')).toBe(describeChecks());
});
