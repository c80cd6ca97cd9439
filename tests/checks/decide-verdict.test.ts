import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curable, decideVerdict, essential, otherPaperWanted } from '../../src/checks/decide-verdict.ts';
import { checks } from '../../src/checks/index.ts';
import { ReadOutcome } from '../../src/model/document.ts';
import { type Finding, Severity } from '../../src/model/finding.ts';
import { Policy } from '../../src/model/policy.ts';
import { cleanReport } from './clean-report.ts';

const finding = (check: string, severity: Severity, rest: Partial<Finding> = {}): Finding => ({
  check,
  severity,
  title: check,
  detail: 'It was found.',
  why: 'It matters.',
  ask: `What of ${check}?`,
  evidence: [{ page: 7, printedPage: '5', quote: 'words' }],
  ...rest,
});
const missing = (check: string) => ({ check, missing: ['a fact'] });
const ok = {
  outcome: 'ok' as const,
  report: cleanReport,
  findings: [],
  couldNotTell: [],
  policy: Policy.parse({}),
  today: '2026-11-23',
};

describe('the verdict', () => {
  test.each([
    ['nothing found', {}, 'accept'],
    ['only low remarks', { findings: [finding('not-one-deviation', 'low')] }, 'accept'],
    ['a medium finding', { findings: [finding('small-samples', 'medium')] }, 'accept-with-conditions'],
    ['a high finding', { findings: [finding('exception', 'high')] }, 'accept-with-conditions'],
    ['a qualified opinion', { findings: [finding('opinion-modified', 'high')] }, 'accept-with-conditions'],
    ['a Type 1', { findings: [finding('type-1', 'high')] }, 'accept-with-conditions'],
    ['a SOC 3', { findings: [finding('soc3-only', 'high')] }, 'need-information'],
    ['a report of unknown kind', { findings: [finding('not-a-soc-report', 'high')] }, 'need-information'],
    ['no report at all', { findings: [finding('not-a-soc-report', 'critical')] }, 'do-not-rely'],
    ['a SOC 1', { findings: [finding('soc1-for-security', 'high')] }, 'need-information'],
    ['pages not read', { findings: [finding('review-incomplete', 'critical')] }, 'need-information'],
    ['no signature', { findings: [finding('auditor-unsigned', 'critical')] }, 'need-information'],
    ['no tests', { findings: [finding('tests-missing', 'critical')] }, 'need-information'],
    ['opinion not found', { couldNotTell: [missing('opinion-modified')] }, 'need-information'],
    ['a side matter not found', { couldNotTell: [missing('report-date-implausible')] }, 'accept'],
    ['adverse opinion', { findings: [finding('opinion-modified', 'critical')] }, 'do-not-rely'],
    ['over 15 months old', { findings: [finding('report-stale', 'critical')] }, 'do-not-rely'],
    [
      'adverse opinion on pages half read',
      { findings: [finding('review-incomplete', 'critical'), finding('opinion-modified', 'critical')] },
      'do-not-rely',
    ],
    ['a bridge letter', { findings: [finding('bridge-letter-as-report', 'critical')] }, 'do-not-rely'],
    ['another paper', { outcome: 'not-a-soc-report' as const, report: null }, 'do-not-rely'],
    ['a scan', { outcome: 'no-text' as const, report: null }, 'need-information'],
    ['a locked file', { outcome: 'password' as const, report: null }, 'need-information'],
  ])('%s', (_case, differs, verdict) => {
    expect(decideVerdict({ ...ok, ...differs }).verdict).toBe(verdict);
  });

  test('every id in its rules is a check', () => {
    const ids = checks.map(({ id }) => id);
    expect([...curable, ...essential, ...otherPaperWanted].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('is never accept unless the file was read whole and nothing above low stands', () => {
    const ids = fc.constantFrom(...checks.map(({ id }) => id));
    const found = fc
      .tuple(ids, fc.constantFrom(...Severity.options))
      .map(([id, severity]) => finding(id, severity));
    fc.assert(
      fc.property(
        fc.record({
          outcome: fc.constantFrom(...ReadOutcome.options),
          findings: fc.array(found, { maxLength: 6 }),
          couldNotTell: fc.array(ids.map(missing), { maxLength: 4 }),
        }),
        (judged) => {
          const { verdict } = decideVerdict({ ...ok, ...judged });
          const incomplete = judged.findings.some(({ check }) => check === 'review-incomplete');
          if (verdict !== 'accept') return;
          expect(judged.outcome).toBe('ok');
          expect(judged.findings.filter(({ severity }) => severity !== 'low')).toEqual([]);
          expect(judged.couldNotTell.filter(({ check }) => essential.includes(check))).toEqual([]);
          expect(incomplete && judged.findings.some(({ severity }) => severity === 'critical')).toBe(false);
        },
      ),
    );
  });
});

describe('questions to the vendor', () => {
  test('are asked once, with every place they are about; what is low is not asked', () => {
    const ask = 'What caused it?';
    const { questions } = decideVerdict({
      ...ok,
      findings: [
        finding('exception', 'high', { ask, about: 'AC-03' }),
        finding('exception', 'medium', { ask, about: 'CM-02', evidence: [9, 8].map(quoteOn) }),
        finding('exception', 'medium', { ask, about: 'AC-03' }),
        finding('report-stale', 'high', { ask: 'Please send your newest report.' }),
        finding('not-one-deviation', 'low', { ask: 'How many in all?' }),
      ],
    });
    expect(questions).toEqual([
      'What caused it? (AC-03, page 7; CM-02, pages 8, 9)',
      'Please send your newest report.',
    ]);
  });
});

describe('conditions', () => {
  test('name each control, provider and task once', () => {
    const [provider] = cleanReport.subserviceOrganizations;
    const exception = {
      controlId: 'C-11',
      criteria: [],
      text: 'Two of 25 leavers kept access.',
      kind: 'operation' as const,
      deviations: 2,
      sampleSize: 25,
      rate: 0.08,
      upperBound90: 0.199,
      managementResponse: null,
      evidence: [quoteOn(40)],
    };
    const report = { ...cleanReport, exceptions: [exception, exception] };
    expect(decideVerdict({ ...ok, report }).conditions).toEqual([
      'Get evidence that the exception in C-11 is remedied.',
      `Get the current report of ${provider?.name}: it is carved out here.`,
      'Give the user entity control (CUEC) an owner on our side.',
      expect.stringMatching(/^Look up Ashgrove & Pell LLP: .*CPAverify.*AICPA/),
      'Ask for the next report by 2027-08-31: this one then is 12 months old.',
    ]);
  });
});

test('a report already stale is not waited for', () => {
  const { conditions } = decideVerdict({ ...ok, today: '2027-08-31' });
  expect(conditions.filter((line) => line.startsWith('Ask for the next'))).toEqual([]);
});

test('what the advice hangs on and was not found is named for a person to find', () => {
  const couldNotTell = [
    { check: 'auditor-unsigned', missing: ['auditor', 'auditorSigned'] },
    { check: 'opinion-modified', missing: ['opinion'] },
    { check: 'report-date-implausible', missing: ['reportDate'] },
  ];
  expect(decideVerdict({ ...ok, couldNotTell }).conditions.slice(0, 4)).toEqual([
    'Find in the report what was not found here: auditor.',
    'Find in the report what was not found here: auditor signed.',
    'Find in the report what was not found here: opinion.',
    expect.stringContaining('Get the current report'),
  ]);
});

function quoteOn(page: number) {
  return { page, printedPage: null, quote: 'words' };
}
