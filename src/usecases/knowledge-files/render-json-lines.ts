import type { Entry } from '../../model/entry.ts';

const toLine = ({ question, text, version, retired, variants, ...said }: Entry): string => {
  const words = question === null ? { text } : { question, answer: text };
  const present = Object.entries({ ...said, ...words }).filter(([, value]) => value !== null);
  return `${JSON.stringify(Object.fromEntries(present))}\n`;
};

/** Entries as `kb import` reads them back: one JSON object a line (docs/contracts.md). */
export const renderJsonLines = (entries: readonly Entry[]): string => entries.map(toLine).join('');
