// Measures what the set scorer does not: node scripts/measure-knowledge.ts --sets DIR
// Two-part questions (two questions of a set joined), warm knowledge (the other questionnaire's questions approved as
// variants), the automatic tier, and inverted questions. DIR holds the sets that shared/eval/build.mjs builds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answer } from '../src/knowledge/answer/answer-question.ts';
import { buildIndex } from '../src/knowledge/index/build-index.ts';
import type { KnowledgeIndex } from '../src/knowledge/index/knowledge-index.ts';
import { findPolarity } from '../src/knowledge/verdict/find-polarity.ts';
import type { Answer } from '../src/model/answer.ts';
import type { Entry } from '../src/model/entry.ts';
import { type LabelledSet, readLabelledSet } from './read-labelled-set.ts';

const { values } = parseArgs({ options: { sets: { type: 'string' } } });
const folder = values.sets ?? '';
const PAIRED = ['F-vsa', 'F-pa'] as const;

const ask = (index: KnowledgeIndex, question: string): Promise<Answer> =>
  answer({ index, question, audience: 'public', today: '2026-11-23', model: null });
const share = (count: number, n: number): string => (count / Math.max(1, n)).toFixed(3);
const rightIds = (grades: Readonly<Record<string, number>>): Set<string> =>
  new Set(Object.keys(grades).filter((id) => grades[id] === 2));

const measureTwoParts = async (set: LabelledSet): Promise<void> => {
  const index = buildIndex(set.entries);
  const questions = set.questions.filter(
    ({ kind, text }) => kind === 'answerable' && text.length < 120 && text.trim().endsWith('?'),
  );
  const found = { 5: 0, 10: 0 };
  const half = Math.floor(questions.length / 2);
  for (let i = 0; i < half; i++) {
    const [one, other] = [questions[i], questions[i + half]];
    if (!one || !other) continue;
    const second = other.text.charAt(0).toLowerCase() + other.text.slice(1);
    const { candidates } = await ask(index, `${one.text.replace(/\?\s*$/, '')} and ${second}`);
    for (const depth of [5, 10] as const) {
      const top = candidates.slice(0, depth).map(({ entry }) => entry);
      const both = [one, other].every(({ grades }) => top.some((id) => rightIds(grades).has(id)));
      if (both) found[depth] += 1;
    }
  }
  console.log(
    `${set.name} two-part n=${half} both@5 ${share(found[5], half)} both@10 ${share(found[10], half)}`,
  );
};

/** Every answerable question of `approved` becomes a variant of the first entry that answers it. */
const withVariants = (entries: readonly Entry[], approved: LabelledSet): Entry[] => {
  const variants = new Map<string, string[]>();
  for (const { kind, grades, text } of approved.questions) {
    const [id] = rightIds(grades);
    if (kind === 'answerable' && id) variants.set(id, [...(variants.get(id) ?? []), text]);
  }
  return entries.map((entry) => ({ ...entry, variants: variants.get(entry.id) ?? [] }));
};

const measureWarm = async (set: LabelledSet, approved: LabelledSet): Promise<void> => {
  const index = buildIndex(withVariants(set.entries, approved));
  const hits = [0, 0, 0];
  let [n, auto, autoRight] = [0, 0, 0];
  for (const { text, kind, grades } of set.questions) {
    const said = await ask(index, text);
    const right = rightIds(grades);
    const rank = said.candidates.findIndex(({ entry }) => right.has(entry));
    if (said.auto) {
      auto += 1;
      if (rank === 0) autoRight += 1;
    }
    if (kind !== 'answerable') continue;
    n += 1;
    [1, 3, 10].forEach((depth, i) => {
      if (rank >= 0 && rank < depth) hits[i] = (hits[i] ?? 0) + 1;
    });
  }
  console.log(
    `${set.name} warm with ${approved.name} n=${n} hit@1/3/10 ${hits.map((hit) => share(hit, n)).join(' ')} auto ${autoRight} right of ${auto}`,
  );
};

const measurePolarity = (): void => {
  const lines = readFileSync(join(folder, 'wanted.jsonl'), 'utf8').trim().split('\n');
  const wanted = lines.map((line) => JSON.parse(line) as { question: string; wanted: 'yes' | 'no' });
  const inverted = wanted.filter((one) => one.wanted === 'no');
  const straight = wanted.filter((one) => one.wanted === 'yes');
  const turned = (list: typeof wanted): number =>
    list.filter(({ question }) => findPolarity(question).sign === -1).length;
  console.log(
    `inverted questions found ${turned(inverted)} of ${inverted.length}, false alarms ${turned(straight)} of ${straight.length}`,
  );
};

const sets = PAIRED.map((name) => readLabelledSet(folder, name));
for (const set of sets) await measureTwoParts(set);
const [first, second] = sets;
if (first && second) {
  await measureWarm(first, second);
  await measureWarm(second, first);
}
measurePolarity();
