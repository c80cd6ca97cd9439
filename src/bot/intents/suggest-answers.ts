import { answerAhead } from '../../usecases/answer-question.ts';
import { searchKnowledge } from '../../usecases/search-knowledge.ts';
import type { Suggestion } from '../platform.ts';
import { askingOf, demand, keyOf, recipientOf, type Turn } from '../turn.ts';
import { answerCard } from '../views/answer.ts';
import { questionIn } from './question-in.ts';

/** Shorter words are the beginning of any question. */
const shortest = 3;
const mostNear = 3;

/**
 * What would be answered to the words typed so far, and to questions near them, as everybody in the place may see it.
 * Before there are words, the example questions.
 */
export const suggestAnswers = async (turn: Turn<'command'>): Promise<readonly Suggestion[]> => {
  demand(turn, 'ask');
  const typed = turn.event.text.trim();
  const questions =
    typed.length < shortest ? turn.deps.prompts : [questionIn(typed), ...(await near(turn, typed))];
  const { audience, deps } = turn;
  const answers = await Promise.all(
    questions.map((question) => answerAhead(deps.services, { ...askingOf(turn), question })),
  );
  const cards = await deps.outbox.handCards({
    key: keyOf(turn),
    to: recipientOf(turn),
    audience,
    cards: answers.map((answer) => answerCard({ answer, audience, privately: false, repeat: true })),
  });
  return cards.map((card, index) => ({ question: questions[index] ?? '', card }));
};

const near = async ({ deps, event, audience }: Turn, query: string): Promise<string[]> => {
  const { tenant } = event.place;
  const { results } = await searchKnowledge(deps.services, { tenant, audience, query, limit: mostNear });
  return results.map(({ title }) => title).filter((title) => title !== query);
};
