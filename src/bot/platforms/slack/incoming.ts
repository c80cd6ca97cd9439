import { z } from 'zod';
import type { IncomingEvent, IncomingFile, Person, Place } from '../../../model/event.ts';
import { parseJson } from '../../parse-json.ts';
import { FormMemorySchema } from './form-memory.ts';
import { File, forwardedFiles, Words, withoutMarkup, wordsOf } from './words.ts';
import type { Where } from './workspaces.ts';

/** What turns Slack's ids into what we know of them; both may ask Slack, within the time an acknowledgement has. */
export type Known = {
  readonly tenant: string;
  /** The workspace it came from, for the way back. */
  readonly where: Where;
  readonly receivedAt: string;
  person(user: string): Promise<Person>;
  /** True when outsiders can read the conversation; null when Slack does not say. */
  external(channel: string): Promise<boolean | null>;
  /** What Slack tells of a file that came without its description, as those of other workspaces do. */
  file(id: string): Promise<Omit<IncomingFile, 'handle'>>;
  /** The direct conversation of this person with Vouch. */
  direct(user: string): Promise<string>;
};

/** The subtypes in which people say something; in all others Slack reports (joins, edits, reminders, deleted words). */
const said = z.enum(['file_share', 'me_message', 'thread_broadcast']);

const MessageEvent = Words.extend({
  type: z.enum(['message', 'app_mention']),
  subtype: said.nullish(),
  hidden: z.literal(false).nullish(),
  channel: z.string(),
  channel_type: z.string().nullish(),
  user: z.string().refine((user) => user !== 'USLACKBOT'),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  files: z.array(File).nullish(),
});

/** A message or mention; null for what is not one (edits, joins, our own). */
export const messageEvent = async (
  eventId: string,
  payload: unknown,
  known: Known,
): Promise<IncomingEvent | null> => {
  const parsed = MessageEvent.safeParse(payload);
  if (!parsed.success) return null;
  const { channel, channel_type, user, ts, thread_ts, files, type } = parsed.data;
  const direct = channel_type === 'im' || channel.startsWith('D');
  const person = await known.person(user);
  return {
    kind: 'message',
    id: eventId,
    receivedAt: known.receivedAt,
    person,
    place: await placeOf({ channel, thread: thread_ts ?? (direct ? null : ts), direct, message: ts }, known),
    text: wordsOf(parsed.data),
    files: await Promise.all(
      [...(files ?? []), ...forwardedFiles(parsed.data)].map((file) => fileOf(file, known)),
    ),
    addressed: direct || type === 'app_mention',
    message: ts,
  };
};

const fileOf = async (
  { id, file_access, name, mimetype, size }: z.infer<typeof File>,
  known: Known,
): Promise<IncomingFile> => ({
  ...(file_access === 'check_file_info'
    ? await known.file(id)
    : { name: name ?? 'file', mimeType: mimetype ?? null, bytes: size ?? null }),
  handle: { ...known.where, file: id },
});

const ActionBody = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  view: z.object({ private_metadata: z.string() }).optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
});

/** A pressed button, in a message or on the Home tab. */
export const actionEvent = async (body: unknown, known: Known): Promise<IncomingEvent | null> => {
  const parsed = ActionBody.safeParse(body);
  const [action] = parsed.data?.actions ?? [];
  if (!parsed.success || !action) return null;
  const { trigger_id, user, channel, message } = parsed.data;
  const direct = channel?.id.startsWith('D') ?? false;
  return {
    kind: 'action',
    id: `action:${trigger_id}`,
    receivedAt: known.receivedAt,
    person: await known.person(user.id),
    place: channel
      ? await placeOf(
          {
            channel: channel.id,
            thread: message?.thread_ts ?? (direct ? null : (message?.ts ?? null)),
            direct,
            message: message?.ts,
          },
          known,
        )
      : homeOf(user.id, known),
    action: action.action_id.replace(/#\d+$/, ''),
    value: action.value ?? '',
    message: message?.ts ?? null,
    trigger: trigger_id,
  };
};

const ViewBody = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    hash: z.string().optional(),
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.object({
            value: z.string().nullish(),
            selected_option: z.object({ value: z.string() }).nullish(),
          }),
        ),
      ),
    }),
  }),
});

/**
 * A submitted modal; null for one that carries nothing of ours. Secret fields are handed to `keepSecret`: what is stored
 * is only the name it returns.
 */
export const formEvent = async (
  body: unknown,
  known: Known,
  keepSecret: (secret: string) => Promise<string>,
): Promise<IncomingEvent | null> => {
  const parsed = ViewBody.safeParse(body);
  if (!parsed.success) return null;
  const { user, view } = parsed.data;
  const memory = FormMemorySchema.safeParse(parseJson(view.private_metadata)).data;
  if (!memory) return null;
  const fields: Record<string, string> = {};
  for (const inputs of Object.values(view.state.values))
    for (const [name, { value, selected_option }] of Object.entries(inputs)) {
      const typed = selected_option?.value ?? value ?? '';
      fields[name] = memory.secrets.includes(name) ? await keepSecret(typed) : typed;
    }
  return {
    kind: 'form',
    id: `view:${view.id}:${view.hash ?? ''}`,
    receivedAt: known.receivedAt,
    person: await known.person(user.id),
    place: memory.place,
    form: view.callback_id,
    value: memory.value,
    fields,
  };
};

const CommandBody = z.object({
  trigger_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().default(''),
});

/** The slash command: `/vouch question`. */
export const commandEvent = async (body: unknown, known: Known): Promise<IncomingEvent | null> => {
  const parsed = CommandBody.safeParse(body);
  if (!parsed.success) return null;
  const { trigger_id, user_id, channel_id, text } = parsed.data;
  return {
    kind: 'command',
    id: `command:${trigger_id}`,
    receivedAt: known.receivedAt,
    person: await known.person(user_id),
    place: await placeOfCommand({ channel: channel_id, thread: null, user: user_id }, known),
    command: text.trim() === 'help' ? 'help' : 'ask',
    text: withoutMarkup(text),
    trigger: trigger_id,
  };
};

const ShortcutBody = z.object({
  trigger_id: z.string(),
  callback_id: z.enum(['answer-this', 'save-knowledge']),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: Words.extend({ ts: z.string(), thread_ts: z.string().nullish() }),
});

/** A message shortcut: “Answer this”, “Save as knowledge”. */
export const shortcutEvent = async (body: unknown, known: Known): Promise<IncomingEvent | null> => {
  const parsed = ShortcutBody.safeParse(body);
  if (!parsed.success) return null;
  const { trigger_id, callback_id, user, channel, message } = parsed.data;
  return {
    kind: 'command',
    id: `shortcut:${trigger_id}`,
    receivedAt: known.receivedAt,
    person: await known.person(user.id),
    place: await placeOfCommand(
      { channel: channel.id, thread: message.thread_ts ?? message.ts, user: user.id },
      known,
    ),
    command: callback_id,
    text: wordsOf(message),
    trigger: trigger_id,
  };
};

type Life = {
  readonly kind: 'home-opened' | 'stopped';
  readonly id: string;
  readonly user: string;
  /** Where it happened; null: on the Home tab. */
  readonly channel: string | null;
  readonly thread?: string | undefined;
};

/** What happened to the app's tabs or its work, without words. */
export const lifeEvent = async (
  { kind, id, user, channel, thread }: Life,
  known: Known,
): Promise<IncomingEvent> => ({
  kind,
  id,
  receivedAt: known.receivedAt,
  person: await known.person(user),
  place: channel
    ? await placeOf({ channel, thread: thread ?? null, direct: channel.startsWith('D') }, known)
    : homeOf(user, known),
});

const homeOf = (user: string, { tenant, where }: Known): Place => ({
  platform: 'slack',
  tenant,
  conversation: user,
  thread: null,
  kind: 'home',
  external: false,
  reply: where,
});

type Spot = {
  readonly channel: string;
  readonly thread: string | null;
  readonly direct: boolean;
  /** What somebody said or pressed: Slack shows below it that Vouch is at work, although it answers beside it. */
  readonly message?: string | undefined;
};

const placeOf = async ({ channel, thread, direct, message }: Spot, known: Known): Promise<Place> => ({
  platform: 'slack',
  tenant: known.tenant,
  conversation: channel,
  thread,
  kind: direct ? 'direct' : 'channel',
  external: direct ? false : await known.external(channel),
  reply: { ...known.where, ...(thread === null && message !== undefined ? { message } : {}) },
});

/** People use commands among themselves too: where Vouch cannot speak, it answers in its own conversation with them. */
const placeOfCommand = async (
  { channel, thread, user }: { channel: string; thread: string | null; user: string },
  known: Known,
): Promise<Place> =>
  channel.startsWith('D')
    ? placeOf({ channel: await known.direct(user), thread: null, direct: true }, known)
    : placeOf({ channel, thread, direct: false }, known);
