import { answer } from '../knowledge/answer-question.ts';
import type { Answer } from '../model/answer.ts';
import type { Place } from '../model/event.ts';
import { compareWithTold, keepCommitments } from './keep-commitments.ts';
import { knowledgeFor } from './knowledge-for.ts';
import type { Asking, Services } from './services.ts';
import { withoutMarks } from './without-marks.ts';

export type Question = Asking & {
  question: string;
  place?: Place | null;
  customer?: string | null;
  /** The thread's topic so far, so that “and how often?” means something. */
  thread?: string | null;
};

/**
 * Answers one question for one audience and keeps the answer, so that feedback and experts can refer to it. What a
 * customer is told goes into the commitment register, and is compared with what stands there.
 */
export const answerQuestion = async (services: Services, asked: Question): Promise<Answer> => {
  const customer = asked.customer ?? null;
  const fresh = await answerUnsaved(services, asked);
  const given = customer === null ? fresh : await tellCustomer(services, { ...asked, customer }, fresh);
  await services.store.answers.save({
    tenant: asked.tenant,
    answer: given,
    audience: asked.audience,
    place: asked.place ?? null,
    askedBy: asked.by,
    customer,
  });
  return given;
};

const tellCustomer = async (
  services: Services,
  { tenant, audience, by, place, customer }: Question & { customer: string },
  fresh: Answer,
): Promise<Answer> => {
  const index = await knowledgeFor(services, { tenant, audience });
  const where = place ? `${place.platform}:${place.conversation}` : null;
  const telling = { tenant, audience, by, customer, where, index };
  const [answer = fresh] = await compareWithTold(services, { ...telling, answers: [fresh] });
  const told = [{ answer, statement: withoutMarks(answer.answer ?? '') }];
  await keepCommitments(services, { ...telling, told });
  return answer;
};

/** The same without keeping it: for batches and for measuring. */
export const answerUnsaved = async (
  services: Pick<Services, 'store' | 'model' | 'embedder' | 'today'>,
  { tenant, audience, question, thread }: Pick<Question, 'tenant' | 'audience' | 'question' | 'thread'>,
): Promise<Answer> =>
  answer({
    index: await knowledgeFor(services, { tenant, audience }),
    question,
    audience,
    today: services.today(),
    model: services.model,
    embedder: services.embedder,
    ...(thread ? { thread: { questions: [thread] } } : {}),
  });
