import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { microsoftClouds } from '../../../../src/model/microsoft-cloud.ts';

export const appId = '11111111-2222-3333-4444-555555555555';
export const tenantId = '99999999-8888-7777-6666-555555555555';

type Message = { readonly id: string; activity: Record<string, unknown> };

type RosterMember = { id: string; tenantId?: string; userRole?: string; userPrincipalName?: string };
export const dana: RosterMember = {
  id: '29:dana',
  tenantId,
  userRole: 'user',
  userPrincipalName: 'dana@example.com',
};

/**
 * What stands around a bot in Teams, on this machine: the issuer of tokens with its published keys, the connector that
 * takes messages, and a place for files.
 */
export const openTeams = async () => {
  const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const messages: Message[] = [];
  /** What was called, first to last: `typing`, `message`, `update`, or the status that it was refused with. */
  const calls: string[] = [];
  /** Statuses with which the next messages and updates are refused, first to last. */
  const failures: number[] = [];
  const uploads: { range: string; bytes: Buffer }[] = [];
  const state = { url: '', issuer: '' };
  /** Who is in a conversation; only Dana where nothing is said, null where Vouch may not know. */
  const roster = new Map<string, readonly RosterMember[] | null>();
  /** Entra object ids of the people in a group of Entra. */
  const entra = new Map<string, readonly string[]>();
  const membersOf = (conversation = ''): readonly RosterMember[] | null => {
    const members = roster.get(decodeURIComponent(conversation));
    return members === undefined ? [dana] : members;
  };

  const routes: [
    method: string,
    path: RegExp,
    handle: (request: IncomingMessage, found: RegExpExecArray) => Promise<unknown>,
  ][] = [
    [
      'GET',
      /^\/issuer\/openid$/,
      async () => ({
        issuer: state.issuer,
        jwks_uri: `${state.url}/issuer/discovery/v2.0/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
    ],
    [
      'GET',
      /^\/issuer\/discovery\/v2\.0\/keys$/,
      async () => ({
        keys: [
          { ...ours.publicKey.export({ format: 'jwk' }), kid: 'ours', use: 'sig', endorsements: ['msteams'] },
          {
            ...ours.publicKey.export({ format: 'jwk' }),
            kid: 'not-for-teams',
            use: 'sig',
            endorsements: ['webchat'],
          },
        ],
      }),
    ],
    [
      'POST',
      /^\/v3\/conversations$/,
      async (request) => {
        const { members } = JSON.parse((await body(request)).toString());
        return { id: `personal chat with ${members[0].id}` };
      },
    ],
    [
      'GET',
      /^\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/,
      async (_request, found) =>
        membersOf(found[1])?.find(({ id }) => id === decodeURIComponent(found[2] ?? '')) ?? null,
    ],
    [
      'GET',
      /^\/v3\/conversations\/([^/]+)\/pagedmembers$/,
      async (request, found) => {
        const members = membersOf(found[1]);
        if (!members) return null;
        const from = Number(new URL(request.url ?? '', state.url).searchParams.get('continuationToken') ?? 0);
        const more = from + 1 < members.length;
        return { members: members.slice(from, from + 1), continuationToken: more ? String(from + 1) : '' };
      },
    ],
    [
      'POST',
      /^\/v3\/conversations\/([^/]+)\/activities(?:\/[^/]+)?$/,
      async (request, found) => {
        const activity = JSON.parse((await body(request)).toString());
        activity.conversation.path = decodeURIComponent(found[1] ?? '');
        calls.push(activity.type);
        if (activity.type === 'typing') return { id: 'typing' };
        messages.push({ id: `m${messages.length + 1}`, activity });
        return { id: `m${messages.length}` };
      },
    ],
    [
      'PUT',
      /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/,
      async (request, found) => {
        const message = messages.find(({ id }) => id === decodeURIComponent(found[2] ?? ''));
        calls.push('update');
        const activity = JSON.parse((await body(request)).toString());
        activity.conversation.path = decodeURIComponent(found[1] ?? '');
        if (message) message.activity = activity;
        return { id: found[2] };
      },
    ],
    [
      'GET',
      /^\/v1\.0\/groups\/([^/]+)\/transitiveMembers$/,
      async (_request, found) => ({ value: (entra.get(found[1] ?? '') ?? []).map((id) => ({ id })) }),
    ],
    [
      'PUT',
      /^\/upload$/,
      async (request) => {
        uploads.push({ range: String(request.headers['content-range']), bytes: await body(request) });
        return {};
      },
    ],
  ];
  const files = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const file = files.get(path);
    if (file) return void response.end(file);
    for (const [method, pattern, handle] of routes) {
      const found = pattern.exec(path);
      if (request.method !== method || !found) continue;
      const failure = path.includes('/activities') ? failures.shift() : undefined;
      if (failure) {
        calls.push(String(failure));
        response.setHeader('retry-after', '0.01');
        return send(response, failure, {});
      }
      const answer = await handle(request, found);
      return send(response, answer === null ? 403 : 200, answer);
    }
    send(response, 404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  state.url = `http://${host}`;
  state.issuer = `${state.url}/issuer`;

  const token = (
    claims: Record<string, unknown> = {},
    { key = ours.privateKey, kid = 'ours' }: { key?: KeyObject; kid?: string } = {},
  ) => {
    const now = Math.floor(Date.now() / 1000);
    return sign(
      { alg: 'RS256', typ: 'JWT', kid },
      { iss: state.issuer, aud: appId, serviceurl: state.url, nbf: now - 60, exp: now + 3600, ...claims },
      key,
    );
  };

  return {
    url: state.url,
    host,
    messages,
    calls,
    failures,
    uploads,
    roster,
    entra,
    token,
    strangersKey: strangers.privateKey,
    publicKey: ours.publicKey.export({ type: 'spki', format: 'pem' }),
    options: {
      appId,
      appPassword: 'secret',
      appTenant: undefined,
      cloud: { ...microsoftClouds.public, graph: state.url },
      tenants: [tenantId],
      tenant: 'local',
      issuer: { name: state.issuer, url: state.issuer },
      sdk: 'botbuilder' as const,
      outgoingToken: async () => 'outgoing',
      fileHosts: [host],
    },
    /** A message from Dana in a personal chat, as Teams sends it. */
    activity: (more: Record<string, unknown> = {}): Record<string, unknown> => ({
      type: 'message',
      id: `a${Math.random()}`,
      channelId: 'msteams',
      serviceUrl: state.url,
      from: { id: '29:dana', name: 'Dana', aadObjectId: 'dana-object-id' },
      recipient: { id: `28:${appId}`, name: 'Vouch' },
      conversation: { id: '19:personal', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      text: '',
      ...more,
    }),
    putFile: (name: string, bytes: Uint8Array): string => {
      files.set(`/files/${name}`, Buffer.from(bytes));
      return `${state.url}/files/${name}`;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
export type TeamsWorld = Awaited<ReturnType<typeof openTeams>>;

const sign = (header: object, claims: object, key: KeyObject): string => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
};

const body = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const send = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};
