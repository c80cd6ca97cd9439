import { createHmac } from 'node:crypto';
import type { TeamsWorld } from './open-teams.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

export const bearer = (token: string): string => `Bearer ${token}`;

const now = (): number => Math.floor(Date.now() / 1000);
/** A token of this header whose signature is somebody's own making. */
const forged = (
  teams: TeamsWorld,
  { header, sign }: { header: object; sign: (signed: string) => string },
): string => {
  const signed = `${part(header)}.${part(claimsOf(teams.token()))}`;
  return bearer(`${signed}.${sign(signed)}`);
};

/** Fourteen classes of what is no token of Teams for us; each makes its nth `authorization` header, null for none. */
export const badTokens: Record<string, (teams: TeamsWorld, nth: number) => string | null> = {
  'no token': (_teams, nth) => (nth % 2 === 0 ? null : ''),
  'words for a token': (_teams, nth) => bearer('garbage.'.repeat(nth)),
  'another scheme': (teams, nth) => `${['Basic', 'Token', 'Digest', 'bot'][nth % 4]} ${teams.token()}`,
  'another audience': (teams, nth) => bearer(teams.token({ aud: `somebody-else-${nth}` })),
  'another issuer': (teams, nth) =>
    bearer(teams.token({ iss: `${teams.options.issuer.name}.evil-${nth}.example` })),
  'expired tokens': (teams, nth) => bearer(teams.token({ nbf: now() - 90_000, exp: now() - 600 - nth })),
  'tokens of the future': (teams, nth) =>
    bearer(teams.token({ nbf: now() + 600 + nth, exp: now() + 90_000 })),
  'another service address': (teams, nth) =>
    bearer(teams.token({ serviceurl: `${teams.url}${nth}.evil.example` })),
  'a stranger’s key under our name': (teams, nth) =>
    bearer(teams.token({ nth }, { key: teams.strangersKey })),
  'keys nobody published': (teams, nth) =>
    bearer(teams.token({}, { key: teams.strangersKey, kid: `theirs-${nth}` })),
  'a key not endorsed for Teams': (teams, nth) => bearer(teams.token({ nth }, { kid: 'not-for-teams' })),
  'no signature': (teams, nth) =>
    forged(teams, {
      header: { alg: nth % 2 === 0 ? 'none' : 'RS256', typ: 'JWT', kid: 'ours' },
      sign: () => '',
    }),
  'a signature by the public key as a secret': (teams, nth) =>
    forged(teams, {
      header: { alg: 'HS256', typ: 'JWT', kid: 'ours', nth },
      sign: (signed) => createHmac('sha256', teams.publicKey).update(signed).digest('base64url'),
    }),
  'claims changed after signing': (teams, nth) => {
    const [header, , signature] = teams.token().split('.');
    return bearer(`${header}.${part({ ...claimsOf(teams.token()), nth })}.${signature}`);
  },
};
