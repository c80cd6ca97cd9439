import { randomUUID } from 'node:crypto';
import type { Block, Card, Form } from '../../card.ts';
import type { OutgoingFile } from '../../platform.ts';
import type { Html } from './html.ts';

/** One entry of the page's log. `card` is what Vouch said, null for what the person said and for files. */
export type Item = {
  readonly id: string;
  readonly author: 'you' | 'vouch';
  readonly label: string;
  readonly content: Html;
  readonly card: Card | null;
};

/** What is sent to the page as it happens. */
export type Happening =
  | { readonly type: 'item'; readonly item: Item }
  | { readonly type: 'status'; readonly text: string | null }
  | { readonly type: 'dialog'; readonly form: Form }
  | { readonly type: 'home'; readonly card: Card };

/** One browser's conversation, in memory: the page is for trying Vouch, its history lasts as long as the process. */
export type Conversation = {
  readonly items: Map<string, Item>;
  readonly files: Map<string, OutgoingFile>;
  readonly listeners: Set<(happening: Happening) => void>;
  home: Card | null;
  form: Form | null;
  status: string | null;
};

const limits = { conversations: 500, items: 200, files: 20 } as const;

/** All browsers' conversations by their cookie; the one unused for longest gives way. */
export const createConversations = () => {
  const all = new Map<string, Conversation>();
  return (id: string): Conversation => {
    const conversation = all.get(id) ?? {
      items: new Map(),
      files: new Map(),
      listeners: new Set(),
      home: null,
      form: null,
      status: null,
    };
    all.delete(id);
    all.set(id, conversation);
    trim(all, limits.conversations);
    return conversation;
  };
};
export type Conversations = ReturnType<typeof createConversations>;

/** Adds an item, or replaces the one of the same id where it stands. */
export const putItem = (conversation: Conversation, item: Item): void => {
  conversation.items.set(item.id, item);
  trim(conversation.items, limits.items);
  tell(conversation, { type: 'item', item });
};

/** Keeps a file for download; returns its id, which cannot be guessed. */
export const putFile = (conversation: Conversation, file: OutgoingFile): string => {
  const id = randomUUID();
  conversation.files.set(id, file);
  trim(conversation.files, limits.files);
  return id;
};

/** Sends to every open page of this conversation. */
export const tell = (conversation: Conversation, happening: Happening): void => {
  for (const listener of conversation.listeners) listener(happening);
};

/** True when a card now shown in this conversation offers exactly this: a page cannot press a button it was not given. */
export const offers = (conversation: Conversation, action: string, value: string): boolean =>
  [...conversation.items.values(), { card: conversation.home }].some(
    ({ card }) => card !== null && cardOffers(card, action, value),
  );

const cardOffers = ({ blocks, feedback }: Card, action: string, value: string): boolean =>
  (action === 'feedback' && feedback !== null && [`${feedback} good`, `${feedback} bad`].includes(value)) ||
  blocks.some((block) => blockOffers(block, action, value));

const blockOffers = (block: Block, action: string, value: string): boolean => {
  if (block.type === 'citations')
    return action === 'show-entry' && block.citations.some(({ open }) => open === value);
  return (
    block.type === 'actions' &&
    block.buttons.some((button) => button.action === action && button.value === value)
  );
};

const trim = (map: Map<string, unknown>, most: number): void => {
  for (const oldest of map.keys()) {
    if (map.size <= most) return;
    map.delete(oldest);
  }
};
