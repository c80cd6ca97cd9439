import { answerQuestion, tellAnswer } from '../../usecases/answer-question.ts';
import { stillStands } from '../../usecases/still-stands.ts';
import type { Card } from '../card.ts';
import { askingOf, keyOf, recipientOf, reply, type Turn } from '../turn.ts';
import { answerCard } from '../views/answer.ts';
import { storedAnswer } from './stored-answer.ts';

/** Shows a private answer to the whole conversation: answered anew when its people may see less, or what it quotes has changed. */
export const shareAnswer = async (turn: Turn<'action'>): Promise<void> => {
  await reply(turn, await sharedCard(turn), { audience: turn.audience });
};

/** The same for the person to post themselves. */
export const sharedInHand = async (turn: Turn<'action'>): Promise<Card> => {
  const { audience, deps } = turn;
  const card = await sharedCard(turn);
  return deps.outbox.handCard({ key: keyOf(turn), to: recipientOf(turn), audience, card });
};

const sharedCard = async (turn: Turn<'action'>): Promise<Card> => {
  const { audience, event } = turn;
  const stored = await storedAnswer(turn, event.value);
  const { services } = turn.deps;
  const asking = askingOf(turn);
  const stands =
    stored.audience === audience && (await stillStands(services, { ...asking, answer: stored.answer }));
  const answer = stands
    ? await tellAnswer(services, { ...asking, place: event.place }, stored.answer)
    : await answerQuestion(services, {
        ...asking,
        question: stored.answer.question,
        thread: stored.answer.dependsOn ?? null,
        place: event.place,
      });
  return answerCard({ answer, audience, privately: false, repeat: true });
};
