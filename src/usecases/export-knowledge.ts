import { VouchError } from '../errors.ts';
import type { Entry } from '../model/entry.ts';

/** The knowledge base as a file, by the ending of its name: JSON Lines as `kb import` reads it. */
export const exportKnowledge = (
  entries: readonly Entry[],
  { name }: { name: string; today: string },
): string => {
  if (name.endsWith('.jsonl')) return entries.map((entry) => `${JSON.stringify(jsonLine(entry))}\n`).join('');
  throw new VouchError({
    code: 'bad-input',
    message: `Vouch cannot export to ${name}.`,
    advice: 'Give a file that ends in .jsonl.',
  });
};

const jsonLine = ({
  id,
  kind,
  title,
  question,
  text,
  source,
  section,
  sharing,
  owner,
  reviewed,
  expires,
  criteria,
  tags,
}: Entry) => ({
  id,
  kind,
  title,
  ...(question === null ? { text } : { question, answer: text }),
  source,
  ...(section === null ? {} : { section }),
  sharing,
  ...(owner === null ? {} : { owner }),
  ...(reviewed === null ? {} : { reviewed }),
  ...(expires === null ? {} : { expires }),
  criteria,
  tags,
});
