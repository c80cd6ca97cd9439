import { VouchError } from '../errors.ts';
import { wholeQuestion } from '../model/answer.ts';
import type { Entry } from '../model/entry.ts';
import type { Asker, ReviewRequest } from '../store/store.ts';
import type { Asking, Services } from './services.ts';
import { withoutMarks } from './without-marks.ts';

/** Asks an expert about an answer. The same open question is never asked twice: then `isNew` is false. */
export const askExpert = async (
  { store }: Pick<Services, 'store'>,
  {
    tenant,
    by,
    answerId,
    asker,
  }: Asking & Pick<Asker, 'answerId'> & { asker?: Pick<Asker, 'person' | 'place'> },
): Promise<{ request: ReviewRequest; isNew: boolean }> => {
  const kept = await store.answers.get({ tenant, id: answerId });
  if (!kept) throw unknown('This answer is no longer kept.');
  const { answer: draft, owner } = kept.answer;
  // “And how often?” alone would be answered for every topic.
  const question = wholeQuestion(kept.answer);
  return store.reviewRequests.open({
    tenant,
    answerId,
    question,
    draft,
    owner,
    askedBy: by,
    ...(asker ? { asker: { ...asker, answerId, privately: kept.place === null } } : {}),
  });
};

/** What an expert decided on a waiting question; `text` is the edited wording. */
export type Decision = {
  tenant: string;
  id: string;
  by: string;
  decision: 'approve' | 'edit' | 'reject';
  text?: string;
  reason?: string;
};

const states = { approve: 'approved', edit: 'edited', reject: 'rejected' } as const;

/**
 * Records an expert's decision once. Approved or edited wording becomes an entry of kind `approved`, found at once by
 * every later asker of the sharing class of the answer's audience; a rejection changes no entry.
 */
export const decideReview = async (
  { store, today }: Pick<Services, 'store' | 'today'>,
  { tenant, id, by, decision, text, reason }: Decision,
): Promise<{ request: ReviewRequest; entry: Entry | null }> => {
  const request = await store.reviewRequests.get({ tenant, id });
  if (!request) throw unknown('This review request is no longer kept.');
  const wording = decision === 'edit' ? text?.trim() : withoutMarks(request.draft ?? '');
  if (decision !== 'reject' && !wording)
    throw new VouchError({
      code: 'bad-input',
      message: 'There is no wording to approve.',
      advice: 'Choose Edit and write the answer.',
    });
  const decided = await store.reviewRequests.decide({
    tenant,
    id,
    state: states[decision],
    by,
    reason: reason ?? null,
  });
  // The same decision again is a second try of the first one, which may have ended half-way.
  const again = !decided && (await isDecision({ store }, { tenant, id, by, state: states[decision] }));
  if (!decided && !again)
    throw new VouchError({
      code: 'bad-input',
      message: 'Somebody else has decided this already.',
      advice: 'Open the question again to see the decision.',
    });
  if (decided)
    await store.audit.append({
      tenant,
      actor: by,
      action: `review.${states[decision]}`,
      subject: id,
      detail: {},
    });
  if (decision === 'reject' || !wording) return { request: { ...request, state: 'rejected' }, entry: null };
  const kept = await store.answers.get({ tenant, id: request.answerId });
  const entryId = `approved-${id}`;
  await store.entries.put({
    tenant,
    by,
    entries: [
      {
        id: entryId,
        kind: 'approved',
        title: request.question,
        question: request.question,
        text: wording,
        source: `Approved by ${by}`,
        section: null,
        sharing: kept?.audience ?? 'internal',
        owner: by,
        reviewed: today(),
        expires: null,
        criteria: [],
        tags: [],
        product: null,
      },
    ],
  });
  const entry = await store.entries.get({ tenant, id: entryId, audience: 'internal' });
  return { request: { ...request, state: states[decision], decidedBy: by }, entry };
};

const isDecision = async (
  { store }: Pick<Services, 'store'>,
  { tenant, id, by, state }: { tenant: string; id: string; by: string; state: ReviewRequest['state'] },
): Promise<boolean> => {
  const request = await store.reviewRequests.get({ tenant, id });
  return request?.state === state && request.decidedBy === by;
};

const unknown = (message: string): VouchError =>
  new VouchError({ code: 'not-found', message, advice: 'Ask the question again.' });
