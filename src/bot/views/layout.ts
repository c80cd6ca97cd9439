import type { SheetLayout } from '../../model/questionnaire.ts';
import { plural } from '../../usecases/in-words.ts';
import { type Button, type Card, card, type Form } from '../card.ts';
import { type FillOrder, writeOrder } from './fill-order.ts';

/** How a sheet was understood, in one sentence. */
export const layoutLine = ({ sheet, questionColumn, answerColumn, questions }: SheetLayout): string =>
  `${sheet ?? 'The file'}: ${plural(questions, 'question')}, read from ${columnName(questionColumn)}, answered in ${columnName(answerColumn)}.`;

const columnName = (column: string | null): string => (column === null ? 'no column' : `column ${column}`);

type Unsure = {
  readonly name: string;
  readonly order: FillOrder;
  readonly message: string;
  readonly layouts: readonly SheetLayout[];
};

/** Asks before filling when the columns are not certain: one button for each way to read the file. */
export const confirmLayoutCard = ({ name, order, message, layouts }: Unsure): Card =>
  card(`${name}: is this the right column?`, [
    { type: 'heading', text: name },
    { type: 'text', text: message },
    ...(layouts.length === 0
      ? []
      : [
          { type: 'list', items: layouts.map((layout) => `${layoutLine(layout)} ${layout.reason}`) } as const,
        ]),
    {
      type: 'actions',
      buttons: [
        ...layouts.flatMap((layout) => goOn(order, layout)).slice(0, 3),
        {
          action: 'choose-columns',
          label: 'Choose the columns',
          value: writeOrder(withGuess(order, layouts[0])),
        },
      ],
    },
  ]);

const goOn = (order: FillOrder, layout: SheetLayout): Button[] => {
  const { sheet, questionColumn, answerColumn } = layout;
  if (questionColumn === null || answerColumn === null) return [];
  return [
    {
      action: 'fill-again',
      label: sheet === null ? 'Yes, go on' : `Go on with ${sheet}`,
      value: writeOrder(withGuess(order, layout)),
      style: 'primary',
    },
  ];
};

const withGuess = (order: FillOrder, layout: SheetLayout | undefined): FillOrder => ({
  ...order,
  choice: {
    ...(layout?.sheet ? { sheet: layout.sheet } : {}),
    ...(layout?.questionColumn ? { questionColumn: layout.questionColumn } : {}),
    ...(layout?.answerColumn ? { answerColumn: layout.answerColumn } : {}),
  },
});

/** Where people say which columns to use, by letter or header word; starts from the guess in the order. */
export const columnsForm = (order: FillOrder): Form => {
  const field = (name: string, label: string, initial: string | undefined, required: boolean) =>
    ({ type: 'text', name, label, initial: initial ?? '', multiline: false, required }) as const;
  return {
    form: 'choose-columns',
    title: 'Which columns?',
    intro: 'Name each column by its letter or by the word in its header.',
    submit: 'Fill it in',
    value: writeOrder(order),
    fields: [
      field('sheet', 'Sheet (leave empty for all)', order.choice?.sheet, false),
      field('question', 'Column of the questions', order.choice?.questionColumn, true),
      field('answer', 'Column for the answers', order.choice?.answerColumn, true),
    ],
  };
};
