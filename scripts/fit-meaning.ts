// Fits the meaning of words: node scripts/fit-meaning.ts [--cross FOLDER]
// Learns from scripts/training (own words: companies with labelled questions, families of questions for one fact) and
// from the lexicon; writes src/knowledge/data/meaning.json. With --cross it writes instead, for each company, what is
// learned without it: FOLDER/COMPANY.json, on which ranking and confidence are fitted. Deterministic; half a minute a
// fit. Fit anew after the lexicon has changed, then the ranking, then the confidence.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom } from './meaning/random.ts';
import { readForms, readLessons } from './meaning/read-lessons.ts';
import { startVectors, type Vectors } from './meaning/start-vectors.ts';
import { trainVectors } from './meaning/train-vectors.ts';

const SEED = 1;
const DIMENSIONS = 96;
/** Groups of companies that are held out together. */
const FOLDS = 4;

const { values: options } = parseArgs({ options: { cross: { type: 'string' } } });
const sources = readLessons(fileURLToPath(new URL('training', import.meta.url)));
const forms = readForms();

/** Eight bits a number are enough: the direction of a text is a sum over many terms. */
const pack = ({ values }: Vectors, row: number): [number, string] => {
  const vector = values.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
  const step = Math.max(...vector.map(Math.abs), 1e-6) / 127;
  const bytes = Int8Array.from(vector, (value) => Math.round(value / step));
  return [Number(step.toPrecision(4)), Buffer.from(bytes.buffer).toString('base64')];
};

const fit = (from: typeof sources, file: string): void => {
  const lessons = from.flatMap((source) => source.lessons);
  const texts = [...forms, ...lessons.flatMap((lesson) => [...lesson.askers, ...lesson.texts])];
  const random = randomFrom(SEED);
  const vectors = startVectors(texts, { dimensions: DIMENSIONS, random });
  trainVectors(lessons, { vectors, random });
  const lines = [...vectors.rows].map(
    ([term, row]) => `  ${JSON.stringify(term)}: ${JSON.stringify(pack(vectors, row))}`,
  );
  const head = `"fittedOn": ${JSON.stringify(from.map(({ name }) => name))}, "seed": ${SEED}, "dimensions": ${DIMENSIONS}`;
  writeFileSync(file, `{ ${head}, "vectors": {\n${lines.join(',\n')}\n} }\n`);
  console.log(`${file}: ${lessons.length} lessons, ${texts.length} texts, ${vectors.rows.size} terms`);
};

if (options.cross === undefined)
  fit(sources, fileURLToPath(new URL('../src/knowledge/data/meaning.json', import.meta.url)));
else {
  mkdirSync(options.cross, { recursive: true });
  const companies = sources.flatMap(({ name }) => (name === 'families' ? [] : [name]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = companies.filter((_, i) => i % FOLDS === fold);
    const file = join(options.cross, `without-${held.join('-')}.json`);
    fit(
      sources.filter(({ name }) => !held.includes(name)),
      file,
    );
    for (const name of held) copyFileSync(file, join(options.cross, `${name}.json`));
  }
}
