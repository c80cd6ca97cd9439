import { holdToTold } from '../knowledge/consistency/hold-to-told.ts';
import type { KnowledgeIndex } from '../knowledge/index/knowledge-index.ts';
import { type Answer, wholeQuestion } from '../model/answer.ts';
import type { NewCommitment } from '../model/commitment.ts';
import type { Place } from '../model/event.ts';
import type { Asking, Services } from './services.ts';

/** Who is told: the customer named, or the one whose conversation the place is; null for nobody's. */
export const customerOf = (
  { customerAt }: Pick<Services, 'customerAt'>,
  { customer, place }: { customer?: string | null; place?: Place | null },
): string | null => customer ?? (place ? (customerAt?.(place) ?? null) : null);

/** To whom, by whom and where something is said. */
export type Telling = Asking & { customer: string; where: string | null; index: KnowledgeIndex };

/** Answers beside what this customer was told before; where one differs, it says so. */
export const compareWithTold = async (
  { store }: Pick<Services, 'store'>,
  { answers, ...telling }: Telling & { answers: readonly Answer[] },
): Promise<Answer[]> => {
  const { tenant, customer, audience, index } = telling;
  return holdToTold(answers, { told: await store.commitments.list({ tenant, customer }), audience, index });
};

/**
 * Writes what a customer is told into the register, with the entries quoted and their versions. General explanations
 * bind nobody, and where nothing was said there is nothing to keep. `statement` is what the customer reads.
 */
export const keepCommitments = async (
  { store }: Pick<Services, 'store'>,
  { told, ...telling }: Telling & { told: readonly { answer: Answer; statement: string }[] },
): Promise<void> => {
  const { tenant, customer, audience, by, where, index } = telling;
  const versionOf = (id: string): number => index.entries[index.slotOf.get(id) ?? -1]?.version ?? 1;
  const commitments = told.flatMap(({ answer, statement }): NewCommitment[] => {
    const quotes = answer.citations
      .filter(({ entry }) => !entry.startsWith('general:'))
      .map(({ entry, quote }) => ({ entry, version: versionOf(entry), quote }));
    if (quotes.length === 0 || statement === '') return [];
    const { id, verdict } = answer;
    return [{ id, question: wholeQuestion(answer), statement, verdict, audience, quotes, by, where }];
  });
  await store.commitments.keep({ tenant, customer, told: commitments });
};
