import { answer } from '../knowledge/answer-question.ts';
import type { Answer } from '../model/answer.ts';
import type { Place } from '../model/event.ts';
import { knowledgeFor } from './knowledge-for.ts';
import type { Asking, Services } from './services.ts';

export type Question = Asking & {
  question: string;
  place?: Place | null;
  customer?: string | null;
  /** The thread's topic so far, so that “and how often?” means something. */
  thread?: string | null;
};

/** Answers one question for one audience and keeps the answer, so that feedback and experts can refer to it. */
export const answerQuestion = async (services: Services, asked: Question): Promise<Answer> => {
  const given = await answerUnsaved(services, asked);
  await services.store.answers.save({
    tenant: asked.tenant,
    answer: given,
    audience: asked.audience,
    place: asked.place ?? null,
    askedBy: asked.by,
    customer: asked.customer ?? null,
  });
  return given;
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
