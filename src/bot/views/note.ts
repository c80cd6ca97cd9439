import { type Card, card, type Level } from '../card.ts';

/** One sentence that something has happened. */
export const noteCard = (text: string, level: Level = 'info'): Card =>
  card(text, [{ type: 'notice', level, text }]);
