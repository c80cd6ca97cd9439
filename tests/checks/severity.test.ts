import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { judge } from '../../src/checks/run-checks.ts';
import type { Evidence } from '../../src/model/citation.ts';
import { Policy } from '../../src/model/policy.ts';
import type { Exception, SocReport } from '../../src/model/soc-report.ts';
import { cleanReport } from './clean-report.ts';

const at = (page: number, quote: string): Evidence[] => [{ page, printedPage: null, quote }];
const day = (value: string) => ({ value, evidence: at(1, value) });

const found = (differs: Partial<SocReport>, policy: Partial<Policy> = {}): string[] =>
  judge(checks, {
    report: { ...cleanReport, ...differs },
    context: {
      policy: Policy.parse(policy),
      today: '2026-11-23',
      notRead: [],
      pagesWithoutText: [],
    },
  })
    .findings.filter(({ check }) => check !== 'not-one-deviation')
    .map(({ check, severity }) => `${check} ${severity}`);

const exception = (differs: Partial<Exception>): Exception => ({
  controlId: 'C-1',
  criteria: ['CC1.1'],
  text: 'One of 40 was late.',
  kind: 'operation',
  deviations: 1,
  sampleSize: 40,
  rate: 0.025,
  upperBound90: 0.094,
  managementResponse: {
    text: 'Lee does it by May.',
    owner: 'Lee',
    date: 'May',
    evidence: at(60, 'Lee does it by May.'),
  },
  evidence: at(40, 'One of 40 was late.'),
  ...differs,
});
const highRate = { deviations: 5, rate: 0.125, upperBound90: 0.22 };
const highBound = { deviations: 1, sampleSize: 15, rate: 0.067, upperBound90: 0.235 };
const responseTo = (text: string) => ({ text, owner: null, date: null, evidence: at(60, text) });

describe('an exception is told once, by its gravest trait', () => {
  test.each([
    ['a light criterion', {}, ['exception medium']],
    ['access', { criteria: ['CC6.1'] }, ['exception high']],
    ['monitoring', { criteria: ['CC4.1'] }, ['exception high']],
    ['change', { criteria: ['CC8.1'] }, ['exception high']],
    ['vendors', { criteria: ['CC9.2'] }, ['exception high']],
    ['backup', { criteria: ['A1.2'] }, ['exception high']],
    ['risk', { criteria: ['CC3.2'] }, ['exception medium']],
    [
      'no criterion printed, a control on access',
      { criteria: [], controlId: null, text: 'A leaver kept access.' },
      ['exception high'],
    ],
    [
      'no criterion printed, a light control',
      { criteria: [], controlId: null, text: 'A training was late.' },
      ['exception medium'],
    ],
    ['a high rate', highRate, ['exception-rate high']],
    ['a high bound only', highBound, ['exception-rate medium']],
    ['a high bound in access', { ...highBound, criteria: ['CC6.3'] }, ['exception-rate high']],
    ['design', { ...highRate, kind: 'design' as const }, ['design-exception high']],
    ['no response', { managementResponse: null }, ['exception medium', 'exception-without-response medium']],
    [
      'a claim without name or day',
      { managementResponse: responseTo('It has been fixed.') },
      ['exception medium', 'response-without-owner-or-date medium', 'remediation-untested low'],
    ],
  ])('%s', (_case, differs, expected) => {
    expect(found({ exceptions: [exception(differs)] })).toEqual(expected);
  });

  test('the policy moves the thresholds', () => {
    const exceptions = [exception({})];
    expect(found({ exceptions }, { exceptionRate: 0.02 })).toEqual(['exception-rate high']);
    expect(found({ exceptions }, { exceptionUpperBound: 0.09 })).toEqual(['exception-rate medium']);
  });

  test('three without a response are one finding', () => {
    const silent = ['C-1', 'C-2', 'C-3'].map((controlId) =>
      exception({ controlId, managementResponse: null }),
    );
    expect(found({ exceptions: silent }).filter((line) => line.startsWith('exception-without'))).toHaveLength(
      1,
    );
  });
});

describe('freshness by policy', () => {
  const over = (start: string, end: string) => ({ periodStart: day(start), periodEnd: day(end) });
  test.each([
    ['a whole year', over('2025-09-01', '2026-08-31'), {}, []],
    ['five months', over('2026-04-01', '2026-08-31'), {}, ['period-short medium']],
    ['three months', over('2026-06-01', '2026-08-31'), {}, ['period-short medium']],
    ['two months', over('2026-07-01', '2026-08-31'), {}, ['period-short high']],
    [
      'six months where twelve are required',
      over('2026-03-01', '2026-08-31'),
      { minimumPeriodMonths: 12 },
      ['period-short medium'],
    ],
    ['ended three months ago', over('2025-08-01', '2026-07-31'), {}, ['bridge-letter-missing medium']],
    ['ended a year ago', over('2024-11-01', '2025-10-31'), {}, ['report-stale high']],
    ['ended 15 months ago', over('2024-08-01', '2025-07-31'), {}, ['report-stale critical']],
    [
      'ended four months ago where three are accepted',
      over('2025-08-01', '2026-07-10'),
      { maximumAgeMonths: 3 },
      ['report-stale high'],
    ],
  ])('%s', (_case, differs, policy, expected) => {
    const reportDate = day('2026-10-12');
    expect(found({ ...differs, reportDate }, policy)).toEqual(expected);
  });
});

describe('a qualified opinion', () => {
  const element = (value: 'qualified' | 'unqualified') => ({
    value,
    evidence: at(4, 'except for the matter'),
  });
  const opinion: SocReport['opinion'] = {
    ...cleanReport.opinion,
    overall: element('qualified'),
    operation: element('qualified'),
    basis: [
      { value: 'The control C-1 for criterion CC6.2 did not operate.', evidence: at(4, 'did not operate') },
    ],
  };
  test.each([
    ['is high', [], 'high'],
    ['is critical where the basis names a criterion we rely on', ['CC6.2'], 'critical'],
    ['is critical where it names one of the series', ['CC6'], 'critical'],
    ['is critical where a control it names belongs to one', ['CC1'], 'critical'],
    ['is high where it touches others', ['CC8'], 'high'],
  ])('%s', (_case, reliedOnCriteria, severity) => {
    const exceptions = [exception({})];
    expect(found({ opinion, exceptions }, { reliedOnCriteria })).toContain(`opinion-modified ${severity}`);
  });
});

describe('“did not occur”', () => {
  test.each([
    ['Access of terminated employees is removed.', true],
    ['New hires sign the code of conduct.', true],
    ['Changes to production are approved.', true],
    ['Emergency changes to production are approved afterwards.', false],
    ['Customer data is deleted when contracts are terminated.', false],
    ['Incidents are handled by the plan.', false],
  ])('%s', (text, implausible) => {
    const [control] = cleanReport.controls;
    const [test] = control?.tests ?? [];
    if (!control || !test) throw new Error('the clean report has no tests');
    const silent = { ...test, result: 'Did not occur.', resultClass: 'no-occurrence' as const };
    const controls = [{ ...control, text, tests: [silent] }, ...cleanReport.controls.slice(1)];
    expect(found({ controls })).toEqual(implausible ? ['no-occurrence-implausible high'] : []);
  });
});

test('a quotation that two facts of one finding stand on is shown once', () => {
  const shared = at(1, 'from April 1, 2026 to June 30, 2026');
  const { findings } = judge(checks, {
    report: {
      ...cleanReport,
      periodStart: { value: '2026-04-01', evidence: shared },
      periodEnd: { value: '2026-06-30', evidence: shared },
    },
    context: { policy: Policy.parse({}), today: '2026-11-23', notRead: [], pagesWithoutText: [] },
  });
  expect(findings.find(({ check }) => check === 'period-short')?.evidence).toEqual(shared);
});
