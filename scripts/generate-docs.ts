import { writeFileSync } from 'node:fs';
import { describeChecks } from './describe-checks.ts';

writeFileSync('docs/checks.md', describeChecks());
