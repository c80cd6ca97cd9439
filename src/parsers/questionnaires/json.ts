import { type Node, parseTree } from 'jsonc-parser';
import type { SheetLayout } from '../../model/questionnaire.ts';
import type { Field, Form } from './form.ts';
import { openQuestionObjects } from './json/question-objects.ts';
import { openVsaq } from './json/vsaq.ts';
import { decodeText } from './package/text-encoding.ts';
import { refuse } from './refusal.ts';

/** What a kind of JSON questionnaire asks, and its text with answers (by the field's number) put in. */
export type JsonQuestions = {
  readonly fields: readonly Field[];
  readonly write: (answers: ReadonlyMap<number, string>) => string;
};

const maximumDepth = 100;

const depthOf = (text: string) => {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    if (character === ']' || character === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

/** The kinds of JSON questionnaire, in the order they are tried. */
const kinds: readonly ((text: string, root: Node) => JsonQuestions | undefined)[] = [
  openVsaq,
  openQuestionObjects,
];

/** Opens a JSON questionnaire (comments allowed) as a form; layout, comments and key order of the file stay. */
export const openJson = (bytes: Uint8Array): Form => {
  const { text, encode } = decodeText(bytes);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  if (depthOf(body) > maximumDepth)
    refuse('malformed', 'This JSON file is nested more deeply than Vouch reads.');
  const root =
    parseTree(body, [], { allowTrailingComma: true }) ?? refuse('malformed', 'This file is no JSON.');
  const questions = kinds.map((open) => open(body, root)).find((found) => found !== undefined);
  const fields = questions?.fields ?? [];
  const layout: SheetLayout = {
    sheet: null,
    headerRow: null,
    questionColumn: null,
    answerColumn: null,
    explanationColumn: null,
    questions: fields.length,
    sure: true,
    reason: 'The questions are marked as such in the file.',
  };
  return {
    format: 'json',
    found: { fields, layouts: fields.length > 0 ? [layout] : [], skipped: [], sure: true },
    sheets: [],
    marks: [],
    commentable: () => false,
    placeName: ({ row }) => `question ${row}`,
    write: (writings) => {
      if (!questions || writings.length === 0) return bytes;
      return encode(
        mark + questions.write(new Map(writings.map(({ place, text: answer }) => [place.row, answer]))),
      );
    },
  };
};
