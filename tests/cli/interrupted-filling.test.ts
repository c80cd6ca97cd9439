import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { configFor, withServices } from '../../src/cli/open-services.ts';
import { FillResult } from '../../src/model/questionnaire.ts';
import { tenant } from '../../src/place-of.ts';
import { fillQuestionnaire } from '../../src/usecases/fill-questionnaire.ts';
import { nameWork } from '../../src/usecases/name-work.ts';
import { newDataDirectory } from '../store/data-directory.ts';
import { folder, vouch } from './run-vouch.ts';

const data = await newDataDirectory();
afterAll(() => rmSync(data, { recursive: true }));

const name = 'riverbend-security-review.csv';
const file = join('examples/questionnaires', name);
const fill = async (...words: string[]) =>
  FillResult.parse(JSON.parse((await vouch('fill', file, '--data', data, '--json', ...words)).out));
const said = ({ cells }: FillResult) => cells.map(({ cell, outcome, value }) => ({ cell, outcome, value }));

test('the same command goes on after what an interrupted try left, and gives the same file', async () => {
  await vouch('kb', 'import', 'examples/controls', '--data', data);
  const whole = join(folder, 'whole.csv');
  const undisturbed = await fill('--out', whole);
  expect(undisturbed.resumed).toBeUndefined();

  const bytes = new Uint8Array(readFileSync(file));
  const stop = new AbortController();
  const interrupted = await withServices(configFor({ data }), (services) =>
    fillQuestionnaire(services, {
      tenant,
      audience: 'internal',
      by: 'command line',
      customer: null,
      work: nameWork(bytes, {}, 'internal', null),
      name,
      bytes,
      signal: stop.signal,
      onProgress: (done) => {
        if (done === 5) stop.abort();
      },
    }),
  );
  expect(interrupted.outcome).toBe('stopped');

  const rest = join(folder, 'rest.csv');
  const resumed = await fill('--out', rest);
  expect(resumed.resumed).toBe(5);
  expect(said(resumed)).toEqual(said(undisturbed));
  expect(readFileSync(rest)).toEqual(readFileSync(whole));
  // What was delivered is no longer kept.
  expect((await fill('--out', rest)).resumed).toBeUndefined();
});
