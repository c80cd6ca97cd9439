import http, { createServer, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type SdkName, sdks } from '../../../../src/bot/platforms/teams/sdk.ts';

const app = {
  appId: '11111111-2222-3333-4444-555555555555',
  appPassword: 'our-secret',
};

/** Entra's place for tokens, on this machine: both packages find the way there by its name only. */
const asked: { host: string; path: string; form: URLSearchParams }[] = [];
const entra = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  asked.push({ host: String(request.headers['x-meant-for']), path: request.url ?? '', form });
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token: 'our-token' }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => entra.listen(0, '127.0.0.1', resolve));
  const { port } = entra.address() as AddressInfo;
  const { fetch } = globalThis;
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const { host, pathname } = new URL(String(input));
    const headers = { ...(init?.headers as Record<string, string>), 'x-meant-for': host };
    return fetch(`http://127.0.0.1:${port}${pathname}`, { ...init, headers });
  });
  vi.spyOn(https, 'request').mockImplementation(((options: RequestOptions) =>
    http.request({
      method: options.method,
      path: options.path,
      headers: { ...(options.headers as Record<string, string>), 'x-meant-for': options.hostname ?? '' },
      host: '127.0.0.1',
      port,
    })) as typeof https.request);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await new Promise((resolve) => entra.close(resolve));
});

const cases = (Object.keys(sdks) as SdkName[]).flatMap((sdk) => [
  [sdk, 'our-tenant'] as const,
  // An app of many tenants gets it from Bot Framework's own.
  [sdk, undefined] as const,
]);

test.each(cases)('%s gets our own token, of tenant %s', async (sdk, appTenant) => {
  asked.length = 0;
  // Tokens are kept by app.
  const appId = appTenant === undefined ? '99999999-2222-3333-4444-555555555555' : app.appId;
  const { token } = await sdks[sdk]({ ...app, appId, appTenant });
  expect(await token()).toBe('our-token');
  expect(asked).toHaveLength(1);
  const [{ host, path, form } = { host: '', path: '', form: new URLSearchParams() }] = asked;
  expect(host).toBe('login.microsoftonline.com');
  expect(path.split('?')[0]).toBe(`/${appTenant ?? 'botframework.com'}/oauth2/v2.0/token`);
  expect(Object.fromEntries(form)).toMatchObject({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: 'our-secret',
  });
  expect(form.get('scope')?.split(' ')).toContain('https://api.botframework.com/.default');
});
