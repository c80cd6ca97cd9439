import { type Card, type Form, opensForm } from './card.ts';
import { answerInHand } from './intents/answer-message.ts';
import { formOpeners } from './intents/open-form.ts';
import { openNewEntry } from './intents/save-knowledge.ts';
import { sharedInHand } from './intents/share-answer.ts';
import { homeInHand } from './intents/show-home.ts';
import { suggestAnswers } from './intents/suggest-answers.ts';
import { outdatedButton } from './outdated-button.ts';
import type { Showing } from './platform.ts';
import { beginTurn, type ConversationDeps, type Turn } from './turn.ts';

/** The side of the conversation that answers at once, in the request itself. */
export const createShowing = (deps: ConversationDeps): Showing => {
  // Whoever asks waits for the answer themselves: there is nothing to stop.
  const { signal } = new AbortController();
  return {
    form: async (event) => deps.outbox.handForm(event, await formFor(beginTurn(event, { deps, signal }))),
    card: async (event) => cardFor(beginTurn(event, { deps, signal })),
    suggest: async (event) => suggestAnswers(beginTurn(event, { deps, signal })),
  };
};

const formFor = async (turn: Turn<'action' | 'command'>): Promise<Form> => {
  const { event } = turn;
  if (event.kind === 'command') {
    if (event.command === 'save-knowledge') return openNewEntry({ ...turn, event });
  } else if (opensForm(event.action)) return formOpeners[event.action]({ ...turn, event });
  throw outdatedButton();
};

const cardFor = async (turn: Turn<'action' | 'command'>): Promise<Card> => {
  const { event } = turn;
  if (event.kind === 'action') {
    if (event.action === 'share-answer') return sharedInHand({ ...turn, event });
    if (event.action === 'refresh-home') return homeInHand(turn);
  } else if (event.command === 'ask' || event.command === 'answer-this')
    return answerInHand(turn, { question: event.text, privately: event.command === 'answer-this' });
  throw outdatedButton();
};
