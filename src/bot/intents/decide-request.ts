import { leastTrusted } from '../../model/audience.ts';
import type { MessageRef } from '../../model/event.ts';
import { answerQuestion } from '../../usecases/answer-question.ts';
import { decideReview } from '../../usecases/resolve-review.ts';
import { audienceOf } from '../audience.ts';
import type { Form } from '../card.ts';
import { demand, reply, type Turn } from '../turn.ts';
import { answerCard } from '../views/answer.ts';
import { type Decision, decidedCard, editForm, rejectForm } from '../views/review-request.ts';
import { openRequest } from './open-request.ts';

/** Signs the draft as it stands. */
export const approveAnswer = (turn: Turn<'action'>): Promise<void> => decide(turn, { decision: 'approve' });

/** The form in which the expert words the answer. */
export const openEdit = async (turn: Turn<'action'>): Promise<Form> => {
  demand(turn, 'approve');
  return editForm(await openRequest(turn));
};

/** The form in which the expert says why not. */
export const openReject = async (turn: Turn<'action'>): Promise<Form> => {
  demand(turn, 'approve');
  return rejectForm(await openRequest(turn));
};

/** Approves the expert's own wording. */
export const editAnswer = (turn: Turn<'form'>): Promise<void> =>
  decide(turn, {
    decision: 'edit',
    text: turn.event.fields.text ?? '',
    reason: turn.event.fields.reason ?? '',
  });

/** Rejects the draft with a reason. */
export const rejectAnswer = (turn: Turn<'form'>): Promise<void> =>
  decide(turn, { decision: 'reject', reason: turn.event.fields.reason ?? '' });

type Choice = { readonly decision: Decision; readonly text?: string; readonly reason?: string };

const decide = async (turn: Turn<'action' | 'form'>, choice: Choice): Promise<void> => {
  demand(turn, 'approve');
  const { deps, event } = turn;
  const { person, place } = event;
  const { request, entry } = await decideReview(deps.services, {
    tenant: place.tenant,
    id: event.value,
    by: person.id,
    ...choice,
  });
  const card = decidedCard({
    question: request.question,
    decision: choice.decision,
    by: person.name ?? person.id,
    text: entry?.text ?? null,
    reason: choice.reason ?? null,
  });
  await showDecision(turn, { id: request.id, message: request.message, card });
  if (entry) await tellAsker(turn, request);
};

/** The request's own message becomes the decision, so that nobody decides it twice. */
const showDecision = async (
  turn: Turn,
  { id, message, card }: { id: string; message: MessageRef | null; card: ReturnType<typeof decidedCard> },
): Promise<void> => {
  if (!message) {
    await reply(turn, card, { audience: 'internal' });
    return;
  }
  await turn.deps.outbox.say({
    key: `request:${id}:decision`,
    to: { place: message.place, person: null },
    audience: 'internal',
    card,
    instead: message,
  });
};

/** The one who asked gets the approved wording where they asked, as far as that place may see it. */
const tellAsker = async (
  turn: Turn,
  { id, answerId, tenant, askedBy }: { id: string; answerId: string; tenant: string; askedBy: string },
): Promise<void> => {
  const { services, outbox, permissions } = turn.deps;
  const asked = await services.store.answers.get({ tenant, id: answerId });
  if (!asked?.place) return;
  const to = { place: asked.place, person: null };
  const audience = leastTrusted([asked.audience, audienceOf(to, permissions)]);
  const { question } = asked.answer;
  const answer = await answerQuestion(services, { tenant, audience, by: askedBy, question, place: to.place });
  const card = answerCard({
    answer,
    audience,
    privately: false,
    note: 'An expert has answered:',
    repeat: true,
  });
  await outbox.say({ key: `request:${id}:answer`, to, audience, card });
};
