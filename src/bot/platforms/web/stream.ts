import type { Response } from 'express';
import type { Conversation, Happening, Item } from './conversations.ts';
import { renderCard, renderForm } from './render.ts';

const stillThere = 20_000;

/** Streams a conversation as server-sent events: first all of it, then what happens. The page puts items by their id. */
export const streamTo = (response: Response, conversation: Conversation): void => {
  response.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  const send = (event: string, data: unknown) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const listener = (happening: Happening) => {
    const [event, data] = asEvent(happening);
    send(event, data);
  };
  send('hello', {});
  for (const item of conversation.items.values()) listener({ type: 'item', item });
  if (conversation.status !== null) listener({ type: 'status', text: conversation.status });
  conversation.listeners.add(listener);
  const beat = setInterval(() => response.write(': here\n\n'), stillThere);
  response.on('close', () => {
    clearInterval(beat);
    conversation.listeners.delete(listener);
  });
};

const asEvent = (happening: Happening): [string, unknown] => {
  switch (happening.type) {
    case 'item':
      return ['item', itemData(happening.item)];
    case 'status':
      return ['status', { text: happening.text }];
    case 'dialog':
      return ['dialog', { form: happening.form.submit !== null, html: renderForm(happening.form).markup }];
    case 'home':
      return ['home', { html: renderCard(happening.card).markup }];
  }
};

const itemData = ({ id, author, label, content, card }: Item) => ({
  id,
  author,
  label,
  html: content.markup,
  busy:
    card?.blocks.some(({ type }) => type === 'progress') === true &&
    card.feedback === null &&
    card.blocks.length === 1,
});
