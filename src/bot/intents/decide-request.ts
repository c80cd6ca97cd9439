import type { MessageRef } from '../../model/event.ts';
import { decideReview } from '../../usecases/resolve-review.ts';
import type { Form } from '../card.ts';
import { demand, reply, type Turn } from '../turn.ts';
import { type Decision, decidedCard, editForm, rejectForm } from '../views/review-request.ts';
import { openRequest } from './open-request.ts';
import { tellAsker } from './tell-asker.ts';

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
  for (const asker of request.askers)
    await tellAsker(turn, { request, asker, approved: entry !== null, reason: choice.reason ?? '' });
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
