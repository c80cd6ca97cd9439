import { findHygieneProblems, type HygieneReport } from '../knowledge/find-hygiene-problems.ts';
import type { OutdatedCommitment } from '../model/commitment.ts';
import { listOutdatedCommitments } from './list-commitments.ts';
import type { Services } from './services.ts';

/** What the owners of the knowledge base should look at, and the questions nobody could answer, newest first. */
export type Hygiene = HygieneReport & {
  readonly schema: 'vouch.hygiene/1';
  readonly unanswered: readonly {
    readonly question: string;
    readonly count: number;
    readonly last: string;
  }[];
  /** Customers who hold a statement that is no longer made. */
  readonly outdated: readonly OutdatedCommitment[];
};

export const reportHygiene = async (
  { store, today }: Pick<Services, 'store' | 'today'>,
  tenant: string,
): Promise<Hygiene> => ({
  schema: 'vouch.hygiene/1',
  ...findHygieneProblems(await store.entries.list({ tenant, audience: 'internal' }), today()),
  unanswered: await store.answers.unanswered({ tenant, limit: 50 }),
  outdated: await listOutdatedCommitments({ store, today }, tenant),
});
