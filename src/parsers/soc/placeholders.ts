import type { Evidence } from '../../model/citation.ts';
import { evidenceOf, type ReportText } from './report-text.ts';

const WORDS =
  'insert|company|client|customer|entity|organi[sz]ation|name|date|period|system|auditor|firm|describe|tbd|placeholder|city|state|delete|opinion|control|test|assertion|title|number|applicable|xx+|security|signature';
const PLACEHOLDER = new RegExp(
  [
    `\\[[^\\]\\n]{0,60}\\b(?:${WORDS})\\b[^\\]\\n]{0,120}\\]`,
    '\\{\\{[^}\\n]{1,60}\\}\\}',
    '\\$\\{[^}\\n]{1,60}\\}',
    `<<?(?:${WORDS})[^<>\\n]{0,60}>>?`,
    '\\bX{2}[/.-]X{2}[/.-](?:20)?X{2}\\b',
    '\\b20X[\\dX]\\b',
    '\\bMM/DD/YYYY\\b',
    '\\blorem ipsum\\b',
    '\\bXYZ (?:Company|Corporation|Service Organi[sz]ation|Inc)\\b',
  ].join('|'),
  'gi',
);

// Every alternative needs one of these; most paragraphs have none.
const HINT = /[[{<$]|X{2}|20X|MM\/DD|lorem|XYZ/i;

/** Fields of a template that nobody filled in. */
export const readPlaceholders = (report: ReportText): Evidence[] =>
  report.paragraphs
    .filter(({ text }) => HINT.test(text))
    .flatMap((paragraph) =>
      [...paragraph.text.matchAll(PLACEHOLDER)].flatMap((match) =>
        evidenceOf(report, [{ paragraph, start: match.index, end: match.index + match[0].length }]),
      ),
    );
