import { fileURLToPath } from 'node:url';
import express, { type Response, type Router } from 'express';
import { VouchError } from '../../../errors.ts';
import type { IncomingEvent } from '../../../model/event.ts';
import type { Inward } from '../../platform.ts';
import { type Conversations, offers, putItem } from './conversations.ts';
import { serveExamples } from './examples.ts';
import { explainTo } from './explain.ts';
import { createGuard } from './guard.ts';
import { readUpload } from './read-upload.ts';
import { renderOwn } from './render.ts';
import { ActionBody, FormBody, MessageBody } from './requests.ts';
import { streamTo } from './stream.ts';
import { type Visitor, visitorOf } from './visitor.ts';
import type { WebOptions } from './web.ts';

type Parts = {
  readonly options: WebOptions;
  readonly conversations: Conversations;
  readonly inward: () => Inward | null;
};

const page = fileURLToPath(new URL('./page', import.meta.url));

/** Page, assets, examples, uploads, actions, forms, downloads and the stream of cards. */
export const createRouter = ({ options, conversations, inward }: Parts): Router => {
  const router = express.Router();
  const json = express.json({ limit: '64kb' });

  const started = (): Inward => {
    const current = inward();
    if (current) return current;
    throw new VouchError({
      code: 'unavailable',
      message: 'Vouch is starting.',
      advice: 'Try again in a moment.',
    });
  };
  /** The event is on disk when this resolves; only then the browser is told that it was taken. */
  const accept = async (response: Response, event: IncomingEvent): Promise<void> => {
    await started().accept(event);
    response.status(202).json({ id: event.id });
  };
  const base = (id: string, { place, person }: Visitor) => ({
    id,
    place,
    person,
    receivedAt: new Date().toISOString(),
  });

  router.use(createGuard(options.hosts));
  router.use(express.static(page, { index: 'index.html', cacheControl: false }));
  if (options.examples !== null) router.use(serveExamples(options.examples));

  router.get('/chat/events', async (request, response) => {
    const visitor = visitorOf(request, response, options);
    const conversation = conversations(visitor.place.conversation);
    streamTo(response, conversation);
    if (conversation.items.size === 0)
      await started().accept({ ...base(crypto.randomUUID(), visitor), kind: 'home-opened' });
  });

  router.post('/chat/message', json, async (request, response) => {
    const { id, text } = MessageBody.parse(request.body);
    const visitor = visitorOf(request, response, options);
    const conversation = conversations(visitor.place.conversation);
    putItem(conversation, {
      id,
      author: 'you',
      label: text,
      content: renderOwn({ text, files: [] }),
      card: null,
    });
    await accept(response, {
      ...base(id, visitor),
      kind: 'message',
      text,
      files: [],
      addressed: true,
      message: null,
    });
  });

  router.post('/chat/files', async (request, response) => {
    const visitor = visitorOf(request, response, options);
    const upload = await readUpload(request);
    const { id, text } = MessageBody.parse({ id: upload.id, text: upload.text });
    const { tenant } = visitor.place;
    const files = await Promise.all(
      upload.files.map(async ({ name, mimeType, bytes }) => ({
        name,
        mimeType,
        bytes: bytes.byteLength,
        handle: await started().keepFile({ tenant, name, bytes }),
      })),
    );
    const content = renderOwn({ text, files: files.map(({ name }) => name) });
    putItem(conversations(visitor.place.conversation), {
      id,
      author: 'you',
      label: text,
      content,
      card: null,
    });
    await accept(response, {
      ...base(id, visitor),
      kind: 'message',
      text,
      files,
      addressed: true,
      message: null,
    });
  });

  router.post('/chat/action', json, async (request, response) => {
    const { id, action, value } = ActionBody.parse(request.body);
    const visitor = visitorOf(request, response, options);
    if (!offers(conversations(visitor.place.conversation), action, value)) throw gone();
    await accept(response, {
      ...base(id, visitor),
      kind: 'action',
      action,
      value,
      message: null,
      trigger: null,
    });
  });

  router.post('/chat/form', json, async (request, response) => {
    const { id, fields } = FormBody.parse(request.body);
    const visitor = visitorOf(request, response, options);
    const conversation = conversations(visitor.place.conversation);
    const { form } = conversation;
    if (!form?.submit) throw gone();
    const secrets = form.fields.filter((field) => field.type === 'text' && field.secret);
    for (const { name } of secrets) fields[name] = await started().keepSecret(fields[name] ?? '');
    conversation.form = null;
    await accept(response, {
      ...base(id, visitor),
      kind: 'form',
      form: form.form,
      value: form.value,
      fields,
    });
  });

  router.post('/chat/home', async (request, response) => {
    const visitor = visitorOf(request, response, options);
    const place = { ...visitor.place, kind: 'home' as const };
    await accept(response, { ...base(crypto.randomUUID(), { ...visitor, place }), kind: 'home-opened' });
  });

  router.post('/chat/stop', async (request, response) => {
    await accept(response, {
      ...base(crypto.randomUUID(), visitorOf(request, response, options)),
      kind: 'stopped',
    });
  });

  router.get('/chat/files/:id', (request, response) => {
    const { place } = visitorOf(request, response, options);
    const file = conversations(place.conversation).files.get(request.params.id);
    if (!file) throw gone();
    sendFile(response, file);
  });

  router.use('/chat', explainTo(options.warn));
  return router;
};

/** A page we made ourselves opens in its tab, locked into a sandbox; every other file is saved, never shown. */
const sendFile = (
  response: Response,
  { name, mimeType, bytes }: { name: string; mimeType: string; bytes: Uint8Array },
): void => {
  if (mimeType !== 'text/html') response.attachment(name);
  response.set({
    'Content-Type': mimeType.startsWith('text/') ? `${mimeType}; charset=utf-8` : mimeType,
    'Content-Security-Policy':
      "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    'Cache-Control': 'private, no-store',
  });
  response.send(Buffer.from(bytes));
};

const gone = (): VouchError =>
  new VouchError({
    code: 'not-found',
    message: 'This is no longer on the page.',
    advice: 'Ask or send it again.',
  });
