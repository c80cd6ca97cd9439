import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeKey } from '../../../src/usecases/report-files/html/pictures.ts';
import { renderHtml } from '../../../src/usecases/report-files/render-html.ts';
import { cleanReport } from '../../checks/clean-report.ts';
import { madeException, madeReview, place } from './made-review.ts';

const finding = {
  check: 'report-stale',
  severity: 'high' as const,
  title: 'Stale report',
  detail: 'The period ended long ago.',
  why: 'Old.',
  ask: 'Newer?',
  evidence: [place('period ended March 31, 2024')],
};
/** The page as text, with its tags. */
const textOf = (markup: string) => markup.replace(/<style>.*?<\/style>/s, '').replace(/\s+/g, ' ');

describe('the report for people', () => {
  test('stands alone: no script, nothing from outside, and a policy that says so', () => {
    const page = renderHtml(madeReview({ findings: [finding] }));
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(page).not.toMatch(/<script|<link|<iframe|\bon\w+=|https?:\/\/|url\(/i);
  });

  test('an exception: k of n, rate, bound, response with owner, and what is missing of it', () => {
    const page = textOf(renderHtml(madeReview({ report: { exceptions: [madeException] } })));
    for (const words of [
      'AC-07',
      '2 of 25',
      '8.0 %',
      '19.9 %',
      'page 12',
      'Management has automated removal.',
    ])
      expect(page).toContain(words);
    expect(page).toContain('Owner: Head of IT. Date: not named.');
    const silent = { ...madeException, managementResponse: null };
    expect(textOf(renderHtml(madeReview({ report: { exceptions: [silent] } })))).toContain('None was found.');
  });

  test('“none” is said only where tests are there and the counts agree', () => {
    const none = 'None in the tests read.';
    expect(renderHtml(madeReview())).toContain(none);
    expect(renderHtml(madeReview({ report: { testsOfControls: 'missing' } }))).not.toContain(none);
    expect(renderHtml(madeReview({ report: { reconciliation: null } }))).not.toContain(none);
  });

  test('an element of the opinion is missed where it belongs, and nowhere else', () => {
    const nothing = { description: null, design: null, operation: null };
    const shown = (report: Parameters<typeof madeReview>[0]) => renderHtml(madeReview(report));
    const { opinion, kind, type } = cleanReport;
    const lacking = { ...opinion, ...nothing };
    expect(shown({ report: { opinion: lacking } })).toMatch(/Design of controls<.*not found/s);
    expect(shown({ report: { opinion: lacking, kind: { ...kind, value: 'SOC 3' } } })).not.toContain(
      'Design of controls',
    );
    const typeOne = {
      opinion: { ...opinion, operation: null },
      type: type && { ...type, value: 1 as const },
    };
    expect(shown({ report: typeOne })).toContain('not part of a Type 1 report');
  });

  test('a report without findings says so, and no more than the checks could tell', () => {
    const page = textOf(renderHtml(madeReview({ findings: [] })));
    expect(page).toContain('No red flags among the checks that could be made.');
    expect(textOf(renderHtml(madeReview({ findings: [finding] })))).not.toContain('No red flags');
  });

  test('what was not read comes before everything that was', () => {
    const page = renderHtml(madeReview({ notRead: [{ pages: [3], reason: 'no text layer' }] }));
    expect(page.indexOf('Page 3: no text layer')).toBeGreaterThan(0);
    expect(page.indexOf('Page 3: no text layer')).toBeLessThan(page.indexOf('<h2>The report</h2>'));
  });

  test('a file that is no report says what it is, and has no empty sections', () => {
    const { report: _, ...refused } = madeReview({
      outcome: 'no-text',
      message: 'The PDF is a scan.',
      verdict: 'need-information',
    });
    const page = renderHtml(refused);
    expect(page).toContain('The PDF is a scan.');
    expect(page).not.toMatch(/<h2>(?:Opinion|Exceptions|Findings)/);
  });

  test('a picture stands once, with the words as its text', () => {
    const [where] = madeException.evidence;
    const pictures = new Map([
      [placeKey(where ?? place('')), { width: 10, height: 5, address: 'data:image/webp;base64,AAAA' }],
    ]);
    const both = madeReview({
      report: { exceptions: [madeException] },
      findings: [{ ...finding, evidence: madeException.evidence }],
    });
    const page = renderHtml(both, pictures);
    expect(page.match(/<img /g)).toHaveLength(1);
    expect(page).toContain('alt="For 2 of 25 leavers access stayed."');
    expect(renderHtml(both)).not.toContain('<img');
  });

  test('user entity controls: ours beside theirs, never more than was found', () => {
    const cuecs = ['Customers review access.', 'Customers plan for outages.'].map((text) => ({
      id: null,
      text,
      criteria: [],
      topic: null,
      evidence: [place(text)],
    }));
    const one = { id: null, confidence: 'low', score: 0, missing: [], evidence: [place('x')] } as const;
    const page = renderHtml(
      madeReview({
        report: { cuecs },
        userEntityControls: {
          outcome: 'matched',
          entries: 2,
          controls: cuecs.map(({ text }) => ({
            ...one,
            missing: [],
            evidence: [place(text)],
            text,
            outcome: 'not-found',
            control: null,
            owner: null,
          })),
        },
      }),
    );
    expect(page.match(/No control of ours was found for it/g)).toHaveLength(2);
    const alone = renderHtml(
      madeReview({
        report: { cuecs },
        userEntityControls: { outcome: 'not-applicable', reason: 'No base.' },
      }),
    );
    expect(alone).toContain('Not matched to our own controls: No base.');
    expect(alone).not.toContain('was found for it');
  });

  test('no text of the file becomes an element or an attribute', () => {
    const renderWith = (text: string) =>
      renderHtml(
        madeReview({
          message: text,
          report: {
            serviceOrganization: { value: text, evidence: [place(text)] },
            exceptions: [{ ...madeException, controlId: text, text, evidence: [place(text)] }],
            cuecs: [{ id: text, text, criteria: [text], topic: null, evidence: [place(text)] }],
          },
          findings: [{ ...finding, title: text, detail: text, evidence: [place(text)] }],
          notRead: [{ pages: [], reason: text }],
          questions: [text],
        }),
        new Map([[placeKey(place(text)), { width: 1, height: 1, address: text }]]),
      );
    const marks = (page: string) => page.match(/[<>"']/g)?.length;
    const tame = marks(renderWith('x'));
    const wild = fc.string({ unit: fc.constantFrom(...'<>"\'&/!-=$` {}aA'), minLength: 1 });
    fc.assert(
      fc.property(wild, (text) => {
        expect(marks(renderWith(text))).toBe(tame);
      }),
    );
    expect(marks(renderWith('</style><script>alert(1)</script>'))).toBe(tame);
  });
});
