import { VouchError } from '../../errors.ts';
import type { Form } from '../card.ts';
import { demand, reply, type Turn } from '../turn.ts';
import { handOverForm } from '../views/hand-over.ts';
import { noteCard } from '../views/note.ts';
import { reviewRequestCard } from '../views/review-request.ts';
import { toldBefore } from './ask-an-expert.ts';
import { openRequest } from './open-request.ts';

/** The form that asks who else should answer. */
export const openHandOver = async (turn: Turn<'action'>): Promise<Form> => {
  demand(turn, 'approve');
  const owners = Object.keys(turn.deps.channels.owners);
  if (owners.length === 0)
    throw new VouchError({
      code: 'misconfigured',
      message: 'There is nobody to hand it over to: no owner has a place of their own.',
      advice: 'Whoever runs Vouch for you can name the owners’ channels.',
    });
  return handOverForm(await openRequest(turn), owners);
};

/** Moves a request to another owner's place; the message there is the one that will show the decision. */
export const handOver = async (turn: Turn<'form'>): Promise<void> => {
  demand(turn, 'approve');
  const { deps, event } = turn;
  const request = await openRequest(turn);
  const owner = event.fields.owner ?? '';
  const place = Object.hasOwn(deps.channels.owners, owner) ? deps.channels.owners[owner] : undefined;
  if (!place)
    throw new VouchError({
      code: 'bad-input',
      message: 'That owner has no place.',
      advice: 'Choose another.',
    });
  const note = noteCard(`Handed over to ${owner} by ${event.person.name ?? event.person.id}.`);
  if (request.message)
    await deps.outbox.say({
      key: `request:${request.id}:left:${owner}`,
      to: { place: request.message.place, person: null },
      audience: 'internal',
      card: note,
      instead: request.message,
    });
  const message = await deps.outbox.say({
    key: `request:${request.id}:${owner}`,
    to: { place, person: null },
    audience: 'internal',
    card: reviewRequestCard({
      request: { ...request, owner },
      asker: request.askers[0]?.person.name ?? null,
      told: await toldBefore(turn, request.answerId),
      canHandOver: true,
    }),
  });
  await deps.services.store.reviewRequests.attach({
    tenant: event.place.tenant,
    id: request.id,
    message,
  });
  await reply(turn, note, { audience: 'internal' });
};
