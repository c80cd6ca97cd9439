import { z } from 'zod';

/** The chat platforms; `web` is the local page. */
export const PlatformName = z.enum(['slack', 'teams', 'web']);
export type PlatformName = z.infer<typeof PlatformName>;

/** Where people talk. `kind` and `external` decide the audience; unknown counts as external. */
export const Place = z.object({
  platform: PlatformName,
  tenant: z.string(),
  conversation: z.string(),
  thread: z.string().nullable(),
  kind: z.enum(['direct', 'group', 'channel', 'home']),
  /** True when people from outside the company can read here; null when the platform did not say. */
  external: z.boolean().nullable(),
  /** What the platform needs to come back here later (a Teams service URL, say); opaque to everyone else. */
  reply: z.record(z.string(), z.string()).default({}),
});
export type Place = z.infer<typeof Place>;

/** Who speaks, as far as the platform tells; an unknown kind counts as external. */
export const Person = z.object({
  id: z.string(),
  name: z.string().nullable(),
  kind: z.enum(['member', 'guest', 'external', 'unknown']),
  groups: z.array(z.string()).default([]),
});
export type Person = z.infer<typeof Person>;

/** A file somebody sent. `handle` is what the platform needs to fetch the bytes; it is not a secret. */
export const IncomingFile = z.object({
  name: z.string(),
  mimeType: z.string().nullable(),
  bytes: z.int().nullable(),
  handle: z.record(z.string(), z.string()),
});
export type IncomingFile = z.infer<typeof IncomingFile>;

/** A message as a platform addresses it, for later updates; opaque to everyone else. */
export const MessageRef = z.object({ place: Place, message: z.string() });
export type MessageRef = z.infer<typeof MessageRef>;

/**
 * Something a person did, whichever platform it came from. Unique on (platform, tenant, id); stored before it is
 * acknowledged.
 */
const base = { id: z.string().min(1), place: Place, person: Person, receivedAt: z.iso.datetime() };
/** Everything that comes in from a platform; the id is unique within its platform and tenant. */
export const IncomingEvent = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('message'),
    text: z.string(),
    files: z.array(IncomingFile),
    addressed: z.boolean(),
    message: z.string().nullable(),
  }),
  /** A button: `action` is its id, `value` what the card put into it. */
  z.object({
    ...base,
    kind: z.literal('action'),
    action: z.string(),
    value: z.string(),
    message: z.string().nullable(),
    trigger: z.string().nullable(),
  }),
  /** A submitted form (Slack modal, Teams dialog, web form). */
  z.object({
    ...base,
    kind: z.literal('form'),
    form: z.string(),
    value: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
  /** A slash command, compose command or message shortcut. */
  z.object({
    ...base,
    kind: z.literal('command'),
    command: z.enum(['ask', 'answer-this', 'save-knowledge', 'help']),
    text: z.string(),
    trigger: z.string().nullable(),
  }),
  z.object({ ...base, kind: z.literal('home-opened') }),
  z.object({ ...base, kind: z.literal('stopped') }),
  z.object({ ...base, kind: z.literal('installed') }),
  z.object({ ...base, kind: z.literal('uninstalled') }),
]);
export type IncomingEvent = z.infer<typeof IncomingEvent>;

/** Events of one kind. */
export type EventOf<Kind extends IncomingEvent['kind']> = Extract<IncomingEvent, { kind: Kind }>;

/** What may open a form. */
export type Opening = EventOf<'action' | 'command'>;
