import http, { createServer, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { urlToHttpOptions } from 'node:url';
import { vi } from 'vitest';

export type Asked = { readonly host: string; readonly path: string; readonly body: string };

/**
 * Microsoft's hosts, on this machine: whatever goes out over https comes to `answer` instead. Their packages find the
 * way there by fixed names only.
 */
export const playMicrosoft = async (answer: (asked: Asked) => unknown) => {
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked = {
      host: String(request.headers['x-meant-for']),
      path: (request.url ?? '').split('?')[0] ?? '',
      body: Buffer.concat(chunks).toString(),
    };
    const given = answer(asked);
    response
      .writeHead(given === undefined ? 404 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(given ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { fetch } = globalThis;
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const url = new URL(String(input));
    if (url.protocol !== 'https:') return fetch(input, init);
    const headers = { ...(init?.headers as Record<string, string>), 'x-meant-for': url.host };
    return fetch(`http://127.0.0.1:${port}${url.pathname}`, { ...init, headers });
  });
  type Given = string | URL | RequestOptions;
  type Told = (response: IncomingMessage) => void;
  vi.spyOn(https, 'request').mockImplementation(((
    given: Given,
    more?: RequestOptions | Told,
    told?: Told,
  ) => {
    const options: RequestOptions = {
      ...(typeof given === 'string' || given instanceof URL ? urlToHttpOptions(new URL(given)) : given),
      ...(typeof more === 'object' ? more : {}),
    };
    const meant = String(options.hostname ?? options.host ?? '');
    return http.request(
      {
        method: options.method,
        path: options.path,
        headers: { ...(options.headers as Record<string, string>), 'x-meant-for': meant },
        host: '127.0.0.1',
        port,
      },
      typeof more === 'function' ? more : told,
    );
  }) as typeof https.request);
  return {
    close: async () => {
      vi.restoreAllMocks();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
