import { type Card, card } from '../card.ts';

type Progress = { readonly done: number; readonly total: number };

/** The placeholder while work goes on; it becomes the result. `total` 0: not known yet. */
export const progressCard = (label: string, { done, total }: Progress = { done: 0, total: 0 }): Card =>
  card(label, [{ type: 'progress', label, done, total, working: true }]);

/** The same for long work, with a button that ends it. */
export const stoppableCard = (label: string, progress?: Progress): Card => {
  const { summary, blocks } = progressCard(label, progress);
  return card(summary, [
    ...blocks,
    { type: 'actions', buttons: [{ action: 'stop', label: 'Stop', value: 'stop' }] },
  ]);
};
