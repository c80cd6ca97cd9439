import { setImmediate as otherWork } from 'node:timers/promises';
import { answerQuestionnaire } from '../knowledge/answer/answer-questionnaire.ts';
import type { Answer } from '../model/answer.ts';
import type { Audience } from '../model/audience.ts';
import { knowledgeFor } from './knowledge-for.ts';
import type { Services } from './services.ts';
import { stillStands } from './still-stands.ts';

/** A form's questions, for whom; `work` names the filling, so that one that was interrupted goes on; null keeps nothing. */
export type Form = {
  readonly tenant: string;
  readonly audience: Audience;
  readonly questions: readonly string[];
  /** Numbers that stand beside the questions, not in them. */
  readonly numbers: readonly (string | null)[];
  readonly work: string | null;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Answers given within this time (milliseconds) go to the disk together: a write for each would take longer than answering. */
const TOGETHER = 250;

/**
 * Answers a form's questions; those of named work are on disk a moment later, so that after a crash only the last moment's
 * are asked again. `resumed` counts the answers that an earlier try had given. Throws the signal's reason when it is aborted.
 */
export const answerForm = async (
  services: Services,
  { tenant, audience, questions, numbers, work, onProgress, signal }: Form,
): Promise<{ answers: Answer[]; resumed: number }> => {
  const { store, own } = services;
  // Read before the index: should the entries change in between, answers are looked at again rather than trusted.
  const revision = `${await store.entries.revision(tenant)} ${services.today()}`;
  const given = await answersGiven(services, { tenant, audience, questions, work, revision });
  const asked = {
    index: await knowledgeFor(services, { tenant, audience }),
    audience,
    today: services.today(),
    model: services.model,
    embedder: services.embedder,
    ...(own ? { route: own.route, reword: own.reword } : {}),
  };
  let done = given.size;
  let waiting: { answer: Answer; number: number }[] = [];
  let sealed = performance.now();
  const seal = async (): Promise<void> => {
    if (work !== null) await store.fillings.keep({ tenant, work, answers: waiting, revision });
    waiting = [];
    sealed = performance.now();
  };
  const keep = async (answer: Answer, number: number): Promise<void> => {
    waiting.push({ answer, number });
    done += 1;
    onProgress?.(done, questions.length);
    // Answering without a model leaves the event loop no gap of its own: others ask, and somebody may stop it.
    await otherWork();
    if (signal?.aborted || performance.now() - sealed >= TOGETHER) await seal();
    signal?.throwIfAborted();
  };
  signal?.throwIfAborted();
  const answers = await answerQuestionnaire(questions, asked, { numbers, given, keep });
  await seal();
  return { answers, resumed: given.size };
};

/**
 * What an earlier try has answered and still holds. Where the entries changed or a day has passed since, a statement must
 * stand as it did, and what was left open is asked again.
 */
const answersGiven = async (
  services: Services,
  {
    tenant,
    audience,
    questions,
    work,
    revision,
  }: Omit<Form, 'numbers' | 'onProgress' | 'signal'> & { readonly revision: string },
): Promise<Map<number, Answer>> => {
  const given = new Map<number, Answer>();
  if (work === null) return given;
  for (const [number, { answer, revision: then }] of await services.store.fillings.list({ tenant, work })) {
    if (answer.question !== questions[number]) continue;
    const holds =
      then === revision ||
      (answer.outcome === 'answered' && (await stillStands(services, { tenant, audience, answer })));
    if (holds) given.set(number, answer);
  }
  return given;
};
