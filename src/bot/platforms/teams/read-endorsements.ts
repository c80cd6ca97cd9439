import { z } from 'zod';

const Keys = z.object({
  keys: z.array(z.object({ kid: z.string(), endorsements: z.array(z.string()).optional() })),
});
const Header = z.object({ kid: z.string() });

/** Keys change within days; a token that names a key nobody published must not make us ask again at once. */
const askAgainMilliseconds = 60_000;

/**
 * Tells whether the key that a bearer token names is published at `address` (a JWKS) and, where it lists the channels
 * it is endorsed for, speaks for this one. The signature is not its business. Never throws: not told is no.
 */
export const readEndorsements = (address: string) => {
  const published = new Map<string, readonly string[] | undefined>();
  const state = { askedAt: Number.NEGATIVE_INFINITY };
  const ask = async (): Promise<void> => {
    state.askedAt = performance.now();
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(10_000) });
    const { keys } = Keys.parse(await response.json());
    published.clear();
    for (const { kid, endorsements } of keys) published.set(kid, endorsements);
  };
  return async (authorization: string, channel: unknown): Promise<boolean> => {
    const kid = kidOf(authorization);
    if (kid === null) return false;
    const due = performance.now() - state.askedAt > askAgainMilliseconds;
    if (!published.has(kid) && due) await ask().catch(() => undefined);
    if (!published.has(kid)) return false;
    const endorsements = published.get(kid);
    return endorsements === undefined || (typeof channel === 'string' && endorsements.includes(channel));
  };
};

const kidOf = (authorization: string): string | null => {
  const [, token = ''] = authorization.split(' ');
  try {
    return Header.parse(JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())).kid;
  } catch {
    return null;
  }
};
