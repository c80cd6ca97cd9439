import { listOutdatedCommitments } from '../../usecases/list-commitments.ts';
import { inPrivate, reply, type Turn } from '../turn.ts';
import { helpCard } from '../views/help.ts';
import { guestHomeCard, homeCard } from '../views/home.ts';

const soonDays = 30;

/** Draws the home view for people inside, or greets where there is no home to draw on. */
export const showHome = async (turn: Turn): Promise<void> => {
  const { event, deps } = turn;
  const { place, person } = event;
  if (place.kind !== 'home') {
    await deps.outbox.suggest(place, deps.prompts);
    return greet(turn, 'welcome');
  }
  if (inPrivate(turn).audience !== 'internal')
    return deps.outbox.showHome({ place, person, audience: 'public', card: guestHomeCard() });
  const { store, today } = deps.services;
  const { tenant } = place;
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
  const card = homeCard({ requests, gaps, expiring, outdated, reports, today: today() });
  await deps.outbox.showHome({ place, person, audience: 'internal', card });
};

const inDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Says what Vouch does; as `welcome` only once in a conversation. */
export const greet = async (turn: Turn, part: 'reply' | 'welcome' = 'reply'): Promise<void> => {
  const card = helpCard(turn.deps.prompts);
  if (part === 'reply') {
    await reply(turn, card);
    return;
  }
  const { place, person } = turn.event;
  const key = `${place.platform}:${place.conversation}:welcome`;
  await turn.deps.outbox.say({ key, to: { place, person }, audience: 'public', card });
};
