import { findDisagreements } from '../knowledge/consistency/find-inconsistencies.ts';
import type { Answer } from '../model/answer.ts';
import type { Place } from '../model/event.ts';
import type {
  FillMark,
  FillResult,
  LayoutChoice,
  Question,
  ReadQuestionnaire,
  SheetLayout,
} from '../model/questionnaire.ts';
import { answerForm } from './answer-form.ts';
import { chooseValue } from './choose-value.ts';
import { compareWithTold, customerOf, keepCommitments, type Telling } from './keep-commitments.ts';
import { knowledgeFor } from './knowledge-for.ts';
import { noteOpenAnswer } from './note-open-answer.ts';
import type { Asking, Services } from './services.ts';

/** A customer’s file and how to fill it. */
export type Filling = Asking & {
  name: string;
  bytes: Uint8Array;
  choice?: LayoutChoice;
  /** Whose questionnaire it is: what they are told is kept, and held against what they were told before. */
  customer?: string | null;
  /** Where it was sent: says whose it is when nobody named the customer. */
  place?: Place | null;
  /** What marks answers that are open or in part; nothing unless said otherwise. */
  mark?: FillMark;
  /** Names the work: when it was interrupted, the same name goes on after the answers already given. */
  work?: string;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

/** The filled copy with its result, or why there is none and what was seen of the file. */
export type Filled =
  | { readonly outcome: 'ok'; readonly result: FillResult; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly outcome: Exclude<ReadQuestionnaire['outcome'], 'ok'> | 'stopped';
      readonly message: string;
      readonly layouts: readonly SheetLayout[];
    };

/**
 * Finds the questions of a customer's file, answers each for the audience, and writes the answers into a copy of that
 * very file. Nothing is written for a question without a vouched answer.
 */
export const fillQuestionnaire = async (services: Services, asked: Filling): Promise<Filled> => {
  const started = performance.now();
  const filling = { ...asked, customer: customerOf(services, asked) };
  const { name, bytes, choice } = filling;
  const source = { name, bytes, ...(choice ? { choice } : {}) };
  // The index is built here while the file is read in the jail's process.
  const [read] = await Promise.all([
    services.jail.run('read-questionnaire', source),
    knowledgeFor(services, filling),
  ]);
  if (read.outcome !== 'ok') return { outcome: read.outcome, message: read.message, layouts: [] };
  const { questions, layouts, outcome, message } = read.value;
  if (outcome !== 'ok') return { outcome, message: message ?? 'The file could not be used.', layouts };

  const given = await answerAll(services, filling, questions);
  if (!given) return { outcome: 'stopped', message: 'Stopped before the end; nothing was written.', layouts };
  const answers = questions.flatMap((question, index) => {
    const answer = given.answers[index];
    if (!answer) return [];
    return [{ question, answer, filled: chooseValue(question, answer), note: noteOpenAnswer(answer) }];
  });

  const written = await services.jail.run('fill-questionnaire', {
    ...source,
    answers: answers.map(({ filled, note }) => ({ ...filled, note })),
    mark: filling.mark ?? 'none',
  });
  if (written.outcome !== 'ok') return { outcome: written.outcome, message: written.message, layouts };
  const cells = new Map(written.value.written.map((cell) => [cell.key, cell]));
  const cellOf = ({ key, cell }: Question): string => cells.get(key)?.cell ?? cell;
  const index = await knowledgeFor(services, filling);
  const disagreements = new Map(
    findDisagreements(given.answers, index).map(({ answer, before }) => [answer, before]),
  );
  const placeOf = new Map(answers.map(({ answer, question }) => [answer, cellOf(question)]));
  if (filling.customer)
    await keepCommitments(services, {
      ...(await tellingOf(services, filling, filling.customer)),
      told: answers
        .filter(({ question }) => cells.has(question.key))
        .map(({ question, answer, filled }) => ({
          answer,
          // The words beside a chosen value say it too; without a cell of their own nobody reads them.
          statement: (question.explanation ? filled.explanation : null) ?? filled.value ?? '',
        })),
    });
  const disagreement = (answer: Answer): { disagreesWith?: string } => {
    const before = disagreements.get(answer);
    const place = before && placeOf.get(before);
    return place === undefined ? {} : { disagreesWith: place };
  };
  const counted = (wanted: Answer['outcome'][]) =>
    answers.filter(({ answer }) => wanted.includes(answer.outcome)).length;
  return {
    outcome: 'ok',
    name: filledName(name, written.value.mark),
    bytes: written.value.bytes,
    result: {
      schema: 'vouch.fill/1',
      questions: questions.length,
      answered: counted(['answered']),
      partial: counted(['partial']),
      abstained: counted(['abstained', 'routed']),
      routed: counted(['routed']),
      ...(given.resumed > 0 ? { resumed: given.resumed } : {}),
      mark: written.value.mark,
      layouts,
      cells: answers.map(({ question, answer, note }) => ({
        sheet: question.sheet,
        cell: cellOf(question),
        question: question.text,
        outcome: answer.outcome,
        value: cells.get(question.key)?.value ?? null,
        citations: answer.citations.map(({ entry }) => entry),
        owner: answer.owner,
        ...(note === null ? {} : { note }),
        ...disagreement(answer),
        ...(answer.toldBefore ? { toldBefore: answer.toldBefore } : {}),
      })),
      skipped: [...read.value.skipped, ...written.value.skipped],
      out: filledName(name, written.value.mark),
      milliseconds: performance.now() - started,
    },
  };
};

/** Null when somebody stopped it: the answers given so far are of no use without the file. */
const answerAll = async (
  services: Services,
  filling: Filling,
  questions: readonly Question[],
): Promise<{ answers: Answer[]; resumed: number } | null> => {
  const { tenant, audience, onProgress, signal, work = null, customer } = filling;
  const texts = questions.map(({ text }) => text);
  try {
    const given = await answerForm(services, {
      tenant,
      audience,
      questions: texts,
      numbers: questions.map(({ number = null }) => number),
      work,
      onProgress,
      signal,
    });
    if (!customer) return given;
    const telling = await tellingOf(services, filling, customer);
    return { ...given, answers: await compareWithTold(services, { ...telling, answers: given.answers }) };
  } catch (error) {
    if (signal?.aborted) return null;
    throw error;
  }
};

const tellingOf = async (
  services: Services,
  { tenant, audience, by, name }: Filling,
  customer: string,
): Promise<Telling> => ({
  tenant,
  audience,
  by,
  customer,
  where: name,
  index: await knowledgeFor(services, { tenant, audience }),
});

/** "caiq.xlsx" becomes "caiq (filled).xlsx"; a copy with marks is not the one to send. */
const filledName = (name: string, mark: FillMark): string =>
  name.replace(/(\.[^.]*)?$/, (extension) => ` (filled${mark === 'none' ? '' : ', marked'})${extension}`);
