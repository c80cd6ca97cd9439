import { type Audience, mayShow } from '../../model/audience.ts';
import type { FillResult } from '../../model/questionnaire.ts';
import { plural } from '../../usecases/in-words.ts';
import { type Block, type Button, type Card, card } from '../card.ts';
import { type FillOrder, writeOrder } from './fill-order.ts';
import { layoutLine } from './layout.ts';

type FilledView = {
  readonly name: string;
  readonly result: FillResult;
  /** What was filled, and for whom. */
  readonly order: FillOrder;
  /** Who reads this card: nobody is offered more than they may see. */
  readonly reader: Audience;
};

/** The end of a questionnaire: what was filled, what is open, and where. */
export const filledCard = ({ name, result, order, reader }: FilledView): Card => {
  const { questions, answered, partial, abstained, routed, skipped } = result;
  return card(`${name}: ${answered} of ${plural(questions, 'question')} answered.`, [
    { type: 'heading', text: name },
    { type: 'progress', label: 'Answered', done: answered, total: questions },
    {
      type: 'facts',
      facts: [
        { label: 'In part', value: String(partial) },
        { label: 'Left open', value: String(abstained - routed) },
        { label: 'For a person', value: String(routed) },
      ],
    },
    { type: 'text', text: `Filled with ${shared[order.audience]}. Please read it before you send it.` },
    ...openQuestions(result.cells.filter(({ outcome }) => outcome !== 'answered')),
    { type: 'text', weight: 'quiet', text: small(result, skipped.length) },
    ...again(order, { reader, unmarked: isUnmarked(name, result) }),
  ]);
};

const shared: Record<Audience, string> = {
  public: 'what anybody may know',
  nda: 'what may be shared under a confidentiality agreement',
  internal: 'everything on file, also what is for us only',
};

const small = ({ layouts }: FillResult, skipped: number): string =>
  [
    ...layouts.map(layoutLine),
    ...(skipped === 0 ? [] : [`${plural(skipped, 'row')} left as they were.`]),
  ].join(' ');

const openQuestions = (open: FillResult['cells']): Block[] => {
  if (open.length === 0) return [];
  const shown = open.slice(0, 10).map(({ cell, question }) => `${cell}: ${question}`);
  const left = open.length - shown.length;
  return [
    { type: 'text', weight: 'strong', text: 'These need a person:' },
    { type: 'list', items: left === 0 ? shown : [...shown, `${left} more`] },
  ];
};

/** Lists as text and JSON have no place for marks. */
const isUnmarked = (name: string, { mark, cells }: FillResult): boolean =>
  mark === 'none' && /\.(xls[xm]|csv|tsv|docx)$/i.test(name) && cells.some(({ note }) => note !== undefined);

const labels: Record<Audience, string> = {
  public: 'Fill for the public',
  nda: 'Fill for a customer under NDA',
  internal: 'Fill for us only',
};

/** The same answers with marks, and other ones for other people. */
const again = (order: FillOrder, { reader, unmarked }: { reader: Audience; unmarked: boolean }): Block[] => {
  const others = (['public', 'nda', 'internal'] as const).filter(
    (audience) => audience !== order.audience && mayShow(audience, reader),
  );
  const buttons = others.map(
    (audience): Button => ({
      action: 'fill-again',
      label: labels[audience],
      value: writeOrder({ ...order, audience }),
    }),
  );
  if (unmarked)
    buttons.push({
      action: 'fill-again',
      label: 'Mark what is open',
      value: writeOrder({ ...order, mark: 'comment' }),
    });
  return buttons.length === 0 ? [] : [{ type: 'actions', buttons }];
};
