import type { Fact } from '../../model/citation.ts';
import type { NotRead } from '../../model/document.ts';
import type { Review } from '../../model/review.ts';
import type { SocReport } from '../../model/soc-report.ts';
import { identityLine } from '../identity-line.ts';
import { plural } from '../in-words.ts';
import { matchedInWords } from './describe-user-entity-controls.ts';
import { pageRanges } from './words.ts';

/** The advice in words. */
export const verdictInWords: Record<Review['verdict'], string> = {
  accept: 'accept',
  'accept-with-conditions': 'accept with conditions',
  'need-information': 'ask the vendor before deciding',
  'do-not-rely': 'do not rely on this report',
};

/** What the paper is, and its opinion: "SOC 2 Type 2 · Hosting platform · 1 Jan 2025 to 31 Dec 2025 · opinion unqualified". */
export const identityAndOpinion = (report: SocReport): string => {
  const { overall } = report.opinion;
  return overall ? `${identityLine(report)} · opinion ${overall.value}` : identityLine(report);
};

/** The counts that stand behind the advice, each in a few words; what was not read is always among them. */
export const tally = (review: Review): string[] => {
  const { report, findings, couldNotTell, notRead, userEntityControls } = review;
  const grave = (['critical', 'high', 'medium', 'low'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count > 0 ? [`${count} ${severity}`] : [];
  });
  const matched = matchedInWords(userEntityControls);
  return [
    ...(report
      ? [
          report.exceptions.length > 0
            ? plural(report.exceptions.length, 'exception')
            : `exceptions: ${exceptionsInWords(report)}`,
        ]
      : []),
    ...(report || findings.length > 0
      ? [grave.length > 0 ? `findings: ${grave.join(', ')}` : 'no findings']
      : []),
    ...(report && report.cuecs.length > 0
      ? [`${plural(report.cuecs.length, 'user entity control')}${matched ? `, ${matched}` : ''}`]
      : []),
    ...(notRead.length > 0
      ? [`not read: ${plural(notRead.length, 'place')}`]
      : report
        ? ['every page read']
        : []),
    ...(couldNotTell.length > 0 ? [`not decided: ${plural(couldNotTell.length, 'check')}`] : []),
  ];
};

/** What was not read of a file, a line each, for people. */
export const unreadLines = ({ notRead, file }: Pick<Review, 'notRead' | 'file'>): string[] => [
  ...notRead.map(describeUnread),
  ...(notRead.length === 0 && file.pagesWithoutText.length > 0
    ? [`${pageRanges(file.pagesWithoutText)}: no text layer`]
    : []),
];

const describeUnread = ({ pages, reason }: NotRead): string =>
  pages.length === 0 ? reason : `${pageRanges(pages)}: ${reason}`;

/** What a model proposes where the rules left something open, and what it was shown: a line each, for people to check. */
export const proposalLines = ({ proposals }: Pick<Review, 'proposals'>): string[] => {
  if (!proposals) return [];
  const { model, pagesShown, facts, refused, message } = proposals;
  const shown = `${pagesShown.length === 1 ? 'Page' : 'Pages'} ${pagesShown.join(', ')} of this file went to ${model}.`;
  return [
    ...facts.map(
      ({ fact, value, evidence: [place] }) =>
        `${factInWords(fact)}: ${value}${place ? ` (page ${place.page}: “${place.quote}”)` : ''}`,
    ),
    [shown, refused > 0 ? `${refused} more of its proposals were refused.` : '', message ?? '']
      .filter(Boolean)
      .join(' '),
  ];
};

/** "report date" for reportDate; names and ids within stay as they are. */
const factInWords = (fact: string): string =>
  fact.includes(' ') ? fact : fact.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The identity of a report as label and value, in the order an analyst asks for it; what was not found says so. */
export const describeReport = (report: SocReport): { label: string; value: string }[] => [
  {
    label: 'Kind',
    value: [report.kind.value, report.type && `Type ${report.type.value}`].filter(Boolean).join(' '),
  },
  { label: 'Service organization', value: text(report.serviceOrganization) },
  { label: 'System', value: text(report.system) },
  {
    label: 'Auditor',
    value: [text(report.auditor), report.auditorLocation?.value].filter(Boolean).join(', '),
  },
  { label: report.asOf ? 'As of' : 'Period', value: timeOf(report) },
  { label: 'Report date', value: text(report.reportDate) },
  { label: 'Opinion', value: opinionOf(report) },
  { label: 'Categories', value: report.categories.map(({ value }) => value).join(', ') || notFound },
  { label: 'Controls and tests', value: testsOf(report) },
  { label: 'Exceptions', value: exceptionsInWords(report) },
  {
    label: 'Subservice',
    value:
      report.subserviceOrganizations
        .map(({ name, method }) => (method ? `${name} (${method})` : name))
        .join('; ') || 'none found',
  },
  {
    label: 'User entity controls',
    value: report.cuecs.length > 0 ? String(report.cuecs.length) : 'none found',
  },
];

const notFound = 'not found';

const text = (fact: Fact<string> | null): string => fact?.value ?? notFound;

const timeOf = ({ asOf, periodStart, periodEnd }: SocReport): string => {
  if (asOf) return asOf.value;
  if (!periodStart && !periodEnd) return notFound;
  return `${text(periodStart)} to ${text(periodEnd)}`;
};

const opinionOf = ({ opinion }: SocReport): string => {
  if (!opinion.overall) return notFound;
  const elements = (['description', 'design', 'operation'] as const).flatMap((element) => {
    const kind = opinion[element];
    return kind ? [`${element} ${kind.value}`] : [];
  });
  return elements.length > 0 ? `${opinion.overall.value} (${elements.join(', ')})` : opinion.overall.value;
};

const testsOf = ({ controls, testsOfControls }: SocReport): string => {
  const tests = controls.reduce((sum, control) => sum + control.tests.length, 0);
  if (testsOfControls === 'missing') return 'the tests are not in this file';
  if (testsOfControls === 'not-expected')
    return controls.length > 0 ? `${controls.length} controls, no tests expected` : 'not expected';
  return `${controls.length} controls, ${tests} tests read`;
};

/** "None" is said only where tests are there and every count agrees. */
export const exceptionsInWords = ({ exceptions, testsOfControls, reconciliation }: SocReport): string => {
  if (exceptions.length > 0) return String(exceptions.length);
  if (testsOfControls === 'not-expected') return 'no tests in a report of this kind';
  return testsOfControls === 'present' && reconciliation?.agrees
    ? 'none in the tests read'
    : 'could not tell';
};
