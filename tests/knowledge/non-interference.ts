import type { Audience } from '../../src/model/audience.ts';
import type { Entry, NewEntry } from '../../src/model/entry.ts';
import type { Store } from '../../src/store/store.ts';
import { answerUnsaved } from '../../src/usecases/answer-question.ts';
import { searchKnowledge } from '../../src/usecases/search-knowledge.ts';
import { showEntry } from '../../src/usecases/show-entry.ts';
import type { Random } from '../report-factory/random.ts';

const above: Record<'public' | 'nda', readonly Audience[]> = {
  public: ['nda', 'internal'],
  nda: ['internal'],
};

export type Pair = {
  readonly audience: 'public' | 'nda';
  /** What the audience may see, in both. */
  readonly shared: readonly NewEntry[];
  /** What only more trusted people may see, in the second. */
  readonly secret: readonly NewEntry[];
  readonly questions: readonly string[];
};

/** Two knowledge bases that differ only in what an audience may not see, and questions that go right at the difference. */
export const makePair = (entries: readonly Entry[], random: Random): Pair => {
  const audience = random.pick(['public', 'nda'] as const);
  const drawn = random.sample(entries, random.integer(8, 20));
  const cut = random.integer(1, Math.max(1, Math.floor(drawn.length / 2)));
  const plain = ({ version: _version, retired: _retired, variants: _variants, ...entry }: Entry): NewEntry =>
    entry;
  const secret = drawn
    .slice(0, cut)
    .map((entry) => ({ ...plain(entry), sharing: random.pick(above[audience]) }));
  const shared = drawn.slice(cut).map((entry) => ({ ...plain(entry), sharing: audience }));
  const asked = [...secret.slice(0, 2), ...shared.slice(0, 1)];
  return { audience, shared, secret, questions: asked.map(({ question, title }) => question ?? `${title}?`) };
};

/** Everything that goes out for these questions, as bytes; ids and times of an answer are nobody's knowledge. */
const said = async (store: Store, { tenant, pair }: { tenant: string; pair: Pair }): Promise<string> => {
  const { audience, questions, secret } = pair;
  const services = { store, model: null, embedder: null, today: () => '2026-11-23' };
  const out: unknown[] = [];
  for (const question of questions) {
    const {
      id: _id,
      milliseconds: _time,
      ...answer
    } = await answerUnsaved(services, { tenant, audience, question });
    out.push(answer, await searchKnowledge(services, { tenant, audience, query: question, limit: 10 }));
  }
  for (const { id } of secret) out.push(await showEntry(services, { tenant, audience, id }));
  return JSON.stringify(out);
};

/** Whether what a less trusted audience gets is byte for byte the same with and without what it may not see. */
export const isUntouched = async (
  store: Store,
  { name, pair }: { name: string; pair: Pair },
): Promise<boolean> => {
  const [without, withSecrets] = [`${name}-without`, `${name}-with`];
  await store.entries.put({ tenant: without, entries: pair.shared, by: 'ann' });
  await store.entries.put({ tenant: withSecrets, entries: [...pair.secret, ...pair.shared], by: 'ann' });
  return (
    (await said(store, { tenant: without, pair })) === (await said(store, { tenant: withSecrets, pair }))
  );
};
