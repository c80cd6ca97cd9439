import type { SheetLayout } from '../../model/questionnaire.ts';
import type { Field, FoundFields } from './form.ts';
import type { Line, ListedQuestion } from './layout/find-listed-questions.ts';
import { isPlaceholder } from './layout/question-text.ts';

/** Questions among lines as fields of a form; they are sure when the text holds little else. */
export const listedFields = (
  lines: readonly Line[],
  questions: readonly ListedQuestion[],
  {
    sheet,
    unit,
    listOf = () => null,
  }: {
    sheet: number;
    unit: string;
    /** The values that the place of an answer takes, where it takes no others. */
    listOf?: (question: ListedQuestion) => readonly string[] | null;
  },
): FoundFields => {
  const fields = questions.map((listed): Field => {
    const list = listOf(listed)?.filter((value) => !isPlaceholder(value)) ?? null;
    const boxes = listed.boxes.choices.map(({ label }) => label);
    return {
      question: {
        key: `${sheet}:${listed.line}`,
        sheet: null,
        row: listed.line + 1,
        cell: `${unit} ${listed.line + 1}`,
        text: listed.text,
        section: listed.section,
        options: boxes.length > 0 ? boxes : [...(list ?? [])],
        explanation: false,
        existing: listed.existing,
        maximumLength: null,
      },
      answer: { sheet, row: listed.line, column: 0 },
      explanation: null,
      explanationLimit: null,
      ticks: new Map(
        listed.boxes.choices.map(({ label, text }) => [
          label,
          { place: { sheet, row: listed.line, column: 0 }, text, listed: false },
        ]),
      ),
      closed: boxes.length > 0 || list !== null,
    };
  });
  const written = lines.filter(({ text }) => text.trim() !== '').length;
  const sure = fields.length * 4 >= written;
  const layout: SheetLayout = {
    sheet: null,
    headerRow: null,
    questionColumn: null,
    answerColumn: null,
    explanationColumn: null,
    questions: fields.length,
    sure,
    reason: sure
      ? `Each question stands on its own ${unit}.`
      : `Only ${fields.length} of ${written} ${unit}s read like questions.`,
  };
  return { fields, layouts: fields.length > 0 ? [layout] : [], skipped: [], sure };
};

/** What the tables of a text ask, and what stands outside of them. */
export const joinFields = (tables: FoundFields, listed: FoundFields): FoundFields => {
  // Prose with a few questions in it beside a table of questions is prose.
  if (!listed.sure && tables.fields.length > 0) return tables;
  return {
    fields: [...tables.fields, ...listed.fields],
    layouts: [...tables.layouts, ...listed.layouts],
    skipped: [...tables.skipped, ...listed.skipped],
    sure: tables.sure && listed.sure,
  };
};
