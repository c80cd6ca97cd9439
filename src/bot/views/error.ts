import { type ErrorCode, forPeople } from '../../errors.ts';
import { type Card, card, type Level } from '../card.ts';

const levels: Partial<Record<ErrorCode, Level>> = { busy: 'info', 'not-allowed': 'info', internal: 'high' };

/** What happened and what to do about it. */
export const errorCard = (error: unknown): Card => {
  const { code, message, advice } = forPeople(error);
  return card(`${message} ${advice}`, [
    { type: 'notice', level: levels[code] ?? 'medium', text: message },
    { type: 'text', text: advice },
  ]);
};
