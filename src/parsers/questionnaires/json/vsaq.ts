import { applyEdits, getNodeValue, modify, type Node } from 'jsonc-parser';
import { z } from 'zod';
import type { Field } from '../form.ts';
import type { JsonQuestions } from '../json.ts';

type Item = {
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly id?: string | undefined;
  readonly choices?: readonly Readonly<Record<string, string>>[] | undefined;
  readonly items?: readonly Item[] | undefined;
  readonly yes?: string | undefined;
  readonly no?: string | undefined;
};
const Item: z.ZodType<Item> = z.object({
  type: z.string().optional(),
  text: z.string().optional(),
  id: z.string().optional(),
  choices: z.array(z.record(z.string(), z.string())).optional(),
  items: z.lazy(() => z.array(Item)).optional(),
  yes: z.string().optional(),
  no: z.string().optional(),
});
const Template = z.object({
  questionnaire: z.array(Item),
  answers: z.record(z.string(), z.string()).optional(),
});

/** An item that asks. `marks` says what VSAQ stores for each choice: which id, and the value it gets. */
type Asked = {
  readonly item: Item;
  readonly section: string | null;
  readonly marks: ReadonlyMap<string, readonly [string, string]>;
};

const marksOf = ({ type, id = '', choices = [], yes, no }: Item): Map<string, readonly [string, string]> => {
  if (type === 'yesno')
    return new Map([
      [yes ?? 'Yes', [id, 'yes']],
      [no ?? 'No', [id, 'no']],
    ]);
  return new Map(
    choices.flatMap((choice) =>
      Object.entries(choice).map(([key, text]) => [text, [key, 'checked']] as const),
    ),
  );
};

const withoutTags = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const asking = new Set(['line', 'box', 'yesno', 'radiogroup', 'checkgroup']);

const collect = (items: readonly Item[], section: string | null): Asked[] =>
  items.flatMap((item) => {
    const below = collect(item.items ?? [], item.type === 'block' ? (item.text ?? section) : section);
    const asks = asking.has(item.type ?? '') && item.text !== undefined && item.text.trim() !== '';
    return asks ? [{ item, section, marks: marksOf(item) }, ...below] : below;
  });

/**
 * Reads a VSAQ template (google/vsaq). Answers are added under "answers" the way VSAQ saves them:
 * text by the item's id, "checked" by a choice's id.
 */
export const openVsaq = (text: string, root: Node): JsonQuestions | undefined => {
  const template = Template.safeParse(getNodeValue(root));
  if (!template.success) return undefined;
  const known = new Map(Object.entries(template.data.answers ?? {}));
  const asked = collect(template.data.questionnaire, null);
  const fields = asked.map(({ item, section, marks }, index): Field => {
    const chosen = [...marks].find(([, [id, value]]) => known.get(id) === value)?.[0];
    return {
      question: {
        key: `${index + 1}:${item.id ?? ''}`,
        sheet: null,
        row: index + 1,
        cell: item.id ?? `question ${index + 1}`,
        text: withoutTags(item.text ?? ''),
        section,
        options: [...marks.keys()],
        explanation: false,
        existing: chosen ?? (marks.size === 0 ? known.get(item.id ?? '') : undefined) ?? null,
        maximumLength: null,
      },
      answer: { sheet: 0, row: index + 1, column: 0 },
      explanation: null,
      explanationLimit: null,
      ticks: new Map(),
      closed: marks.size > 0,
    };
  });
  const write = (answers: ReadonlyMap<number, string>) => {
    const added = [...answers].flatMap(([row, answer]) => {
      const question = asked[row - 1];
      const mark = question?.marks.get(answer) ?? [question?.item.id ?? `question ${row}`, answer];
      return question ? [mark] : [];
    });
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const formattingOptions = { insertSpaces: true, tabSize: 2, eol: lineEnd };
    return applyEdits(
      text,
      modify(text, ['answers'], Object.fromEntries([...known, ...added]), { formattingOptions }),
    );
  };
  return { fields, write };
};
