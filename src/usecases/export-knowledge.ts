import { VouchError } from '../errors.ts';
import type { Entry } from '../model/entry.ts';
import { renderCsv } from './knowledge-files/render-csv.ts';
import { renderJsonLines } from './knowledge-files/render-json-lines.ts';
import { renderOscal } from './knowledge-files/render-oscal.ts';

/** The knowledge base as a file, by the ending of its name; `today` is YYYY-MM-DD. */
export const exportKnowledge = (
  entries: readonly Entry[],
  { name, today }: { name: string; today: string },
): string => {
  if (name.endsWith('.jsonl')) return renderJsonLines(entries);
  if (name.endsWith('.csv')) return renderCsv(entries);
  if (name.endsWith('.json')) return renderOscal(entries, today);
  throw new VouchError({
    code: 'bad-input',
    message: `Vouch cannot export to ${name}.`,
    advice: 'Give a file that ends in .jsonl, .csv or, for OSCAL, .json.',
  });
};
