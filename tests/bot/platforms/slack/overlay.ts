import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

export type Answer = { status?: number; headers?: Record<string, string>; body: Record<string, unknown> };
type Ask = (args: URLSearchParams, token: string) => Answer | null;

/**
 * Slack in front of the emulator: methods that it lacks, and those a test wants to answer otherwise, once or always.
 * Everything else goes through. `asked` is what was called, with its arguments.
 */
export const openOverlay = async (emulator: string) => {
  const asked: { method: string; args: URLSearchParams; token: string }[] = [];
  const fine: Ask = () => ({ body: { ok: true } });
  const answers = new Map<string, Ask>([
    ['assistant.threads.setStatus', fine],
    ['assistant.threads.setSuggestedPrompts', fine],
    ['agents.sessions.setStatus', fine],
  ]);
  const state = { url: '' };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const method = /^\/api\/([\w.]+)/.exec(request.url ?? '')?.[1] ?? '';
    const args = new URLSearchParams(method === '' ? '' : body.toString());
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (method !== '') asked.push({ method, args, token });
    const own = answers.get(method)?.(args, token);
    if (own) {
      response.writeHead(own.status ?? 200, { 'content-type': 'application/json', ...own.headers });
      return void response.end(JSON.stringify(own.body));
    }
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const reply = await fetch(`${emulator}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { ...(authorization ? { authorization } : {}), ...(type ? { 'content-type': type } : {}) },
      ...(request.method === 'POST' ? { body } : {}),
      redirect: 'manual',
    });
    const kind = reply.headers.get('content-type') ?? '';
    const location = reply.headers.get('location');
    response.writeHead(reply.status, { 'content-type': kind, ...(location ? { location } : {}) });
    const bytes = Buffer.from(await reply.arrayBuffer());
    response.end(kind.includes('json') ? bytes.toString().replaceAll(emulator, state.url) : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: state.url,
    asked,
    answers,
    /** Answers a method otherwise, once. */
    once: (method: string, answer: Answer): void => {
      const before = answers.get(method);
      answers.set(method, () => {
        if (before) answers.set(method, before);
        else answers.delete(method);
        return answer;
      });
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** The far end of Socket Mode: sends envelopes, and says which came back acknowledged. */
export const openSocket = async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const acknowledged: string[] = [];
  server.on('connection', (socket) => {
    socket.on('message', (data) => acknowledged.push(JSON.parse(data.toString()).envelope_id));
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    acknowledged,
    send: (envelope: Record<string, unknown>): void => {
      for (const socket of server.clients) socket.send(JSON.stringify(envelope));
    },
    close: () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
};
