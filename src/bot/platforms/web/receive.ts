import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { VouchError } from '../../../errors.ts';
import type { IncomingEvent } from '../../../model/event.ts';
import type { Inward } from '../../platform.ts';
import { type Conversation, type Conversations, offers, putItem } from './conversations.ts';
import { readUpload } from './read-upload.ts';
import { renderOwn } from './render.ts';
import { ActionBody, FormBody, MessageBody } from './requests.ts';
import { type Visitor, visitorOf } from './visitor.ts';
import type { WebOptions } from './web.ts';

/** What the page's requests are served from. */
export type Desk = {
  readonly options: WebOptions;
  readonly conversations: Conversations;
  /** Null until the platform is started. */
  readonly inward: () => Inward | null;
};

/** One kind of request. */
type Receive = (desk: Desk, request: Request, response: Response) => Promise<void>;

/** Who sends this, and their conversation. */
export const callerOf = ({ options, conversations }: Desk, request: Request, response: Response) => {
  const visitor = visitorOf(request, response, options);
  return { visitor, conversation: conversations(visitor.place.conversation) };
};

/** What is on the page is bound to the process; a restart or another browser makes it unknown. */
export const gone = (): VouchError =>
  new VouchError({
    code: 'not-found',
    message: 'This is no longer on the page.',
    advice: 'Ask or send it again.',
  });

/** A question or any other text. */
export const receiveMessage: Receive = async (desk, request, response) => {
  const { id, text } = MessageBody.parse(request.body);
  const { visitor, conversation } = callerOf(desk, request, response);
  showOwn(conversation, { id, text, files: [] });
  await accept(desk, response, messageEvent({ id, visitor, text, files: [] }));
};

/** Files, as one message. */
export const receiveFiles: Receive = async (desk, request, response) => {
  const { visitor, conversation } = callerOf(desk, request, response);
  const upload = await readUpload(request);
  const { id, text } = MessageBody.parse({ id: upload.id, text: upload.text });
  const { tenant } = visitor.place;
  const files = await Promise.all(
    upload.files.map(async ({ name, mimeType, bytes }) => ({
      name,
      mimeType,
      bytes: bytes.byteLength,
      handle: await started(desk).keepFile({ tenant, name, bytes }),
    })),
  );
  showOwn(conversation, { id, text, files: files.map(({ name }) => name) });
  await accept(desk, response, messageEvent({ id, visitor, text, files }));
};

/** A button, if the conversation shows it. */
export const receiveAction: Receive = async (desk, request, response) => {
  const { id, action, value } = ActionBody.parse(request.body);
  const { visitor, conversation } = callerOf(desk, request, response);
  if (!offers(conversation, action, value)) throw gone();
  const event = {
    ...base(visitor, id),
    kind: 'action',
    action,
    value,
    message: null,
    trigger: null,
  } as const;
  await accept(desk, response, event);
};

/** The open form, once. What is secret in it goes on under a name only. */
export const receiveForm: Receive = async (desk, request, response) => {
  const { id, fields } = FormBody.parse(request.body);
  const { visitor, conversation } = callerOf(desk, request, response);
  const { form } = conversation;
  if (!form?.submit) throw gone();
  const secrets = form.fields.filter((field) => field.type === 'text' && field.secret);
  for (const { name } of secrets) fields[name] = await started(desk).keepSecret(fields[name] ?? '');
  conversation.form = null;
  await accept(desk, response, {
    ...base(visitor, id),
    kind: 'form',
    form: form.form,
    value: form.value,
    fields,
  });
};

/** The overview was opened. */
export const receiveHome: Receive = async (desk, request, response) => {
  const { visitor } = callerOf(desk, request, response);
  const place = { ...visitor.place, kind: 'home' } as const;
  await accept(desk, response, { ...base({ ...visitor, place }), kind: 'home-opened' });
};

/** The person wants the work under way to end. */
export const receiveStop: Receive = async (desk, request, response) => {
  const { visitor } = callerOf(desk, request, response);
  await accept(desk, response, { ...base(visitor), kind: 'stopped' });
};

/** Greets a browser that has no conversation yet. */
export const greet = async (desk: Desk, visitor: Visitor): Promise<void> => {
  await started(desk).accept({ ...base(visitor), kind: 'home-opened' });
};

const started = ({ inward }: Desk): Inward => {
  const current = inward();
  if (current) return current;
  throw new VouchError({
    code: 'unavailable',
    message: 'Vouch is starting.',
    advice: 'Try again in a moment.',
  });
};

/** The event is on disk when this resolves; only then the browser is told that it was taken. */
const accept = async (desk: Desk, response: Response, event: IncomingEvent): Promise<void> => {
  await started(desk).accept(event);
  response.status(202).json({ id: event.id });
};

const base = ({ place, person }: Visitor, id: string = randomUUID()) => ({
  id,
  place,
  person,
  receivedAt: new Date().toISOString(),
});

type Message = Extract<IncomingEvent, { kind: 'message' }>;

const messageEvent = ({
  id,
  visitor,
  text,
  files,
}: Pick<Message, 'id' | 'text' | 'files'> & { visitor: Visitor }): Message => ({
  ...base(visitor, id),
  kind: 'message',
  text,
  files,
  addressed: true,
  message: null,
});

const showOwn = (
  conversation: Conversation,
  { id, text, files }: { id: string; text: string; files: readonly string[] },
): void =>
  putItem(conversation, { id, author: 'you', label: text, content: renderOwn({ text, files }), card: null });
