import type { Hygiene } from '../usecases/report-hygiene.ts';
import { line, style } from './print.ts';

const kindWords = { changed: 'changed', retired: 'was retired', expired: 'expired' } as const;

/** The knowledge base's problems for a terminal, a line each. */
export const printHygiene = (hygiene: Hygiene): void => {
  const { contradictions, duplicates, expired, expiringSoon, outdated, ownerless, unanswered } = hygiene;
  const sections: [title: string, lines: string[]][] = [
    [
      'Contradictions',
      contradictions.map(
        ({ entries, quotes }) => `${entries.join(' against ')}: “${quotes[0]}” / “${quotes[1]}”`,
      ),
    ],
    ['Duplicates', duplicates.map(({ entries }) => entries.join(' and '))],
    ['Waiting to be filled in', hygiene.placeholders.map(({ entry, words }) => `${entry}: “${words}”`)],
    ['Expired', [...expired]],
    ['Expiring soon', expiringSoon.map(({ entry, expires }) => `${entry} (${expires})`)],
    ['Without an owner', [...ownerless]],
    [
      'Customers who hold an old statement',
      outdated.map(
        ({ customer, told, entry, kind, since, quote, now }) =>
          `${customer}, told on ${told.slice(0, 10)}: “${quote}” (${entry} ${kindWords[kind]}${since === null ? '' : ` on ${since}`}${now === null ? '' : `; now “${now}”`})`,
      ),
    ],
    [
      'Words to add to your own (VOUCH_WORDS)',
      hygiene.proposedWords.map(
        ({ word, concepts, entries }) => `${word}: [${concepts.join(', ')}] (${entries.join(', ')})`,
      ),
    ],
    ['Unanswered questions', unanswered.map(({ question, count }) => `${question} (${count})`)],
  ];
  const found = sections.filter(([, lines]) => lines.length > 0);
  for (const [title, lines] of found)
    line(`${style('bold', `${title} (${lines.length})`)}\n${lines.map((text) => `  ${text}`).join('\n')}`);
  if (found.length === 0) line('Nothing to look at.');
};
