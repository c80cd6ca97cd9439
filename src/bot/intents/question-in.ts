import { VouchError } from '../../errors.ts';

/** Characters; a page of text. What is longer is no one question, and takes long to search for. */
const longest = 4000;

/** What somebody wrote as one question. Throws VouchError `bad-input` when there are no words in it, or too many. */
export const questionIn = (text: string): string => {
  const question = text.trim();
  if (!/[\p{L}\p{N}]/u.test(question))
    throw new VouchError({
      code: 'bad-input',
      message: 'There are no words in that message that I could answer.',
      advice: 'To have a file read, send it to me in a direct message.',
    });
  if (question.length > longest)
    throw new VouchError({
      code: 'bad-input',
      message: `That is too long for one question: ${question.length.toLocaleString('en')} characters, and I read ${longest.toLocaleString('en')}.`,
      advice: 'Ask the question alone, or send the text as a file: its questions come back answered.',
    });
  return question;
};
