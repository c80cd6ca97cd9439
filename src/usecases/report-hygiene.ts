import { findPlaceholder } from '../knowledge/answer/find-placeholder.ts';
import { findHygieneProblems, type HygieneReport } from '../knowledge/consistency/find-hygiene-problems.ts';
import { proposeWords, type WordProposal } from '../knowledge/question/propose-words.ts';
import type { OutdatedCommitment } from '../model/commitment.ts';
import { knowledgeFor } from './knowledge-for.ts';
import { listOutdatedCommitments } from './list-commitments.ts';
import { listCorrections } from './list-corrections.ts';
import type { Services } from './services.ts';

/** What the owners of the knowledge base should look at, and the questions nobody could answer, newest first. */
export type Hygiene = HygieneReport & {
  readonly schema: 'vouch.hygiene/1';
  readonly unanswered: readonly {
    readonly question: string;
    readonly count: number;
    readonly last: string;
  }[];
  /** Entries that still wait to be filled in, with the words that say so: those sentences are never quoted. */
  readonly placeholders: readonly { readonly entry: string; readonly words: string }[];
  /** Words for `VOUCH_WORDS`, out of questions that only an expert could answer. */
  readonly proposedWords: readonly WordProposal[];
  /** What people call the entries that are named above, by id. */
  readonly names: Readonly<Record<string, { readonly title: string; readonly source: string }>>;
  /** Customers who hold a statement that is no longer made. */
  readonly outdated: readonly OutdatedCommitment[];
};

export const reportHygiene = async (
  services: Pick<Services, 'store' | 'own' | 'today'>,
  tenant: string,
): Promise<Hygiene> => {
  const { store, today } = services;
  const entries = await store.entries.list({ tenant, audience: 'internal' });
  const problems = findHygieneProblems(entries, today());
  const placeholders = entries.flatMap(({ id, text }) => {
    const words = findPlaceholder(text);
    return words === null ? [] : [{ entry: id, words }];
  });
  const named = new Set([
    ...[...problems.duplicates, ...problems.contradictions].flatMap((pair) => pair.entries),
    ...[...problems.expired, ...problems.ownerless],
    ...[...problems.expiringSoon, ...placeholders].map(({ entry }) => entry),
  ]);
  return {
    schema: 'vouch.hygiene/1',
    ...problems,
    unanswered: await store.answers.unanswered({ tenant, limit: 50 }),
    placeholders,
    names: Object.fromEntries(
      entries.filter(({ id }) => named.has(id)).map(({ id, title, source }) => [id, { title, source }]),
    ),
    proposedWords: proposeWords(
      await listCorrections(services, { tenant, entries }),
      await knowledgeFor(services, { tenant, audience: 'internal' }),
    ),
    outdated: await listOutdatedCommitments(services, tenant),
  };
};
