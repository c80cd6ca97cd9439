import type { Answer } from '../model/answer.ts';
import type {
  FilledAnswer,
  FillResult,
  LayoutChoice,
  Question,
  ReadQuestionnaire,
  SheetLayout,
} from '../model/questionnaire.ts';
import { answerUnsaved } from './answer-question.ts';
import { chooseValue } from './choose-value.ts';
import type { Asking, Services } from './services.ts';

export type Filling = Asking & {
  name: string;
  bytes: Uint8Array;
  choice?: LayoutChoice;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

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
export const fillQuestionnaire = async (services: Services, filling: Filling): Promise<Filled> => {
  const started = performance.now();
  const { name, bytes, choice, onProgress, signal } = filling;
  const source = { name, bytes, ...(choice ? { choice } : {}) };
  const read = await services.jail.run('read-questionnaire', source);
  if (read.outcome !== 'ok') return { outcome: read.outcome, message: read.message, layouts: [] };
  const { questions, layouts, outcome, message } = read.value;
  if (outcome !== 'ok') return { outcome, message: message ?? 'The file could not be used.', layouts };

  const answers: { question: Question; answer: Answer; filled: FilledAnswer }[] = [];
  const known = new Map<string, Answer>();
  for (const [index, question] of questions.entries()) {
    if (signal?.aborted)
      return { outcome: 'stopped', message: 'Stopped before the end; nothing was written.', layouts };
    // The same question gets the same answer, wherever it stands in the file.
    const answer =
      known.get(question.text) ?? (await answerUnsaved(services, { ...filling, question: question.text }));
    known.set(question.text, answer);
    answers.push({ question, answer, filled: chooseValue(question, answer) });
    onProgress?.(index + 1, questions.length);
  }

  const written = await services.jail.run('fill-questionnaire', {
    ...source,
    answers: answers.map(({ filled }) => filled),
  });
  if (written.outcome !== 'ok') return { outcome: written.outcome, message: written.message, layouts };
  const cells = new Map(written.value.written.map((cell) => [cell.key, cell]));
  const counted = (wanted: Answer['outcome'][]) =>
    answers.filter(({ answer }) => wanted.includes(answer.outcome)).length;
  return {
    outcome: 'ok',
    name: filledName(name),
    bytes: written.value.bytes,
    result: {
      schema: 'vouch.fill/1',
      questions: questions.length,
      answered: counted(['answered']),
      partial: counted(['partial']),
      abstained: counted(['abstained', 'routed']),
      routed: counted(['routed']),
      layouts,
      cells: answers.map(({ question, answer }) => ({
        sheet: question.sheet,
        cell: cells.get(question.key)?.cell ?? question.cell,
        question: question.text,
        outcome: answer.outcome,
        value: cells.get(question.key)?.value ?? null,
        citations: answer.citations.map(({ entry }) => entry),
      })),
      skipped: [...read.value.skipped, ...written.value.skipped],
      out: filledName(name),
      milliseconds: performance.now() - started,
    },
  };
};

/** "caiq.xlsx" becomes "caiq (filled).xlsx". */
const filledName = (name: string): string =>
  name.replace(/(\.[^.]*)?$/, (extension) => ` (filled)${extension}`);
