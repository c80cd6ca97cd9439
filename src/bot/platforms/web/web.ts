import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { VouchError } from '../../../errors.ts';
import type { Person, Place } from '../../../model/event.ts';
import type { Inward, Platform } from '../../platform.ts';
import { createConversations, putFile, putItem, tell } from './conversations.ts';
import { renderCard, renderFile } from './render.ts';
import { createRouter } from './router.ts';

export type WebOptions = {
  readonly tenant: string;
  /** What a visitor counts as: `member` only where nobody but our own people can reach the page (this machine). */
  readonly visitor: Person['kind'];
  /** Host names the page answers to, so that no other site's name can be pointed at it; empty: any. */
  readonly hosts: readonly string[];
  /** Reads back what `Inward.keepFile` kept. */
  readonly readFile: (file: { tenant: string; id: string }) => Promise<{ bytes: Uint8Array } | null>;
  /** Directory with `reports` and `questionnaires` to try, or null. */
  readonly examples: string | null;
  /** Told of requests that failed for a reason nobody foresaw. */
  readonly warn: (what: string, error: unknown) => void;
};

/** The local page as a chat platform, and the express router that serves it. It binds nothing: main does. */
export const createWebPlatform = (options: WebOptions): { platform: Platform; router: Router } => {
  const conversations = createConversations();
  const inward: { current: Inward | null } = { current: null };
  const at = (place: Place) => conversations(place.conversation);

  const platform: Platform = {
    name: 'web',
    pace: { burst: 20, everyMilliseconds: 20 },
    start: async (started) => {
      inward.current = started;
    },
    stop: async () => {
      inward.current = null;
    },
    look: async (place) => place,
    post: async (place, card) => {
      const id = randomUUID();
      putItem(at(place), { id, author: 'vouch', label: card.summary, content: renderCard(card), card });
      return { place, message: id };
    },
    update: async ({ place, message }, card) => {
      putItem(at(place), {
        id: message,
        author: 'vouch',
        label: card.summary,
        content: renderCard(card),
        card,
      });
    },
    sendFile: async (place, file) => {
      const conversation = at(place);
      const id = putFile(conversation, file);
      const { name, comment, bytes } = file;
      const content = renderFile({ href: `/chat/files/${id}`, name, comment, size: bytes.byteLength });
      putItem(conversation, {
        id,
        author: 'vouch',
        label: `File: ${name}`,
        content,
        card: null,
      });
    },
    status: async (place, text) => {
      const conversation = at(place);
      conversation.status = text;
      tell(conversation, { type: 'status', text });
    },
    openForm: async ({ place }, form) => {
      const conversation = at(place);
      conversation.form = form;
      tell(conversation, { type: 'dialog', form });
    },
    showHome: async (place, _person, card) => {
      const conversation = at(place);
      conversation.home = card;
      tell(conversation, { type: 'home', card });
    },
    fetchFile: async (file, limit) => {
      const kept = await options.readFile({ tenant: options.tenant, id: file.handle.kept ?? '' });
      if (kept && kept.bytes.byteLength <= limit.bytes) return kept.bytes;
      throw new VouchError({
        code: 'bad-input',
        message: kept ? `${file.name} is too large.` : `${file.name} is no longer on hand.`,
        advice: kept ? `Send a file of at most ${Math.floor(limit.bytes / 1_048_576)} MB.` : 'Send it again.',
      });
    },
  };

  return { platform, router: createRouter({ options, conversations, inward: () => inward.current }) };
};
