import type { ParsedKnowledge, ReadEntry } from '../../model/entry.ts';
import type { Field, Place } from '../questionnaires/form.ts';
import { openForm } from '../questionnaires/formats.ts';
import { columnNumber } from '../questionnaires/workbook/cell-address.ts';
import { idFromWords, uniqueIds } from './entry-ids.ts';
import { entryOf, type KnowledgeFile, nothingOf } from './knowledge-file.ts';
import { answerText } from './read-fields.ts';

/**
 * The answers that stand in a filled questionnaire, where its columns do not say in words what they are but the
 * questionnaire reader is sure of them. `textAt` is what a cell says, for the explanation beside an answer.
 */
export const readAnsweredForm = (
  file: KnowledgeFile,
  textAt: (place: Place) => string | undefined,
): ParsedKnowledge => {
  const { found } = openForm(file);
  const unique = uniqueIds();
  const besideOf = ({ question, answer }: Field): string => {
    const layout = found.layouts.find(({ sheet }) => sheet === question.sheet);
    if (!layout?.explanationColumn) return '';
    return textAt({ ...answer, row: question.row, column: columnNumber(layout.explanationColumn) }) ?? '';
  };
  const entries = (found.sure ? found.fields : []).flatMap((field): ReadEntry[] => {
    const { question, ticks } = field;
    const inColumn = [...ticks].find(([, { place }]) => textAt(place)?.trim() === question.existing)?.[0];
    const answer = inColumn ?? question.existing ?? '';
    const text = answerText({ answer, explanation: besideOf(field) });
    if (text === '') return [];
    const place = question.sheet === null ? file.name : `${file.name}/${question.sheet}`;
    return [
      entryOf({
        id: unique(idFromWords(place, question.text)),
        kind: 'past-answer',
        title: question.text,
        question: question.text,
        text,
        source: file.name,
        section: question.section,
      }),
    ];
  });
  if (entries.length > 0) return { entries, problems: [] };
  return nothingOf(
    file,
    'No questions with answers and no statements were found. Name the columns in the first row, for example: id, question, answer.',
  );
};
