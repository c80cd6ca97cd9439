import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import { readKnowledge } from '../../../src/parsers/policies/read-knowledge.ts';
import { matchUserEntityControls } from '../../../src/usecases/user-entity-controls/match-user-entity-controls.ts';
import { examplePairs } from './example-pairs.ts';

const folder = 'examples/controls';

test('on labelled pairs of the example company, nothing is met that is not, and a fair share is found', async () => {
  const read = await Promise.all(
    readdirSync(folder).map((name) => readKnowledge({ name, bytes: readFileSync(join(folder, name)) })),
  );
  const entries = read.flatMap((file) =>
    file.entries.map((entry) => ({ ...entry, variants: [], version: 1, retired: false })),
  );
  const cuecs = examplePairs.map(([obligation]) => ({
    id: null,
    text: `User entities are responsible for ${obligation}.`,
    criteria: [],
    topic: null,
    evidence: [{ page: 1, printedPage: null, quote: obligation }],
  }));
  const result = matchUserEntityControls(
    { cuecs, serviceOrganization: null, system: null },
    { own: { index: buildIndex(entries) }, today: '2026-11-23' },
  );
  const controls = result.outcome === 'matched' ? result.controls : [];
  expect(controls).toHaveLength(examplePairs.length);
  const told = controls.map(({ outcome, control }, at) => {
    const [, label, accepted] = examplePairs[at] ?? ['', 'none', []];
    return { outcome, label, right: control !== null && accepted.includes(control.entry) };
  });
  const met = told.filter(({ outcome }) => outcome === 'met');
  expect(met.filter(({ label, right }) => label !== 'meets' || !right)).toEqual([]);
  expect(met.length).toBeGreaterThanOrEqual(5);
  expect(told.filter(({ outcome }) => outcome === 'not-met')).toEqual([]);
  expect(told.filter(({ right }) => right).length).toBeGreaterThanOrEqual(10);
});
