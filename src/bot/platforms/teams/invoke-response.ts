import type { Card, Form } from '../../card.ts';
import type { Suggestion } from '../../platform.ts';
import { type AdaptiveCard, renderCard, renderForm } from './render.ts';

/** A card as Teams takes it anywhere. */
export const attachment = (content: AdaptiveCard) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content,
});

const dialog = (title: string, card: AdaptiveCard): object => ({
  task: { type: 'continue', value: { title, width: 'medium', height: 'medium', card: attachment(card) } },
});

/** A dialog with a form. */
export const formDialog = (form: Form): object => dialog(form.title, renderForm(form, 'dialog'));

/** A dialog with a card to look at. */
export const cardDialog = (title: string, card: Card): object =>
  dialog(title, renderCard(card, { surface: 'dialog' }));

/** A dialog with one sentence. */
export const dialogSays = (value: string): object => ({ task: { type: 'message', value } });

/** What Action.Execute is answered: a sentence that passes, nothing for ''. */
export const executeSays = (value: string): object => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

/** A card that takes the place of the one whose button was pressed. */
export const cardInstead = (card: Card): object => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: renderCard(card),
});

const results = (attachments: readonly object[]): object => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments },
});

/** A card for the person to post: it goes into their compose box. */
export const insert = (card: Card): object =>
  results([{ ...attachment(renderCard(card)), preview: shortOf(card) }]);

/** What may be chosen while somebody types; the choice comes back with its question. */
export const suggestions = (all: readonly Suggestion[]): object =>
  results(
    all.map(({ question, card }) => ({
      ...attachment(renderCard(card)),
      preview: shortOf(card, {
        title: question,
        tap: { type: 'invoke', title: question, value: { question } },
      }),
    })),
  );

/** One sentence below the compose box. */
export const composeSays = (text: string): object => ({ composeExtension: { type: 'message', text } });

const shortOf = ({ summary }: Card, more: object = {}) => ({
  contentType: 'application/vnd.microsoft.card.thumbnail',
  content: { title: 'Vouch', text: summary, ...more },
});
