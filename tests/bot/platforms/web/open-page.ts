import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createWebPlatform, type WebOptions } from '../../../../src/bot/platforms/web/web.ts';
import type { IncomingEvent, Place } from '../../../../src/model/event.ts';

/** The web platform on a free port of this machine; what would go to the inbox is collected. */
export const openPage = async (options: Partial<WebOptions> = {}) => {
  const events: IncomingEvent[] = [];
  const kept = new Map<string, { bytes: Uint8Array }>();
  const secrets = new Map<string, string>();
  const { platform, router } = createWebPlatform({
    tenant: 'local',
    visitor: 'member',
    hosts: ['localhost', '127.0.0.1'],
    readFile: async ({ id }) => kept.get(id) ?? null,
    examples: 'examples',
    warn: (what, error) => {
      throw new Error(what, { cause: error });
    },
    ...options,
  });
  await platform.start({
    accept: async (event) => {
      events.push(event);
      return 'new';
    },
    keepFile: async ({ bytes }) => {
      const id = randomUUID();
      kept.set(id, { bytes });
      return { kept: id };
    },
    keepSecret: async (secret) => {
      const name = randomUUID();
      secrets.set(name, secret);
      return name;
    },
  });
  const app = express();
  app.use(router);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  return {
    platform,
    events,
    kept,
    secrets,
    url,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
export type OpenedPage = Awaited<ReturnType<typeof openPage>>;

/** One browser without a page: keeps its cookie, sends what a page would. */
export const openVisitor = async ({ url, events }: OpenedPage) => {
  const first = await fetch(`${url}/chat/home`, { method: 'POST' });
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const place: Place = { ...(events.at(-1)?.place as Place), kind: 'direct' };
  const send = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { ...init, headers: { cookie, ...init.headers } });
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      body: JSON.stringify({ id: newId(), ...body }),
      headers: { 'content-type': 'application/json', ...headers },
    });
  /** What the stream says first: the conversation as it stands. */
  const shown = async (): Promise<string> => {
    const stream = await send('/chat/events');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const part = await Promise.race([
        reader?.read(),
        new Promise<null>((end) => setTimeout(end, 60, null)),
      ]);
      if (!part?.value) break;
      text += part.value;
    }
    await reader?.cancel();
    return text;
  };
  return { cookie, place, send, post, shown };
};

export const newId = (): string => randomUUID().replaceAll('-', '');
