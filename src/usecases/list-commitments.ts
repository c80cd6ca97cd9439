import { findOutdatedCommitments, latestTold } from '../knowledge/consistency/find-outdated-commitments.ts';
import type { Commitment, CommitmentList, OutdatedCommitment } from '../model/commitment.ts';
import type { Entry } from '../model/entry.ts';
import type { Services } from './services.ts';

type Parts = Pick<Services, 'store' | 'own' | 'today'>;

const findOutdated = async (
  { store, own, today }: Parts,
  { tenant, told }: { tenant: string; told: readonly Commitment[] },
): Promise<OutdatedCommitment[]> => {
  if (told.length === 0) return [];
  const stored = await store.entries.list({ tenant, audience: 'internal', retired: true });
  return findOutdatedCommitments(told, { entries: [...stored, ...(own?.locked ?? [])], today: today() });
};

/**
 * Customers who hold a statement that the knowledge base no longer makes, and were not told anew since: whom to tell
 * when an entry changes, is retired or expires, with the day it did.
 */
export const listOutdatedCommitments = async (
  services: Parts,
  tenant: string,
): Promise<OutdatedCommitment[]> => {
  const { entries, commitments } = services.store;
  const outdated = await findOutdated(services, {
    tenant,
    told: latestTold(await commitments.list({ tenant })),
  });
  const histories = new Map<string, readonly Replaced[]>();
  for (const id of new Set(outdated.map(({ entry }) => entry)))
    histories.set(id, await entries.history({ tenant, id }));
  return outdated.map((one) => ({ ...one, since: one.since ?? sinceWhen(one, histories.get(one.entry)) }));
};

type Replaced = Entry & { changedAt: string };

/** The day on which the last version that held the quotation was replaced. */
const sinceWhen = ({ quote }: OutdatedCommitment, history: readonly Replaced[] = []): string | null =>
  history.find(({ text, retired }) => !retired && text.includes(quote))?.changedAt.slice(0, 10) ?? null;

/** The register of one customer or all, newest first: vouch.commitments/1. */
export const listCommitments = async (
  services: Parts,
  query: { tenant: string; customer?: string },
): Promise<CommitmentList> => {
  const told = await services.store.commitments.list(query);
  const outdated = await findOutdated(services, { tenant: query.tenant, told });
  const gone = new Set(outdated.map(({ commitment }) => commitment));
  return {
    schema: 'vouch.commitments/1',
    commitments: told.map((one) => ({ ...one, stands: !gone.has(one.id) })),
  };
};
