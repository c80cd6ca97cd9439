import { describe, expect, test } from 'vitest';
import type { Block, Card } from '../../../src/bot/card.ts';
import { reportCard } from '../../../src/bot/views/report.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Review } from '../../../src/model/review.ts';
import type { SocReport } from '../../../src/model/soc-report.ts';
import { cleanReport } from '../../checks/clean-report.ts';

const longQuote = Array.from({ length: 60 }, (_, index) => `word${index + 1}`).join(' ');
const finding = (severity: Finding['severity'], title: string): Finding => ({
  check: 'opinion-qualified',
  severity,
  title,
  detail: 'What is wrong.',
  why: 'Why it matters.',
  ask: 'What has been done?',
  evidence: [{ page: 12, printedPage: '10', quote: longQuote }],
});
const review = (more: Partial<Review> = {}, report: Partial<SocReport> = {}): Review => ({
  schema: 'vouch.review/1',
  file: { name: 'report.pdf', sha256: 'ab', bytes: 1, pages: 40, pagesWithoutText: [], encrypted: false },
  outcome: 'ok',
  report: { ...cleanReport, ...report },
  findings: [],
  couldNotTell: [],
  notRead: [],
  verdict: 'accept',
  conditions: [],
  questions: [],
  milliseconds: { read: 1, extract: 1, checks: 1, total: 3 },
  ...more,
});
const show = (given: Review, postable = false): Card => reportCard({ review: given, id: 'R1', postable });
const text = (card: Card) => JSON.stringify(card.blocks);
const findings = (card: Card) =>
  card.blocks.filter((block): block is Extract<Block, { type: 'finding' }> => block.type === 'finding');
const labels = (card: Card) =>
  card.blocks.flatMap((block) => (block.type === 'actions' ? block.buttons.map(({ label }) => label) : []));

describe('the card of a report', () => {
  test('begins with who, what and when, and the advice', () => {
    const card = show(review());
    expect(card.summary).toBe(
      'SOC 2 Type 2 · Harbor Lane Ledger · 1 Sept 2025 to 31 Aug 2026: Advice: accept.',
    );
    expect(card.blocks[0]).toEqual({ type: 'heading', text: 'Harbor Lane, Inc.' });
    expect(text(card)).toContain('Ashgrove & Pell LLP');
  });

  test('shows the worst findings first, with page and at most 25 words of a quote', () => {
    const card = show(review({ findings: [finding('low', 'minor'), finding('critical', 'major')] }));
    expect(findings(card).map(({ title }) => title)).toEqual(['major', 'minor']);
    const quote = findings(card)[0]?.quotes[0];
    expect(quote).toMatchObject({ page: 12, printedPage: '10' });
    expect(quote?.text.split(' ')).toHaveLength(26);
    expect(text(card)).not.toContain('word26');
  });

  test('counts what is ours to run, and what was found among our own controls', () => {
    const cuecs = [
      {
        id: null,
        text: 'Plan.',
        criteria: [],
        topic: null,
        evidence: [{ page: 1, printedPage: null, quote: 'Plan.' }],
      },
    ];
    expect(
      text(show(review({ userEntityControls: { outcome: 'not-applicable', reason: 'None.' } }, { cuecs }))),
    ).toContain('1, not matched: None.');
    expect(text(show(review({}, { cuecs })))).toContain('"value":"1"');
  });

  test('says how many findings are only in the full report', () => {
    const card = show(
      review({ findings: Array.from({ length: 11 }, (_, index) => finding('high', `no ${index}`)) }),
    );
    expect(findings(card)).toHaveLength(8);
    expect(text(card)).toContain('3 more in the full report.');
  });

  const agreeing = {
    controlRows: 40,
    testRows: 80,
    resultRows: 80,
    exceptionWordsInText: 0,
    exceptionResults: 0,
    disagreements: [],
    agrees: true,
  };
  test.each([
    ['all rows agree', { reconciliation: agreeing }, true],
    ['the counts disagree', { reconciliation: { ...agreeing, agrees: false } }, false],
    ['nothing was counted', { reconciliation: null }, false],
    ['the tests are missing', { testsOfControls: 'missing', reconciliation: agreeing }, false],
    ['tests are not expected', { testsOfControls: 'not-expected', reconciliation: agreeing }, false],
  ] as const)('“no exceptions” when %s: %#', (_case, report, said) => {
    const card = show(review({}, { testsOfControls: 'present', exceptions: [], ...report }));
    expect(text(card).includes('No exceptions')).toBe(said);
  });

  test('shows exceptions with rate, page and management response', () => {
    const exceptions: SocReport['exceptions'] = [
      {
        controlId: 'LA-04',
        criteria: ['CC6.2'],
        text: 'Access of 3 of 25 leavers was removed late.',
        kind: 'operation',
        deviations: 3,
        sampleSize: 25,
        rate: 0.12,
        upperBound90: 0.248,
        managementResponse: null,
        evidence: [{ page: 31, printedPage: null, quote: 'Access of 3 of 25' }],
      },
    ];
    const card = show(review({}, { exceptions, reconciliation: null }));
    expect(card.blocks).toContainEqual(
      expect.objectContaining({
        type: 'table',
        rows: [
          ['LA-04', 'Access of 3 of 25 leavers was removed late.', '3 of 25 (12 %)', '31', 'none found'],
        ],
      }),
    );
    expect(text(card)).toContain('there may be exceptions that are not listed');
  });

  test('says what could not be read or told', () => {
    const card = show(
      review({
        notRead: [{ pages: [3, 4], reason: 'no text layer' }],
        couldNotTell: [{ check: 'auditor-signature', missing: ['auditorSigned'] }],
      }),
    );
    expect(text(card)).toContain('Pages 3, 4: no text layer');
    expect(text(card)).toContain('Not checked: auditor signature; auditorSigned not found.');
  });

  test('of a file that is no report says why, and offers nothing', () => {
    const { report: _none, ...unread } = review({ outcome: 'not-a-pdf', message: 'This is not a PDF file.' });
    const card = show(unread);
    expect(card.summary).toBe('This is not a PDF file.');
    expect(labels(card)).toEqual([]);
    expect(text(card)).not.toContain('Advice');
  });

  test.each([
    [
      { questions: ['Why?'] },
      true,
      ['Full report', 'Register (XLSX)', 'Ask the vendor', 'Post to channel', 'Decide'],
    ],
    [{}, false, ['Full report', 'Register (XLSX)', 'Decide']],
  ])('offers what can be done: %#', (more, postable, expected) => {
    expect(labels(show(review(more), postable))).toEqual(expected);
  });

  test('what was not found is called so, never left out', () => {
    const opinion = {
      ...cleanReport.opinion,
      overall: null,
      description: null,
      design: null,
      operation: null,
    };
    const card = show(review({}, { opinion, auditor: null, categories: [] }));
    expect(text(card).match(/not found/g)?.length).toBeGreaterThanOrEqual(3);
  });
});
