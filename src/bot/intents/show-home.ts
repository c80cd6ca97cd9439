import { listOutdatedCommitments } from '../../usecases/list-commitments.ts';
import type { Card } from '../card.ts';
import { inPrivate, keyOf, recipientOf, reply, type Turn } from '../turn.ts';
import { helpCard } from '../views/help.ts';
import { guestHomeCard, homeCard } from '../views/home.ts';

const soonDays = 30;

/** Draws the home view for people inside, or greets where there is no home to draw on. */
export const showHome = async (turn: Turn): Promise<void> => {
  const { event, deps } = turn;
  const { place, person } = event;
  if (place.kind !== 'home') {
    await deps.outbox.suggest(place, deps.prompts);
    await greet(turn, 'welcome');
    if (event.kind === 'installed' && place.kind === 'direct' && isInside(turn)) await leaveDesk(turn);
    return;
  }
  if (!isInside(turn))
    return deps.outbox.showHome({ place, person, audience: 'public', card: guestHomeCard() });
  await deps.outbox.showHome({ place, person, audience: 'internal', card: await desk(turn) });
};

/** Once below the welcome, where a chat is all the home there is. */
const leaveDesk = async (turn: Turn): Promise<void> => {
  const { place } = turn.event;
  await turn.deps.outbox.say({
    key: `${place.platform}:${place.conversation}:desk`,
    to: recipientOf(turn, true),
    audience: 'internal',
    card: await desk(turn),
  });
};

/** The same as a message to the one who asks for it; people from outside have no desk, and are greeted. */
export const sayHome = async (turn: Turn): Promise<void> => {
  if (!isInside(turn)) return greet(turn);
  await reply(turn, await desk(turn), { audience: 'internal', privately: true });
};

/** What now stands on a desk shown before. */
export const homeInHand = async (turn: Turn): Promise<Card> =>
  turn.deps.outbox.handCard({
    key: keyOf(turn),
    to: recipientOf(turn, true),
    audience: 'internal',
    card: await desk(turn),
  });

const isInside = (turn: Turn): boolean => inPrivate(turn).audience === 'internal';

const desk = async ({ event, deps }: Turn): Promise<Card> => {
  const { store, today } = deps.services;
  const { tenant } = event.place;
  const [requests, unanswered, entries, reports, outdated] = await Promise.all([
    store.reviewRequests.list({ tenant, state: 'open' }),
    store.answers.unanswered({ tenant, limit: 50 }),
    store.entries.list({ tenant, audience: 'internal' }),
    store.reports.list({ tenant, limit: 10 }),
    listOutdatedCommitments(deps.services, tenant),
  ]);
  // A question that waits for an expert, or has been answered since, is no gap.
  const cared = new Set([...requests, ...entries].map(({ question }) => question));
  const gaps = unanswered.filter(({ question }) => !cared.has(question));
  const soon = inDays(today(), soonDays);
  const expiring = entries
    .flatMap(({ title, owner, expires }) =>
      expires !== null && expires <= soon ? [{ title, owner, expires }] : [],
    )
    .toSorted((one, other) => one.expires.localeCompare(other.expires));
  return homeCard({ requests, gaps, expiring, outdated, reports, today: today() });
};

const inDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Says what Vouch does; as `welcome` only once in a conversation. */
export const greet = async (turn: Turn, part: 'reply' | 'welcome' = 'reply'): Promise<void> => {
  const { prompts, platforms } = turn.deps;
  const { kind, platform } = turn.event.place;
  const card = helpCard({
    prompts,
    filesHere: kind === 'direct' || platforms.get(platform)?.filesInDirectOnly !== true,
    desk: kind === 'direct' && isInside(turn),
  });
  if (part === 'reply') {
    await reply(turn, card, { privately: turn.event.kind === 'command' });
    return;
  }
  const { place, person } = turn.event;
  const key = `${place.platform}:${place.conversation}:welcome`;
  await turn.deps.outbox.say({ key, to: { place, person }, audience: 'public', card });
};
