import { type Audience, leastTrusted } from '../../model/audience.ts';
import { answerQuestion } from '../../usecases/answer-question.ts';
import { audienceOf, type Recipient } from '../audience.ts';
import type { Card } from '../card.ts';
import type { Turn } from '../turn.ts';
import { answerCard } from '../views/answer.ts';
import { unansweredCard } from '../views/review-request.ts';
import type { KeptRequest } from './open-request.ts';

type Decided = {
  readonly request: KeptRequest;
  readonly asker: KeptRequest['askers'][number];
  readonly approved: boolean;
  readonly reason: string;
};

/**
 * Tells one who asked what the expert decided: where they asked, as far as that place may see it, or themselves alone
 * where they had asked in private.
 */
export const tellAsker = async (turn: Turn, decided: Decided): Promise<void> => {
  const { outbox, permissions } = turn.deps;
  const { person, place, privately } = decided.asker;
  const to: Recipient = privately ? { place, person, privately, lasting: true } : { place, person: null };
  const { tenant, id } = decided.request;
  const asked = await turn.deps.services.store.answers.get({ tenant, id: decided.asker.answerId });
  const audience = leastTrusted([asked?.audience ?? 'public', audienceOf(to, permissions)]);
  const card = decided.approved
    ? await approvedCard(turn, decided, audience)
    : unansweredCard({
        question: decided.request.question,
        reason: audience === 'internal' ? decided.reason : '',
      });
  const who = privately ? person.id : '';
  const key = `request:${id}:answer:${place.platform}:${place.conversation}:${place.thread ?? ''}:${who}`;
  await outbox.say({ key, to, audience, card });
};

const approvedCard = async (
  { deps: { services } }: Turn,
  { request: { tenant, question }, asker: { person, place, privately } }: Decided,
  audience: Audience,
): Promise<Card> => {
  const asked = { tenant, audience, by: person.id, question, place: privately ? null : place };
  const answer = await answerQuestion(services, asked);
  const note = 'An expert has answered:';
  return answerCard({ answer, audience, privately: false, note, repeat: true });
};
