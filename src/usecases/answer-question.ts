import { answer } from '../knowledge/answer/answer-question.ts';
import { hangsOnTopic } from '../knowledge/question/hangs-on-topic.ts';
import type { Answer } from '../model/answer.ts';
import type { Place } from '../model/event.ts';
import { compareWithTold, customerOf, keepCommitments } from './keep-commitments.ts';
import { knowledgeFor } from './knowledge-for.ts';
import type { Asking, Services } from './services.ts';
import { withoutMarks } from './without-marks.ts';

/** A question, who asks it, and where the answer goes. */
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
  const given = await tellAnswer(services, asked, await answerUnsaved(services, asked));
  await services.store.answers.save({
    tenant: asked.tenant,
    answer: given,
    audience: asked.audience,
    place: asked.place ?? null,
    askedBy: asked.by,
    customer: customerOf(services, asked),
  });
  return given;
};

/**
 * Says an answer where it was asked for, or where somebody shares it: when that is a customer's conversation, what they
 * are told goes into the register.
 */
export const tellAnswer = async (
  services: Pick<Services, 'store' | 'own' | 'customerAt'>,
  told: Asking & Pick<Question, 'place' | 'customer'>,
  fresh: Answer,
): Promise<Answer> => {
  const { tenant, audience, by, place } = told;
  const customer = customerOf(services, told);
  if (customer === null) return fresh;
  const index = await knowledgeFor(services, { tenant, audience });
  const where = place ? `${place.platform}:${place.conversation}` : null;
  const telling = { tenant, audience, by, customer, where, index };
  const [answer = fresh] = await compareWithTold(services, { ...telling, answers: [fresh] });
  const statement = withoutMarks(answer.answer ?? '');
  await keepCommitments(services, { ...telling, told: [{ answer, statement }] });
  return answer;
};

/**
 * Answers what somebody is still typing: without asking an endpoint, and kept only where it says something, so that half
 * a question is no gap. Nobody has been told anything yet.
 */
export const answerAhead = async (services: Services, asked: Question): Promise<Answer> => {
  const { tenant, audience, by } = asked;
  const answer = await answerUnsaved({ ...services, model: null, embedder: null }, asked);
  if (answer.answer !== null)
    await services.store.answers.save({ tenant, answer, audience, place: null, askedBy: by, customer: null });
  return answer;
};

/** The same without keeping it: for batches and for measuring. */
export const answerUnsaved = async (
  services: Pick<Services, 'store' | 'own' | 'model' | 'embedder' | 'today'>,
  { tenant, audience, question, thread }: Pick<Question, 'tenant' | 'audience' | 'question' | 'thread'>,
): Promise<Answer> =>
  answer({
    index: await knowledgeFor(services, { tenant, audience }),
    question,
    audience,
    today: services.today(),
    model: services.model,
    embedder: services.embedder,
    ...(services.own ? { route: services.own.route, reword: services.own.reword } : {}),
    ...(thread && hangsOnTopic(question) ? { thread: { questions: [thread] } } : {}),
  });
