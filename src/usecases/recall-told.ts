import type { Answer } from '../model/answer.ts';

/** Longer statements are cut where they are recalled; the register holds them whole. */
const LONGEST = 300;

const shorten = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;

/** "Acme was told on 3 October 2026: …", for the people who send an answer that differs; never for the customer. */
export const recallTold = ({ customer, told, statement }: NonNullable<Answer['toldBefore']>): string => {
  const day = new Date(told).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `${customer} was told on ${day}: “${shorten(statement)}”`;
};
