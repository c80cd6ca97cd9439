import { type Card, card } from '../card.ts';

/** The placeholder while work goes on; it becomes the result. `total` 0: not known yet. */
export const progressCard = (label: string, { done, total } = { done: 0, total: 0 }): Card =>
  card(label, [{ type: 'progress', label, done, total, working: true }]);
