import { describe, expect, test } from 'vitest';
import type { Control, Exception, SocReport } from '../../src/model/soc-report.ts';
import { compareReports, type ReadReview } from '../../src/usecases/compare-reports.ts';
import { cleanReport } from '../checks/clean-report.ts';

const at = [{ page: 1, printedPage: null, quote: 'words' }];
const review = (name: string, report: Partial<SocReport>): ReadReview => ({
  schema: 'vouch.review/1',
  file: { name, sha256: '', bytes: 1, pages: 1, pagesWithoutText: [], encrypted: false },
  outcome: 'ok',
  report: { ...cleanReport, ...report },
  findings: [],
  couldNotTell: [],
  notRead: [],
  verdict: 'accept',
  conditions: [],
  questions: [],
  milliseconds: { read: 0, extract: 0, checks: 0, total: 0 },
});
const control = (id: string, text: string): Control => ({ id, text, criteria: [], tests: [], evidence: at });
const exception = (controlId: string): Exception => ({
  controlId,
  criteria: [],
  text: `Exception in ${controlId}.`,
  kind: 'operation',
  deviations: null,
  sampleSize: null,
  rate: null,
  upperBound90: null,
  managementResponse: null,
  evidence: at,
});
const day = (value: string) => ({ value, evidence: at });
const compare = (older: Partial<SocReport>, newer: Partial<SocReport>) =>
  compareReports(review('older.pdf', older), review('newer.pdf', newer));

describe('two years of one supplier', () => {
  test.each([
    ['2026-09-01', 0, false],
    ['2026-09-15', 14, true],
    ['2026-08-01', -31, false],
  ])('a period that starts %s leaves %i days', (start, days, flagged) => {
    const { gapDays, findings } = compare({ periodEnd: day('2026-08-31') }, { periodStart: day(start) });
    expect(gapDays).toBe(days);
    expect(findings.some(({ check }) => check === 'period-gap')).toBe(flagged);
  });

  test('a period that is not known leaves the gap open', () => {
    expect(compare({ periodEnd: null }, {}).gapDays).toBeNull();
  });

  test('controls are followed through new numbers, and their exceptions with them', () => {
    const older = {
      controls: [
        control('A-1', 'Access of leavers is removed within one business day.'),
        control('A-2', 'Backups are taken every night.'),
      ],
      exceptions: [exception('A-1'), exception('A-2')],
    };
    const newer = {
      controls: [
        control('B-7', 'Access of leavers is removed within two business days.'),
        control('B-8', 'Laptops are encrypted.'),
      ],
      exceptions: [exception('B-7'), exception('B-8')],
    };
    const { controls, exceptions, findings } = compare(older, newer);
    expect(controls).toEqual({
      added: ['B-8'],
      removed: ['A-2'],
      reworded: [{ id: 'B-7', older: older.controls[0]?.text, newer: newer.controls[0]?.text }],
    });
    expect(exceptions).toEqual({ repeated: ['B-7'], new: ['B-8'], resolved: ['A-2'] });
    expect(findings.map(({ check }) => check)).toContain('exception-repeated');
  });

  test('an id that now stands for something else is another control', () => {
    const { controls } = compare(
      { controls: [control('A-1', 'Access of leavers is removed within one day.')] },
      { controls: [control('A-1', 'Laptops carry disk encryption.')] },
    );
    expect(controls).toEqual({ added: ['A-1'], removed: ['A-1'], reworded: [] });
  });

  test('a changed auditor and a new provider are flagged; spelling is no change', () => {
    const provider = (name: string) => ({
      name,
      service: null,
      method: 'carve-out' as const,
      namedInOpinion: true,
      evidence: at,
    });
    const { auditor, subserviceOrganizations, findings } = compare(
      { auditor: day('Ashgrove & Pell LLP'), subserviceOrganizations: [provider('Cloudmoor, Inc.')] },
      {
        auditor: day('Ashgrove and Pell L.L.P.'),
        subserviceOrganizations: [provider('Cloudmoor Inc'), provider('Mailwell')],
      },
    );
    expect(auditor.changed).toBe(true);
    expect(subserviceOrganizations).toEqual({ added: ['Mailwell'], removed: [], methodChanged: [] });
    expect(findings.map(({ check }) => check)).toEqual(['auditor-changed', 'subservice-new']);
  });

  test('what one side does not show is said, not compared in silence', () => {
    const { notComparable } = compare({ testsOfControls: 'missing', controls: [], reconciliation: null }, {});
    expect(notComparable.map(({ aspect }) => aspect)).toContain('exceptions');
  });

  test('reports of two suppliers are named as such, another spelling of one name is not', () => {
    const of = (name: string) => ({ serviceOrganization: { value: name, evidence: at } });
    const { notComparable } = compare(of('Fairhaven Pay, Inc.'), of('Alderbrook Systems, Inc.'));
    expect(notComparable).toContainEqual({
      aspect: 'supplier',
      reason: 'the older report is on Fairhaven Pay, Inc., the newer on Alderbrook Systems, Inc.',
    });
    expect(compare(of('Fairhaven Pay, Inc.'), of('Fairhaven Pay')).notComparable).toEqual([]);
  });

  test('reports in the wrong order are named as such', () => {
    const aspects = (older: string, newer: string) =>
      compare({ periodEnd: day(older) }, { periodEnd: day(newer) }).notComparable.map(({ aspect }) => aspect);
    expect(aspects('2026-08-31', '2025-08-31')).toEqual(['order']);
    expect(aspects('2025-08-31', '2026-08-31')).toEqual([]);
  });

  test('the same report twice has no differences', () => {
    const { controls, cuecs, exceptions, categories } = compare({}, {});
    expect({ controls, cuecs, exceptions, categories }).toEqual({
      controls: { added: [], removed: [], reworded: [] },
      cuecs: { added: [], removed: [], reworded: [] },
      exceptions: { repeated: [], new: [], resolved: [] },
      categories: { added: [], removed: [] },
    });
  });
});
