import { plural } from '../../usecases/in-words.ts';
import { type Card, card } from '../card.ts';
import { type OpenRequest, requestButtons } from './review-request.ts';

const most = 10;

/** The answers that still wait for an expert, each with its buttons. */
export const reminderCard = (waiting: readonly OpenRequest[]): Card => {
  const summary = `${plural(waiting.length, 'answer')} waiting for an expert`;
  return card(summary, [
    { type: 'heading', text: summary },
    ...waitingBlocks(waiting.slice(0, most)),
    ...(waiting.length > most
      ? [{ type: 'text', weight: 'quiet', text: `${waiting.length - most} more on the home page.` } as const]
      : []),
  ]);
};

/** Each question with its owner and what can be done about it. */
export const waitingBlocks = (requests: readonly OpenRequest[]): Card['blocks'] =>
  requests.flatMap((request) => [
    {
      type: 'text' as const,
      text: request.owner === null ? request.question : `${request.question} (${request.owner})`,
    },
    { type: 'actions' as const, buttons: requestButtons(request) },
  ]);
