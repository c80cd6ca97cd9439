import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Scores `vouch review` on a folder of reports with truth: npm run eval:soc [-- FOLDER]. Needs pdftotext (poppler-utils). */
const folder = process.argv[2] ?? '../shared/data/soc-reports';
const out = mkdtempSync(join(tmpdir(), 'vouch-eval-'));
const run = (script: string, ...rest: string[]): number =>
  spawnSync(process.execPath, [`../shared/eval/soc/${script}`, '--truth', folder, '--out', out, ...rest], {
    stdio: 'inherit',
  }).status ?? 1;

run('run.mjs', '--cmd', `${process.execPath} src/cli.ts`);
process.exitCode = run('score.mjs', '--verbose');
