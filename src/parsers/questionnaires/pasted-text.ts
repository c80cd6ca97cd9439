import type { Form, Writing } from './form.ts';
import { answerLabel, findListedQuestions } from './layout/find-listed-questions.ts';
import { listedFields } from './listed-fields.ts';
import { decodeText } from './package/text-encoding.ts';
import { refuse } from './refusal.ts';

const maximumLines = 100_000;

/** Opens a list of questions as text; each answer is put on the line that waits for it, else on a new one below. */
export const openPastedText = (bytes: Uint8Array): Form => {
  const { text, encode } = decodeText(bytes);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const raw = text.replace(/^\uFEFF/, '').split(lineEnd);
  if (raw.length > maximumLines) refuse('too-large', 'This text has more lines than Vouch reads.');
  const lines = raw.map((line) => ({ text: line, title: false }));
  const questions = findListedQuestions(lines);
  const listed = new Map(questions.map((question) => [question.line, question]));

  const write = (writings: readonly Writing[]) => {
    const edited = [...raw];
    for (const { place, text: answer } of writings) {
      const question = listed.get(place.row);
      if (!question) continue;
      const ticked = question.boxes.choices.some(({ text: boxed }) => boxed === answer);
      if (ticked) {
        for (const [index, line] of question.boxes.lines.entries())
          edited[line] = (raw[line] ?? '').replace(
            raw[line]?.trim() ?? '',
            () => answer.split('\n')[index] ?? '',
          );
        continue;
      }
      const written = answer.replaceAll('\n', lineEnd);
      const slot = question.slot ?? question.lastLine;
      const current = edited[slot] ?? '';
      const waiting =
        question.slot === null
          ? `${current}${lineEnd}`
          : answerLabel(current).replace(/\s*$/, ' ').trimStart();
      edited[slot] = `${waiting}${written}`;
    }
    return encode((text.startsWith('\uFEFF') ? '\uFEFF' : '') + edited.join(lineEnd));
  };
  const found = listedFields(lines, questions, { sheet: 0, unit: 'line' });
  return {
    format: 'text',
    found,
    sheets: [],
    marks: [],
    commentable: () => false,
    placeName: ({ row }) => `line ${row + 1}`,
    write,
  };
};
