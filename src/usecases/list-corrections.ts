import type { Entry } from '../model/entry.ts';
import type { Services } from './services.ts';

/** Questions that search missed (nothing could be answered) and that an expert has answered since, with the entry. */
export const listCorrections = async (
  { store }: Pick<Services, 'store'>,
  { tenant, entries }: { tenant: string; entries: readonly Entry[] },
): Promise<{ question: string; entry: Entry }[]> => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const decided = [
    ...(await store.reviewRequests.list({ tenant, state: 'approved' })),
    ...(await store.reviewRequests.list({ tenant, state: 'edited' })),
  ];
  const corrections: { question: string; entry: Entry }[] = [];
  for (const { id, answerId, question } of decided) {
    const entry = byId.get(`approved-${id}`);
    const asked = entry && (await store.answers.get({ tenant, id: answerId }));
    if (entry && asked?.answer.outcome === 'abstained') corrections.push({ question, entry });
  }
  return corrections;
};
