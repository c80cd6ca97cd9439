import { VouchError } from '../errors.ts';
import type { Audience } from '../model/audience.ts';
import type { IncomingEvent, MessageRef, Place, PlatformName } from '../model/event.ts';
import type { Review } from '../model/review.ts';
import type { Pictures } from '../usecases/report-files/html/pictures.ts';
import type { Asking, Services } from '../usecases/services.ts';
import { audienceOf, type Recipient } from './audience.ts';
import type { Card } from './card.ts';
import type { Outbox } from './outbox.ts';
import { may, type Permissions, type Right } from './permissions.ts';
import type { OutgoingFile, Platform } from './platform.ts';

/** Everything a conversation works with; joined in main.ts. */
export type ConversationDeps = {
  readonly services: Services;
  readonly outbox: Outbox;
  /** Only for files that people send: everything outward goes through the outbox. */
  readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, 'fetchFile' | 'filesInDirectOnly'>>;
  readonly permissions: Permissions;
  readonly channels: Channels;
  /** Example questions for people who see Vouch for the first time. */
  readonly prompts: readonly string[];
  /** The review as files for people: the full report and the register. */
  readonly reportFiles: ReportFiles;
};

/** Renders a stored review: `report` self-contained HTML, `register` XLSX with exceptions and CUECs. */
type ReportFiles = (
  review: Review,
  pictures?: Pictures,
) => Promise<{ readonly report: OutgoingFile; readonly register: OutgoingFile }>;

/** Where things go besides the conversation they came from. */
export type Channels = {
  /** Summaries of every reviewed report; null: only on the spot. */
  readonly summaries: Place | null;
  /** Answers waiting for an expert whose owner has no place of their own. */
  readonly reviews: Place | null;
  /** Places of owners, by the owner's name as the entries have it. */
  readonly owners: Readonly<Record<string, Place>>;
};

type Events = { readonly [Kind in IncomingEvent['kind']]: Extract<IncomingEvent, { kind: Kind }> };

/** One event on its way through the conversation. `audience` is everybody who reads the place. */
export type Turn<Kind extends IncomingEvent['kind'] = IncomingEvent['kind']> = {
  readonly event: Events[Kind];
  readonly deps: ConversationDeps;
  readonly audience: Audience;
  readonly signal: AbortSignal;
};

/** What somebody did, with everybody who will read along as its audience. */
export const beginTurn = <Kind extends IncomingEvent['kind']>(
  event: Events[Kind],
  { deps, signal }: Pick<Turn, 'deps' | 'signal'>,
): Turn<Kind> => ({
  event,
  deps,
  signal,
  audience: audienceOf({ place: event.place, person: event.person }, deps.permissions),
});

/** The part of a use case's input that says who asks and who will see it. */
export const askingOf = ({ event, audience }: Turn): Asking => ({
  tenant: event.place.tenant,
  audience,
  by: event.person.id,
});

/** Name of a message that this event causes, the same on every try. */
export const keyOf = ({ event }: Turn, part = 'reply'): string =>
  `${event.place.platform}:${event.id}:${part}`;

/** Says something in the place of the event; `audience` is who the card was made for, public unless told. */
export const reply = (
  turn: Turn,
  card: Card,
  { part = 'reply', audience = 'public', privately = false }: Partial<ReplyOptions> = {},
): Promise<MessageRef> =>
  turn.deps.outbox.say({ key: keyOf(turn, part), to: recipientOf(turn, privately), audience, card });

type ReplyOptions = { readonly part: string; readonly audience: Audience; readonly privately: boolean };

/** Everybody in the place of the event, or with `privately` only the person who caused it. */
export const recipientOf = ({ event }: Turn, privately = false): Recipient => ({
  place: event.place,
  person: event.person,
  privately,
});

/** The same turn as if it had been a private exchange with the person who caused it. */
export const inPrivate = <Kind extends IncomingEvent['kind']>(turn: Turn<Kind>): Turn<Kind> => ({
  ...turn,
  audience: audienceOf(recipientOf(turn, true), turn.deps.permissions),
});

const refusals: Record<Right, string> = {
  ask: 'You may not ask questions here.',
  upload: 'You may not send files for review.',
  decide: 'You may not decide on suppliers.',
  approve: 'You may not approve answers.',
};

/** Throws `not-allowed`, politely, when the person lacks the right. */
export const demand = ({ event, deps }: Turn, right: Right): void => {
  if (may(deps.permissions, event.person, right)) return;
  throw new VouchError({
    code: 'not-allowed',
    message: refusals[right],
    advice: 'Whoever runs Vouch for you can change that in the permissions file.',
  });
};

/** Throws `not-allowed` where outsiders read along: restricted-use reports stay inside. */
export const demandInternal = ({ audience }: Turn): void => {
  if (audience === 'internal') return;
  throw new VouchError({
    code: 'not-allowed',
    message: 'People from outside may read this conversation, and a supplier’s report is for us only.',
    advice: 'Send it to me in a direct message.',
  });
};

/** Slack takes a status away after two minutes. */
const againMilliseconds = 90_000;

/** Shows that work goes on while it does, and clears that whatever happens. */
export const whileWorking = async (turn: Turn, text: string, work: () => Promise<void>): Promise<void> => {
  const { outbox } = turn.deps;
  const { place } = turn.event;
  await outbox.status(place, text);
  let shown = Promise.resolve();
  const again = setInterval(() => {
    shown = outbox.status(place, text);
  }, againMilliseconds).unref();
  try {
    await work();
  } finally {
    clearInterval(again);
    await shown;
    await outbox.status(place, null);
  }
};

/** Trying again mends a busy or absent service, and perhaps what nobody foresaw; never the person's own input. */
export const isForPerson = (error: unknown): boolean =>
  error instanceof VouchError &&
  ['bad-input', 'not-found', 'not-allowed', 'misconfigured'].includes(error.code);
