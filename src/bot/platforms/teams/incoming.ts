import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { IncomingEvent, IncomingFile, Person, Place } from '../../../model/event.ts';
import { parseJson } from '../../parse-json.ts';
import { plainText, withoutEscapes } from './plain-text.ts';

/** The parts of a Bot Framework activity that Vouch reads. */
export const Activity = z.object({
  type: z.string(),
  id: z.string().optional(),
  name: z.string().optional(),
  action: z.string().nullish(),
  serviceUrl: z.string(),
  channelId: z.string(),
  text: z.string().nullish(),
  replyToId: z.string().nullish(),
  from: z.object({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() }),
  recipient: z.object({ id: z.string(), name: z.string().nullish() }),
  membersAdded: z.array(z.object({ id: z.string() })).nullish(),
  membersRemoved: z.array(z.object({ id: z.string() })).nullish(),
  // From the command box people ask from nowhere in particular.
  conversation: z
    .object({ id: z.string(), conversationType: z.string().nullish(), tenantId: z.string().nullish() })
    .default({ id: 'nowhere' }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).nullish(),
  attachments: z
    .array(z.object({ contentType: z.string(), name: z.string().nullish(), content: z.unknown().optional() }))
    .nullish(),
  entities: z.array(z.unknown()).nullish(),
  value: z.unknown().optional(),
});
export type Activity = z.infer<typeof Activity>;

export type Reading = {
  readonly tenant: string;
  readonly receivedAt: string;
  /** What the speaker is to the company, and whether outsiders read along; both asked of the roster. */
  kind(place: Place, user: string): Promise<Person['kind']>;
  external(place: Place): Promise<boolean | null>;
  groups(place: Place, who: { user: string; entra: string | null }): Promise<string[]>;
};

const downloadInfo = 'application/vnd.microsoft.teams.file.download.info';
const DownloadInfo = z.object({ downloadUrl: z.string(), fileType: z.string().optional() });

/** What every event of an activity has; the roster is asked who speaks and who reads along. */
export const baseOf = async (activity: Activity, reading: Reading) => {
  const place = placeOf(activity, reading.tenant);
  const { from } = activity;
  const [kind, external, groups] = await Promise.all([
    reading.kind(place, from.id),
    reading.external(place),
    reading.groups(place, { user: from.id, entra: from.aadObjectId ?? null }),
  ]);
  return {
    // Teams counts messages by the millisecond, in each conversation anew.
    id: activity.id ? `${activity.conversation.id}/${activity.id}` : fingerprint(activity),
    receivedAt: reading.receivedAt,
    person: { id: from.aadObjectId ?? from.id, name: from.name ?? null, kind, groups },
    place: { ...place, external },
  };
};
export type EventBase = Awaited<ReturnType<typeof baseOf>>;

/** An activity that is no invoke as an event; null for what says nothing to us (typing, reactions, our own words). */
export const incomingEvent = async (activity: Activity, reading: Reading): Promise<IncomingEvent | null> => {
  if (activity.type === 'message' && !isBot(activity.from))
    return {
      ...(await baseOf(activity, reading)),
      kind: 'message',
      text: wordsOf(activity),
      files: [...filesOf(activity), ...withheldFiles(activity)],
      // Teams delivers channel messages only when the bot is mentioned.
      addressed: true,
      message: activity.id ?? null,
    };
  const life = lifeOf(activity);
  return life && { ...(await baseOf(activity, reading)), kind: life };
};

/** Bots do not talk with one another: Bot Framework's ids of bots begin with 28, those of people with 29. */
const isBot = ({ id }: Activity['from']): boolean => id.startsWith('28:');

/** The Entra tenant of an activity, or null when it names none. */
export const tenantOf = ({ channelData, conversation }: Activity): string | null =>
  channelData?.tenant?.id ?? conversation.tenantId ?? null;

/** Whether the bot was added or removed, which Teams says in two ways, often in both. */
const lifeOf = ({
  type,
  action,
  membersAdded,
  membersRemoved,
  recipient,
}: Activity): 'installed' | 'uninstalled' | null => {
  const bot = ({ id }: { id: string }): boolean => id === recipient.id;
  const added = type === 'installationUpdate' ? action === 'add' : membersAdded?.some(bot);
  const removed = type === 'installationUpdate' ? action === 'remove' : membersRemoved?.some(bot);
  return added ? 'installed' : removed ? 'uninstalled' : null;
};

/** Where an activity was said, with what is needed to come back there. Who can read it is not yet known. */
export const placeOf = (activity: Activity, tenant: string): Place => {
  const { conversation, serviceUrl, recipient, channelId, from } = activity;
  const [id = '', thread = null] = conversation.id.split(';messageid=');
  return {
    platform: 'teams',
    tenant,
    conversation: id,
    thread,
    kind: kindOf(conversation),
    external: null,
    reply: {
      serviceUrl,
      bot: recipient.id,
      channel: channelId,
      user: from.id,
      entra: tenantOf(activity) ?? '',
    },
  };
};

/** A chat of two people is personal too, though Vouch, whose commands they use there, is none of them. */
const kindOf = ({ id, conversationType }: Activity['conversation']): Place['kind'] => {
  if (conversationType === 'personal') return id.endsWith('@unq.gbl.spaces') ? 'group' : 'direct';
  return conversationType === 'groupChat' ? 'group' : 'channel';
};

const filesOf = ({ attachments }: Activity): IncomingFile[] =>
  (attachments ?? []).flatMap(({ contentType, name, content }) => {
    if (contentType !== downloadInfo) return [];
    const info = DownloadInfo.safeParse(content);
    return info.success
      ? [{ name: name ?? 'file', mimeType: null, bytes: null, handle: { url: info.data.downloadUrl } }]
      : [];
  });

/** Outside personal chats Teams keeps files from bots; what is left of one is its place in the message. */
const withheldFiles = ({ attachments }: Activity): IncomingFile[] =>
  (attachments ?? []).flatMap(({ contentType, content }) => {
    if (contentType !== 'text/html' || typeof content !== 'string') return [];
    // Files are named by a GUID; quoted messages and cards, which look the same otherwise, are not.
    const places = content.match(/<attachment id="[\da-f]{8}-[\da-f-]{27}"/gi) ?? [];
    return places.map(() => ({ name: 'That file', mimeType: null, bytes: null, handle: {} }));
  });

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string() }),
});

/** What was said to the bot: being called by name is no part of it, other people's names are. */
const wordsOf = (activity: Activity): string => {
  const { text, entities, recipient } = activity;
  const others = (entities ?? []).flatMap((entity) => {
    const mention = Mention.safeParse(entity).data;
    return mention && mention.mentioned.id !== recipient.id ? [mention.text] : [];
  });
  const named = others.reduce(
    (words, mention) => words.replaceAll(mention, mention.replace(/<\/?at\b[^<>]*>/gi, '')),
    text ?? '',
  );
  const own = withoutEscapes(named.replace(/<at\b[^<>]*>[^<]*<\/at>/gi, '')).trim();
  return [own, ...forwardedWords(activity)].filter((words) => words !== '').join('\n');
};

const Forwarded = z.object({ originalMessageContent: z.string() });

/** Messages that somebody passed on, in HTML. */
const forwardedWords = ({ attachments }: Activity): string[] =>
  (attachments ?? []).flatMap(({ contentType, content }) => {
    if (contentType !== 'forwardedMessageReference' || typeof content !== 'string') return [];
    const forwarded = Forwarded.safeParse(parseJson(content)).data;
    return forwarded ? [plainText(forwarded.originalMessageContent)] : [];
  });

const fingerprint = (activity: Activity): string =>
  createHash('sha256').update(JSON.stringify(activity)).digest('hex');
