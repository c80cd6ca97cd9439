import { answerQuestion } from '../../usecases/answer-question.ts';
import type { Card } from '../card.ts';
import { askingOf, demand, inPrivate, keyOf, recipientOf, reply, type Turn, whileWorking } from '../turn.ts';
import { answerCard } from '../views/answer.ts';
import { progressCard } from '../views/progress.ts';
import { questionIn } from './question-in.ts';
import { setTopic, topicOf } from './topic.ts';

/** Answers a question in its place; with `privately` to the asker first, who may then share it. */
export const answerMessage = async (
  everyone: Turn,
  { question: words, privately = false }: { question: string; privately?: boolean },
): Promise<void> => {
  demand(everyone, 'ask');
  const question = questionIn(words);
  const turn = privately ? inPrivate(everyone) : everyone;
  await whileWorking(turn, 'is looking through the controls', async () => {
    if (!privately) await reply(turn, progressCard('Looking for it'));
    const card = await answered(turn, { question, privately });
    await reply(turn, card, { audience: turn.audience, privately });
  });
};

/** The answer as a card, for the asker alone or for everybody in their place; said nowhere. */
export const answerInHand = async (
  everyone: Turn,
  { question: words, privately }: { question: string; privately: boolean },
): Promise<Card> => {
  demand(everyone, 'ask');
  const question = questionIn(words);
  const turn = privately ? inPrivate(everyone) : everyone;
  const card = await answered(turn, { question, privately });
  const { audience } = turn;
  return turn.deps.outbox.handCard({ key: keyOf(turn), to: recipientOf(turn, privately), audience, card });
};

const answered = async (
  turn: Turn,
  { question, privately }: { question: string; privately: boolean },
): Promise<Card> => {
  const answer = await answerQuestion(turn.deps.services, {
    ...askingOf(turn),
    question,
    // What was asked in private is never answered before everybody, not later either.
    place: privately ? null : turn.event.place,
    thread: await topicOf(turn),
  });
  turn.signal.throwIfAborted();
  // What hangs on the topic does not replace it; what was asked in private is no topic of the others.
  if (!privately) await setTopic(turn, answer.dependsOn ?? question);
  const repeat = turn.event.kind !== 'message';
  return answerCard({ answer, audience: turn.audience, privately, repeat });
};
