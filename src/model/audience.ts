import { z } from 'zod';

/** Who will see an answer, from least to most trusted. It names the sharing classes that audience may be told. */
export const Audience = z.enum(['public', 'nda', 'internal']);
export type Audience = z.infer<typeof Audience>;

/** Sharing class of an entry: the widest audience that may see it. */
export const Sharing = Audience;
export type Sharing = Audience;

const trust: Record<Audience, number> = { public: 0, nda: 1, internal: 2 };

/** True when an entry of this sharing class may be shown to this audience. */
export const mayShow = (sharing: Sharing, audience: Audience): boolean => trust[sharing] <= trust[audience];

/** The least trusted of several audiences; `public` when none is given (unknown means external). */
export const leastTrusted = (audiences: readonly Audience[]): Audience =>
  audiences.length === 0
    ? 'public'
    : audiences.reduce((least, next) => (trust[next] < trust[least] ? next : least));
