import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Scores `vouch ask` on every set below a folder built by the evaluation's builder: npm run eval:answers -- FOLDER. */
const [folder = '../eval-sets'] = process.argv.slice(2);
const shared = '../shared/eval';
const sets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { name } of sets)
  spawnSync(
    process.execPath,
    [
      `${shared}/score.mjs`,
      '--set',
      join(folder, name),
      '--vouch',
      `${process.execPath} src/cli.ts`,
      '--json',
      join(folder, `${name}.json`),
    ],
    { stdio: 'inherit' },
  );
spawnSync(
  process.execPath,
  [`${shared}/summary.mjs`, ...sets.map(({ name }) => join(folder, `${name}.json`))],
  { stdio: 'inherit' },
);
