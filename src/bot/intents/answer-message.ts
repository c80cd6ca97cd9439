import { answerQuestion } from '../../usecases/answer-question.ts';
import { askingOf, demand, inPrivate, reply, type Turn, whileWorking } from '../turn.ts';
import { answerCard } from '../views/answer.ts';
import { progressCard } from '../views/progress.ts';
import { setTopic, topicOf } from './topic.ts';

/** Answers a question in its place; with `privately` to the asker first, who may then share it. */
export const answerMessage = async (
  everyone: Turn,
  { question, privately = false }: { question: string; privately?: boolean },
): Promise<void> => {
  demand(everyone, 'ask');
  const turn = privately ? inPrivate(everyone) : everyone;
  const { place } = turn.event;
  await whileWorking(turn, 'is looking through the controls', async () => {
    if (!privately) await reply(turn, progressCard('Looking for it'));
    const answer = await answerQuestion(turn.deps.services, {
      ...askingOf(turn),
      question,
      // What was asked in private is never answered before everybody, not later either.
      place: privately ? null : place,
      thread: await topicOf(turn),
    });
    await setTopic(turn, question);
    const { audience } = turn;
    const repeat = turn.event.kind !== 'message';
    await reply(turn, answerCard({ answer, audience, privately, repeat }), { audience, privately });
  });
};
