import type { Traits } from './traits.ts';
import type { Expectation, TrueReport, Truth } from './truth.ts';

const modifiedOpinion: Expectation = {
  topic: 'a modified opinion',
  severity: null,
  re: 'opinion[- ](is )?(qualified|adverse|modified)|(?<!un)qualified opinion|opinion-(qualified|adverse|disclaimer)|disclaimer of opinion',
};
const anException: Expectation = {
  topic: 'an exception',
  severity: null,
  re: '^exceptions?\\b|exception-(noted|found|rate)|design-exception',
};
const stale: Expectation = { topic: 'a stale report', severity: null, re: 'stale' };

/** What a review of such a report must find, must not find, and may conclude. */
export function expectationsOf(
  traits: Traits,
  report: TrueReport,
): Pick<Truth, 'mustFind' | 'mustNotFind' | 'verdictAllowed'> {
  const modified = traits.opinion !== 'unqualified';
  const exceptions = report.exceptions.length;
  return {
    mustFind: [...wrongPaper(traits), ...inTheReport(traits, report), ...freshness(traits)],
    mustNotFind: [
      ...(modified ? [] : [modifiedOpinion]),
      ...(exceptions === 0 && !modified ? [anException] : []),
      ...(traits.endMonthsAgo < 4 ? [stale] : []),
    ],
    verdictAllowed: verdicts(traits, modified || exceptions > 0),
  };
}

const expect = (topic: string, severity: string, re: string): Expectation => ({ topic, severity, re });

const wrongPaper = (traits: Traits): Expectation[] => [
  ...(traits.kind === 'SOC 3' ? [expect('SOC 3 only', 'high', 'soc.?3')] : []),
  ...(traits.type === 1 && traits.kind !== 'SOC 3'
    ? [expect('Type 1 where Type 2 is expected', 'high', 'type')]
    : []),
  ...(traits.draft ? [expect('a draft', 'critical', 'draft|unsigned|incomplete')] : []),
  ...(traits.unsigned ? [expect('no signature of an auditor', 'critical', 'sign|auditor')] : []),
  ...(traits.testsMissing
    ? [expect('tests of controls are not in this file', 'critical', 'missing|incomplete|contents|tests')]
    : []),
];

function inTheReport(traits: Traits, report: TrueReport): Expectation[] {
  const exceptions = report.exceptions.length;
  const found: Expectation[] = [];
  if (traits.opinion === 'qualified')
    found.push(expect('the opinion is modified: qualified', 'critical|high', 'opinion|qualif'));
  if (traits.opinion === 'adverse') found.push(expect('adverse opinion', 'critical', 'adverse|opinion'));
  if (traits.opinion === 'disclaimer')
    found.push(expect('disclaimer of opinion', 'critical', 'disclaimer|opinion'));
  if (exceptions > 0)
    found.push(expect(`${exceptions} in the tests of controls`, 'high|medium', 'exception|deviation'));
  if (exceptions > 0 && traits.responses === 'none')
    found.push(expect('an exception without a management response', 'medium', 'response'));
  if (traits.emphasis) found.push(expect('an emphasis of matter', 'medium', 'emphasis'));
  if (traits.contradiction === 'period')
    found.push(
      expect('cover and opinion disagree on the period', 'high', 'disagree|contradict|differ|period'),
    );
  if (traits.contradiction === 'categories')
    found.push(
      expect('cover and opinion disagree on categories', 'high', 'disagree|contradict|differ|categor'),
    );
  if (traits.injection !== 'none')
    found.push(
      expect(
        'text meant for a machine',
        'critical|high|medium|low',
        'hidden|instruct|machine|suspicious|invisible',
      ),
    );
  if (traits.userControls === 'none' && traits.kind !== 'SOC 3')
    found.push(expect('no section on user entity controls', 'medium', 'cuec|user entity|user-entity'));
  if (
    report.subserviceOrganizations.some(isCarvedOut) &&
    report.csocs.length === 0 &&
    traits.kind !== 'SOC 3'
  )
    found.push(
      expect(
        'a carved-out provider without controls expected of it',
        'high',
        'csoc|subservice|complementary|carve',
      ),
    );
  return found;
}

const isCarvedOut = (provider: TrueReport['subserviceOrganizations'][number]) =>
  provider.method === 'carve-out';

function freshness({ endMonthsAgo, periodMonths, type }: Traits): Expectation[] {
  const short = type === 2 && periodMonths <= 3;
  return [
    ...(short ? [expect('period of three months or less', 'high|medium', 'period|short')] : []),
    ...(endMonthsAgo >= 16
      ? [expect('period end over 15 months ago', 'critical|high', 'stale|old|fresh|period end|age')]
      : []),
    ...(endMonthsAgo >= 13 && endMonthsAgo < 16
      ? [expect('period end over 12 months ago', 'high', 'stale|old|fresh|period end|age')]
      : []),
    ...(endMonthsAgo >= 4 && endMonthsAgo < 13
      ? [
          expect(
            'period end over 3 months ago and no bridge letter',
            'medium',
            'bridge|stale|fresh|period end|age',
          ),
        ]
      : []),
  ];
}

function verdicts(traits: Traits, troubled: boolean): string[] {
  if (traits.opinion === 'adverse' || traits.opinion === 'disclaimer') return ['do-not-rely'];
  if (traits.testsMissing || traits.draft || traits.unsigned) return ['need-information', 'do-not-rely'];
  const cautious = ['accept-with-conditions', 'need-information', 'do-not-rely'];
  if (troubled || traits.type === 1 || traits.kind === 'SOC 3' || traits.endMonthsAgo >= 13) return cautious;
  if (traits.contradiction !== 'none' || traits.injection !== 'none') return cautious;
  return ['accept', 'accept-with-conditions', 'need-information'];
}
