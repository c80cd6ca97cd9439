import { answerQuestion } from '../../usecases/answer-question.ts';
import { askingOf, reply, type Turn } from '../turn.ts';
import { answerCard } from '../views/answer.ts';
import { storedAnswer } from './stored-answer.ts';

/** Shows a private answer to the whole conversation: answered anew when its people may see less. */
export const shareAnswer = async (turn: Turn<'action'>): Promise<void> => {
  const { audience, event } = turn;
  const stored = await storedAnswer(turn, event.value);
  const answer =
    stored.audience === audience
      ? stored.answer
      : await answerQuestion(turn.deps.services, {
          ...askingOf(turn),
          question: stored.answer.question,
          place: event.place,
        });
  await reply(turn, answerCard({ answer, audience, privately: false, repeat: true }), { audience });
};
