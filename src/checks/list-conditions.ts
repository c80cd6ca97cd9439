import type { CouldNotTell } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { SocReport } from '../model/soc-report.ts';
import { addMonths } from './calendar.ts';
import { controlName } from './exception-weight.ts';

/** What has to be done on our side when relying on the report: a line each, in the order of weight. */
export const listConditions = (
  report: SocReport,
  { undecided, policy, today }: { undecided: readonly CouldNotTell[]; policy: Policy; today: string },
): string[] => [
  ...toFind(undecided),
  ...toEvidence(report),
  ...toFetch(report),
  ...toOwn(report),
  ...toLookUp(report),
  ...toRenew(report, { policy, today }),
];

/** What a person has to find in the report, because the advice hangs on it. */
const toFind = (undecided: readonly CouldNotTell[]): string[] =>
  [...new Set(undecided.flatMap(({ missing }) => missing))].map(
    (fact) => `Find in the report what was not found here: ${inWords(fact)}.`,
  );

const inWords = (fact: string): string => fact.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const toEvidence = ({ exceptions }: SocReport): string[] =>
  [...new Set(exceptions.map(({ controlId }) => controlName(controlId)))].map(
    (name) => `Get evidence that the exception in ${name} is remedied.`,
  );

const toFetch = ({ subserviceOrganizations }: SocReport): string[] =>
  subserviceOrganizations
    .filter(({ method }) => method === 'carve-out')
    .map(({ name }) => `Get the current report of ${name}: it is carved out here.`);

const toOwn = ({ cuecs: { length } }: SocReport): string[] => {
  if (length === 0) return [];
  const all = length === 1 ? 'the user entity control' : `each of the ${length} user entity controls`;
  return [`Give ${all} (CUEC) an owner on our side.`];
};

/** Registers are named, never guessed at: whether a firm may sign is not to be told from its report. */
const toLookUp = ({ auditor }: SocReport): string[] =>
  auditor
    ? [
        `Look up ${auditor.value}: its licence in the register of its state or country (United States: CPAverify), its peer review in the AICPA’s public file.`,
      ]
    : [];

const toRenew = (
  { periodEnd, asOf }: SocReport,
  { policy, today }: { policy: Policy; today: string },
): string[] => {
  const end = periodEnd ?? asOf;
  if (!end) return [];
  const stale = addMonths(end.value, policy.maximumAgeMonths);
  return stale <= today
    ? []
    : [`Ask for the next report by ${stale}: this one then is ${policy.maximumAgeMonths} months old.`];
};
