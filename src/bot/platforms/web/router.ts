import { fileURLToPath } from 'node:url';
import express, { type Request, type Response, type Router } from 'express';
import type { OutgoingFile } from '../../platform.ts';
import { serveExamples } from './examples.ts';
import { explainTo } from './explain.ts';
import { createGuard } from './guard.ts';
import {
  callerOf,
  type Desk,
  gone,
  greet,
  receiveAction,
  receiveFiles,
  receiveForm,
  receiveHome,
  receiveMessage,
  receiveStop,
} from './receive.ts';
import { streamTo } from './stream.ts';

const page = fileURLToPath(new URL('./page', import.meta.url));

/** Page, assets, examples, uploads, actions, forms, downloads and the stream of cards. */
export const createRouter = (desk: Desk): Router => {
  const { options } = desk;
  const router = express.Router();
  const json = express.json({ limit: '64kb' });
  const by =
    (receive: typeof receiveMessage) =>
    (request: Request, response: Response): Promise<void> =>
      receive(desk, request, response);

  router.use(createGuard(options.hosts));
  router.use(express.static(page, { index: 'index.html', cacheControl: false }));
  if (options.examples !== null) router.use(serveExamples(options.examples));

  router.post('/chat/message', json, by(receiveMessage));
  router.post('/chat/files', by(receiveFiles));
  router.post('/chat/action', json, by(receiveAction));
  router.post('/chat/form', json, by(receiveForm));
  router.post('/chat/home', by(receiveHome));
  router.post('/chat/stop', by(receiveStop));

  router.get('/chat/events', async (request, response) => {
    const { visitor, conversation } = callerOf(desk, request, response);
    streamTo(response, conversation);
    if (conversation.items.size === 0) await greet(desk, visitor);
  });

  router.get('/chat/files/:id', (request, response) => {
    const file = callerOf(desk, request, response).conversation.files.get(request.params.id);
    if (!file) throw gone();
    sendFile(response, file);
  });

  router.use('/chat', explainTo(options.warn));
  return router;
};

/** A page we made ourselves opens in its tab, locked into a sandbox; every other file is saved, never shown. */
const sendFile = (response: Response, { name, mimeType, bytes }: OutgoingFile): void => {
  if (mimeType !== 'text/html') response.attachment(name);
  response.set({
    'Content-Type': mimeType.startsWith('text/') ? `${mimeType}; charset=utf-8` : mimeType,
    'Content-Security-Policy':
      "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    'Cache-Control': 'private, no-store',
  });
  response.send(Buffer.from(bytes));
};
