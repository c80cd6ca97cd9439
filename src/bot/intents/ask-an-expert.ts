import type { Place } from '../../model/event.ts';
import { recallTold } from '../../usecases/recall-told.ts';
import { askExpert } from '../../usecases/resolve-review.ts';
import { may } from '../permissions.ts';
import { askingOf, type Channels, reply, type Turn } from '../turn.ts';
import { expertAskedCard, reviewRequestCard } from '../views/review-request.ts';

/** Hands a question to the owner of its topic; the same open question is asked of an expert once. */
export const askAnExpert = async (turn: Turn<'action'>): Promise<void> => {
  const { deps, event } = turn;
  const { tenant } = event.place;
  const { request, isNew } = await askExpert(deps.services, {
    ...askingOf(turn),
    answerId: event.value,
    asker: { person: event.person, place: event.place },
  });
  const desk = deskFor(turn, request.owner);
  if (desk && !request.message) {
    const message = await deps.outbox.say({
      key: `request:${request.id}`,
      to: { place: desk, person: desk === event.place ? event.person : null },
      audience: 'internal',
      card: reviewRequestCard({
        request,
        asker: event.person.name,
        told: await toldBefore(turn, event.value),
        canHandOver: canHandOver(deps.channels),
      }),
    });
    await deps.services.store.reviewRequests.attach({ tenant, id: request.id, message });
  }
  if (desk === event.place && isNew) return;
  // The card repeats the question, which may have been asked in private.
  await reply(turn, expertAskedCard({ request, isNew, placed: desk !== null }), {
    audience: 'internal',
    privately: true,
  });
};

/** What the customer who is answered here was told to the same question, where that was something else. */
export const toldBefore = async ({ deps, event }: Turn, answerId: string): Promise<string | null> => {
  const stored = await deps.services.store.answers.get({ tenant: event.place.tenant, id: answerId });
  const told = stored?.answer.toldBefore;
  return told ? recallTold(told) : null;
};

/** Somebody else is known by a place of their own. */
const canHandOver = ({ owners }: Channels): boolean => Object.keys(owners).length > 0;

/** Where the request goes: the owner's place, the place for all requests, or here if this person may approve. */
const deskFor = ({ deps, event, audience }: Turn, owner: string | null): Place | null => {
  const { owners, reviews } = deps.channels;
  const own = owner !== null && Object.hasOwn(owners, owner) ? owners[owner] : undefined;
  if (own ?? reviews) return own ?? reviews;
  return audience === 'internal' && may(deps.permissions, event.person, 'approve') ? event.place : null;
};
