import type { FilledAnswer, FillMark, SkippedRow } from '../../../model/questionnaire.ts';
import type { Field, Form, Place, Writing } from '../form.ts';

/** A remark for who goes over the form before it is sent, beside an answer that is open or covers only a part. */
export type Note = { readonly place: Place; readonly text: string };

/** What to remark on an answer: its own note, or why nothing could be written; null where nothing is open. */
export const noteOn = (
  field: Field,
  { answer, problems, written }: { answer: FilledAnswer; problems: readonly string[]; written: boolean },
): Note | null => {
  if (field.question.existing !== null) return null;
  const unwritten = !written && answer.value !== null ? (problems[0] ?? null) : null;
  const text = unwritten ?? answer.note ?? null;
  return text === null ? null : { place: field.answer, text };
};

const title = 'Review';
const closed = 'The sheet’s protection leaves no place to mark this answer.';

/** How remarks are made in this form: as asked where its format can, else the other way, else not at all. */
export const markFor = ({ marks }: Form, asked: FillMark): FillMark =>
  asked === 'none' ? 'none' : (marks.find((mark) => mark === asked) ?? marks[0] ?? 'none');

type Marked = {
  readonly writings: readonly Writing[];
  readonly notes: readonly Note[];
  readonly skipped: readonly SkippedRow[];
};

/** Remarks as comments on the answers' cells; where the sheet is closed to them, that is said. */
export const asComments = (form: Form, notes: readonly Note[]): Marked => {
  const { open = [], shut = [] } = Object.groupBy(notes, ({ place }) =>
    form.commentable(place) ? 'open' : 'shut',
  );
  return { writings: [], notes: open, skipped: shut.map(({ place }) => skipAt(form, place)) };
};

const skipAt = ({ sheets }: Form, { sheet, row }: Place): SkippedRow => ({
  sheet: sheets[sheet]?.name ?? null,
  row,
  reason: closed,
});

/** Remarks as a column of their own, right of everything on their sheet, headed where the table's headers stand. */
export const asColumn = (form: Form, notes: readonly Note[]): Marked => {
  const { sheets, found } = form;
  const marked = [...new Set(notes.map(({ place }) => place.sheet))].map((index): Marked => {
    const sheet = sheets[index];
    const own = notes.filter(({ place }) => place.sheet === index);
    if (!sheet) return { writings: [], notes: [], skipped: [] };
    const filled = found.fields.flatMap(({ answer, explanation }) =>
      [answer, explanation].flatMap((place) => (place?.sheet === index ? [place.column] : [])),
    );
    const used = sheet.rows.flatMap(({ cells }) => [...cells.keys()]);
    const column = [...used, ...filled].reduce((last, one) => Math.max(last, one), 0) + 1;
    if (own.some(({ place }) => sheet.lockedAt(place.row, column)))
      return { writings: [], notes: [], skipped: own.map(({ place }) => skipAt(form, place)) };
    const headers = found.layouts.flatMap(({ sheet: name, headerRow }) =>
      name === sheet.name && headerRow !== null ? [headerRow] : [],
    );
    const texts = new Map([
      ...headers.map((row) => [row, title] as const),
      ...own.map(({ place, text }) => [place.row, text] as const),
    ]);
    const writings = Array.from(texts, ([row, text]) => ({
      place: { sheet: index, row, column },
      text,
      listed: false,
    }));
    return { writings, notes: [], skipped: [] };
  });
  return {
    writings: marked.flatMap(({ writings }) => writings),
    notes: [],
    skipped: marked.flatMap(({ skipped }) => skipped),
  };
};
