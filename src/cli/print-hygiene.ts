import type { Hygiene } from '../usecases/report-hygiene.ts';
import { line, style } from './print.ts';

const kindWords = { changed: 'changed', retired: 'was retired', expired: 'expired' } as const;

/** A file without an owner is one thing to mend: its entries as one line with their count. */
const bySource = (entries: readonly string[], { names }: Hygiene): string[] =>
  [...Map.groupBy(entries, (entry) => names[entry]?.source ?? entry)].map(([source, [only, ...others]]) =>
    others.length === 0 && only ? nameOf(only, names) : `${source} (${others.length + 1} entries)`,
  );

const machineMade = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** An id that is only a number of a machine is told by the entry's title. */
const nameOf = (entry: string, names: Hygiene['names']): string =>
  machineMade.test(entry) && names[entry] ? `${names[entry].title} (${names[entry].source})` : entry;

/** The knowledge base's problems for a terminal, a line each. */
export const printHygiene = (hygiene: Hygiene): void => {
  const { contradictions, duplicates, expired, expiringSoon, outdated, ownerless, unanswered } = hygiene;
  const name = (entry: string): string => nameOf(entry, hygiene.names);
  const sections: [title: string, lines: string[]][] = [
    [
      'Contradictions',
      contradictions.map(
        ({ entries, quotes }) => `${entries.map(name).join(' against ')}: “${quotes[0]}” / “${quotes[1]}”`,
      ),
    ],
    ['Duplicates', duplicates.map(({ entries }) => entries.map(name).join(' and '))],
    ['Waiting to be filled in', hygiene.placeholders.map(({ entry, words }) => `${name(entry)}: “${words}”`)],
    ['Expired', expired.map(name)],
    ['Expiring soon', expiringSoon.map(({ entry, expires }) => `${name(entry)} (${expires})`)],
    ['Without an owner, by file', bySource(ownerless, hygiene)],
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
