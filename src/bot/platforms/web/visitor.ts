import { createHash, randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Person, Place } from '../../../model/event.ts';
import type { WebOptions } from './web.ts';

/** Who is at the other end of a request: one browser, known by a cookie that scripts cannot read. */
export type Visitor = { readonly place: Place; readonly person: Person };

const cookie = /(?:^|;\s*)vouch=([0-9a-f-]{36})(?:;|$)/;
const halfYear = 180 * 24 * 3600 * 1000;

/** The browser's conversation; a new browser gets one with the response. */
export const visitorOf = (request: Request, response: Response, options: WebOptions): Visitor => {
  const known = cookie.exec(request.headers.cookie ?? '')?.[1];
  const secret = known ?? randomUUID();
  if (!known)
    response.cookie('vouch', secret, {
      httpOnly: true,
      sameSite: 'strict',
      secure: request.secure,
      maxAge: halfYear,
    });
  // Logs and the audit log name the conversation; whoever reads them must not get the cookie.
  const conversation = createHash('sha256').update(secret).digest('hex').slice(0, 32);
  return {
    place: {
      platform: 'web',
      tenant: options.tenant,
      conversation,
      thread: null,
      kind: 'direct',
      external: options.visitor !== 'member',
      reply: {},
    },
    person: { id: `web-${conversation.slice(0, 8)}`, name: 'You', kind: options.visitor, groups: [] },
  };
};
