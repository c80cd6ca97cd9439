import { randomUUID } from 'node:crypto';
import type { Card, Form } from '../../src/bot/card.ts';
import type { OutgoingFile, Platform } from '../../src/bot/platform.ts';
import { VouchError } from '../../src/errors.ts';
import type { MessageRef, Person, Place } from '../../src/model/event.ts';

export type Said = {
  place: Place;
  card: Card;
  onlyFor: Person | null;
  lasting: boolean;
  message: string;
  key: string | null;
};

/** A chat platform that keeps what it is told in memory; it passes the platform contract like the real ones. */
export type MemoryPlatform = Platform & {
  readonly said: Said[];
  readonly calls: string[];
  readonly files: { place: Place; file: OutgoingFile }[];
  readonly forms: Form[];
  readonly homes: Card[];
  readonly statuses: (string | null)[];
  /** Bytes that people sent, by the handle's `id`. */
  readonly sent: Map<string, Uint8Array>;
  /** Conversations that outsiders have joined meanwhile. */
  readonly opened: Set<string>;
  /** Thrown by the next outward calls, first to last. */
  readonly failures: Error[];
};

export const createMemoryPlatform = (): MemoryPlatform => {
  const said: Said[] = [];
  const calls: string[] = [];
  const failures: Error[] = [];
  const platform: MemoryPlatform = {
    name: 'slack',
    pace: { burst: 100, everyMilliseconds: 0 },
    said,
    calls,
    failures,
    files: [],
    forms: [],
    homes: [],
    statuses: [],
    sent: new Map(),
    opened: new Set(),
    start: async () => undefined,
    stop: async () => undefined,
    look: async (place) => (platform.opened.has(place.conversation) ? { ...place, external: true } : place),
    post: async (place, card, options) => {
      attempt('post');
      const message = randomUUID();
      const { onlyFor = null, lasting = false, key = null } = options ?? {};
      said.push({ place, card, onlyFor, lasting, message, key });
      return { place, message };
    },
    findPosted: async (_place, key) => {
      const known = said.find((one) => one.key === key);
      return known ? { place: known.place, message: known.message } : null;
    },
    update: async ({ message }: MessageRef, card) => {
      attempt('update');
      const known = said.find((one) => one.message === message);
      if (!known) throw new VouchError({ code: 'not-found', message: 'Gone.', advice: 'None.' });
      known.card = card;
    },
    sendFile: async (place, file) => {
      attempt('sendFile');
      platform.files.push({ place, file });
    },
    findFile: async (place, { name, bytes }) =>
      platform.files.some(
        (one) =>
          one.place.conversation === place.conversation &&
          one.file.name === name &&
          one.file.bytes.byteLength === bytes.byteLength,
      ),
    status: async (_place, text) => {
      attempt('status');
      platform.statuses.push(text);
    },
    openForm: async (_event, form) => {
      attempt('openForm');
      platform.forms.push(form);
    },
    showHome: async (_place, _person, card) => {
      attempt('showHome');
      platform.homes.push(card);
    },
    fetchFile: async ({ handle, name }, limit) => {
      const bytes = platform.sent.get(handle.id ?? '');
      if (bytes && bytes.byteLength <= limit.bytes) return bytes;
      throw new VouchError({
        code: 'bad-input',
        message: `${name} cannot be had.`,
        advice: 'Send it again.',
      });
    },
  };
  const attempt = (call: string) => {
    calls.push(call);
    const failure = failures.shift();
    if (failure) throw failure;
  };
  return platform;
};
