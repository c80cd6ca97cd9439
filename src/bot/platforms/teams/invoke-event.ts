import { z } from 'zod';
import type { EventOf } from '../../../model/event.ts';
import type { Activity, EventBase } from './incoming.ts';
import { plainText } from './plain-text.ts';

/** A pressed button: what `render-block` put into it. */
const Pressed = z.object({ action: z.string(), value: z.string().default('') });

/** A submitted form: what `render` put beside its fields. */
const Filled = z.looseObject({
  form: z.string(),
  value: z.string().default(''),
  secrets: z.array(z.string()).default([]),
});

const Execute = z.object({ action: z.object({ verb: z.string(), data: z.looseObject({}).default({}) }) });
const Dialog = z.object({ data: z.looseObject({}) });

/** What a button of a card or dialog carries, whichever invoke brings it; null for somebody else's. */
export const dataOf = ({ name, value }: Pick<Activity, 'name' | 'value'>): Record<string, unknown> | null => {
  if (name !== 'adaptiveCard/action') return Dialog.safeParse(value).data?.data ?? null;
  const { verb = '', data } = Execute.safeParse(value).data?.action ?? {};
  if (!data) return null;
  return verb.startsWith('form:') ? { ...data, form: verb.slice('form:'.length) } : { ...data, action: verb };
};

/** A pressed button; null when the data is no button's. */
export const actionEvent = (
  data: unknown,
  base: EventBase,
  message: string | null,
): EventOf<'action'> | null => {
  const parsed = Pressed.safeParse(data);
  return parsed.success ? { ...base, kind: 'action', ...parsed.data, message, trigger: null } : null;
};

/** A submitted form; null when the data is no form's. Secret fields are handed to `keepSecret`. */
export const formEvent = async (
  data: unknown,
  base: EventBase,
  keepSecret: (secret: string) => Promise<string>,
): Promise<EventOf<'form'> | null> => {
  const parsed = Filled.safeParse(data);
  if (!parsed.success) return null;
  const { form, value, secrets, ...typed } = parsed.data;
  const fields: Record<string, string> = {};
  for (const [name, text] of Object.entries(typed))
    if (typeof text === 'string') fields[name] = secrets.includes(name) ? await keepSecret(text) : text;
  return { ...base, kind: 'form', form, value, fields };
};

const Query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});
const Chosen = z.object({ question: z.string() });

/** What somebody types, or has chosen, in the compose box. */
export const askEvent = ({ name, value }: Activity, base: EventBase): EventOf<'command'> => {
  const text =
    name === 'composeExtension/selectItem'
      ? Chosen.safeParse(value).data?.question
      : Query.safeParse(value).data?.parameters.find((parameter) => parameter.name === 'question')?.value;
  return { ...base, kind: 'command', command: 'ask', text: text ?? '', trigger: null };
};

const OnMessage = z.object({
  commandId: z.enum(['answer-this', 'save-knowledge']),
  messagePayload: z.object({
    body: z.object({ contentType: z.string().default('text'), content: z.string().nullish() }),
  }),
});

/** A command chosen on a message; null for one that the manifest does not have. */
export const messageCommand = ({ value }: Activity, base: EventBase): EventOf<'command'> | null => {
  const parsed = OnMessage.safeParse(value);
  if (!parsed.success) return null;
  const { commandId, messagePayload } = parsed.data;
  const { contentType, content } = messagePayload.body;
  const text = contentType === 'html' ? plainText(content ?? '') : (content ?? '').trim();
  return { ...base, kind: 'command', command: commandId, text, trigger: null };
};

const Feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.string().default('') }),
});

/** Thumbs under a message, by Teams' own buttons; they name the message, not the answer. */
export const feedbackEvent = (activity: Activity, base: EventBase): EventOf<'action'> | null => {
  const parsed = Feedback.safeParse(activity.value);
  if (!parsed.success || !activity.replyToId) return null;
  const good = parsed.data.actionValue.reaction === 'like';
  const value = `- ${good ? 'good' : 'bad'}`;
  return { ...base, kind: 'action', action: 'feedback', value, message: activity.replyToId, trigger: null };
};
