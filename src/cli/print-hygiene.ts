import type { Hygiene } from '../usecases/report-hygiene.ts';
import { line, style } from './print.ts';

/** The knowledge base's problems for a terminal, a line each. */
export const printHygiene = (hygiene: Hygiene): void => {
  const { contradictions, duplicates, expired, expiringSoon, ownerless, unanswered } = hygiene;
  const sections: [title: string, lines: string[]][] = [
    [
      'Contradictions',
      contradictions.map(
        ({ entries, quotes }) => `${entries.join(' against ')}: “${quotes[0]}” / “${quotes[1]}”`,
      ),
    ],
    ['Duplicates', duplicates.map(({ entries }) => entries.join(' and '))],
    ['Expired', [...expired]],
    ['Expiring soon', expiringSoon.map(({ entry, expires }) => `${entry} (${expires})`)],
    ['Without an owner', [...ownerless]],
    ['Unanswered questions', unanswered.map(({ question, count }) => `${question} (${count})`)],
  ];
  const found = sections.filter(([, lines]) => lines.length > 0);
  for (const [title, lines] of found)
    line(`${style('bold', `${title} (${lines.length})`)}\n${lines.map((text) => `  ${text}`).join('\n')}`);
  if (found.length === 0) line('Nothing to look at.');
};
