import type { PageText } from '../../model/proposal.ts';
import type { ReadReport } from '../../model/review.ts';
import type { SocReport } from '../../model/soc-report.ts';
import { holdsDay, holdsMethod, holdsPhrase, standsIn } from './supports-value.ts';

/** Something the rules left open: how it is asked for, on which pages, and what quotation would bear a value out. */
export type OpenFact = {
  readonly fact: string;
  readonly wanted: string;
  readonly pages: readonly number[];
  readonly bearsOut: (value: string, quote: string) => boolean;
};

const [firstPages, pagesOfSection, mostTests] = [3, 4, 12];

/** Everything that the rules left open of a file and that a page could still tell. Nothing that they found is listed. */
export const listOpenFacts = ({ outcome, report, pageTexts = [] }: ReadReport): OpenFact[] => {
  const front = pageTexts.slice(0, firstPages).map(({ number }) => number);
  if (outcome === 'not-a-soc-report') return [whatPaper(front)];
  // A bridge letter has neither auditor nor tests: what it says of itself was read or is not there.
  if (outcome !== 'ok' || !report || report.kind.value === 'bridge letter') return [];
  const opinion = [...front, ...pagesFrom(report, { key: 'auditor', pageTexts })];
  const description = [...front, ...pagesFrom(report, { key: 'description', pageTexts })];
  return [
    ...openNames(report, { opinion, description }),
    ...openDays(report, opinion),
    ...openMethods(report),
    ...unclearResults(report),
  ];
};

const whatPaper = (pages: readonly number[]): OpenFact => ({
  fact: 'paper',
  wanted: 'what this paper calls itself: its title, as printed',
  pages,
  bearsOut: (value, quote) => holdsPhrase(quote, value),
});

const openNames = (
  { serviceOrganization, system, auditor, auditorLocation }: SocReport,
  { opinion, description }: { opinion: readonly number[]; description: readonly number[] },
): OpenFact[] => {
  const bearsOut = (value: string, quote: string): boolean => holdsPhrase(quote, value);
  // The supplier is never its own auditor.
  const another = (value: string, quote: string): boolean =>
    bearsOut(value, quote) && !(serviceOrganization && standsIn(serviceOrganization.value, value));
  return [
    ...(serviceOrganization
      ? []
      : [
          {
            fact: 'serviceOrganization',
            wanted: 'the legal name of the service organization',
            pages: opinion,
            bearsOut,
          },
        ]),
    ...(system
      ? []
      : [{ fact: 'system', wanted: 'the name of the system examined', pages: description, bearsOut }]),
    ...(auditor
      ? []
      : [
          {
            fact: 'auditor',
            wanted: 'the firm that signed the auditor’s report',
            pages: opinion,
            bearsOut: another,
          },
        ]),
    ...(auditorLocation
      ? []
      : [{ fact: 'auditorLocation', wanted: 'city and state of the auditor', pages: opinion, bearsOut }]),
  ];
};

const openDays = (
  { type, asOf, periodStart, periodEnd, reportDate }: SocReport,
  pages: readonly number[],
): OpenFact[] => {
  const day = (fact: string, wanted: string): OpenFact => ({
    fact,
    wanted: `${wanted}, as YYYY-MM-DD`,
    pages,
    bearsOut: (value, quote) => holdsDay(quote, value),
  });
  return [
    ...(asOf || periodStart || type?.value === 1
      ? []
      : [day('periodStart', 'first day of the period examined')]),
    ...(asOf || periodEnd || type?.value === 1 ? [] : [day('periodEnd', 'last day of the period examined')]),
    ...(asOf || type?.value !== 1 ? [] : [day('asOf', 'the day as of which was examined')]),
    ...(reportDate ? [] : [day('reportDate', 'the date of the auditor’s report')]),
  ];
};

const openMethods = ({ subserviceOrganizations }: SocReport): OpenFact[] =>
  subserviceOrganizations
    .filter(({ method }) => method === null)
    .map(({ name, evidence }) => ({
      fact: `method of ${name}`,
      wanted: `"carve-out" or "inclusive": how ${name} is treated`,
      pages: evidence.map(({ page }) => page),
      bearsOut: (value, quote) => holdsMethod(quote, { name, method: value }),
    }));

/** Only towards caution: of a result that the rules did not understand a model may say that it is an exception, nothing else. */
const unclearResults = ({ controls }: SocReport): OpenFact[] =>
  controls
    .flatMap(({ id, tests }) => tests.map((test) => ({ id, ...test })))
    .filter(({ resultClass }) => resultClass === 'unclear')
    .slice(0, mostTests)
    .map(({ id, result, evidence }, index) => ({
      fact: `result of ${id ?? `unclear test ${index + 1}`}`,
      wanted: `"exception" if this result tells of one, else leave it out: ${result.slice(0, 400)}`,
      pages: evidence.map(({ page }) => page),
      bearsOut: (value, quote) => value === 'exception' && standsIn(result, quote),
    }));

/** The pages of a section, from its heading to the next one's, a few at most. */
const pagesFrom = (
  { sections }: SocReport,
  { key, pageTexts }: { key: 'auditor' | 'description'; pageTexts: readonly PageText[] },
): number[] => {
  const start = sections.find((section) => section.key === key)?.page;
  if (start === undefined)
    return pageTexts.slice(firstPages, firstPages + pagesOfSection).map(({ number }) => number);
  const next = sections.map(({ page }) => page).filter((page) => page > start);
  const end = Math.min(start + pagesOfSection - 1, ...next);
  return pageTexts.filter(({ number }) => number >= start && number <= end).map(({ number }) => number);
};
