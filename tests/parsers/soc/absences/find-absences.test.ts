import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../../../../src/model/document.ts';
import { extractReport } from '../../../../src/parsers/soc/read-report.ts';
import { type Block, documentOf } from '../document-of.ts';
import { soundParts } from '../reports.ts';

const titles = ['Criteria', 'Control', 'Test of the auditor', 'Result'];
const row = (criterion: string, result = 'No exceptions noted.') => [
  criterion,
  `Controls over ${criterion} are performed each quarter by the operations team.`,
  `Inspected the records of ${criterion} for 2 of 4 quarters to determine whether they were performed.`,
  result,
];
const table = (...rows: readonly (readonly string[])[]): Block => ({ rows: [titles, ...rows] });

/** A sound report whose tests stand on pages 5 to 7; `more` adds to a part, blocks replace the page in the middle. */
const documentWith = ({
  middle = [table(row('CC5.1'), row('CC6.1'))],
  last = [table(row('CC7.1'), row('CC8.1'), row('CC9.1'))],
  more = {},
}: {
  middle?: readonly Block[];
  last?: readonly Block[];
  more?: Partial<Record<'closing' | 'description' | 'other', readonly Block[]>>;
} = {}): DocumentText =>
  documentOf([
    soundParts.cover,
    [...soundParts.scope, ...soundParts.opinion, ...soundParts.closing, ...(more.closing ?? [])],
    soundParts.assertion,
    [...soundParts.description, ...(more.description ?? [])],
    [...soundParts.tests, table(row('CC1.1'), row('CC2.1'), row('CC3.1'))],
    middle,
    last,
    [...soundParts.other, ...(more.other ?? [])],
  ]);

const absences = (document: DocumentText) => {
  const { notRead, report } = extractReport(document);
  return { notRead, agrees: report?.reconciliation?.agrees };
};
const renumbered = (document: DocumentText, printed: readonly (string | null)[]): DocumentText => ({
  ...document,
  pages: document.pages.map((page, index) => ({ ...page, printedPage: printed[index] ?? null })),
});

describe('what a report must hold', () => {
  it('is all there in a sound one', () => {
    expect(absences(documentWith())).toEqual({ notRead: [], agrees: true });
  });

  it.each([
    ['a jump in the page numbers', ['1', '2', '3', '4', '5', '6', '9', '10'], 6],
    ['one page less', ['1', '2', '3', '4', '5', '7', '8', '9'], 5],
  ])('has no gap: %s', (_name, printed, page) => {
    const { notRead, agrees } = absences(renumbered(documentWith(), printed));
    expect(notRead.map(({ pages, reason }) => [pages, /^Pages are missing/.test(reason)])).toEqual([
      [[page], true],
    ]);
    expect(agrees).toBe(false);
  });
  it.each([
    ['pages without a number', ['1', null, '3', '4', null, '6', '7', '8']],
    ['a section that starts again', ['1', '2', '3', '4', '1', '2', '3', '4']],
    ['a front in roman numerals', ['i', 'ii', 'iii', '1', '2', '3', '4', '5']],
    ['a section that begins on a right-hand page', ['1', '2', '3', '4', '5', '6', '7', '9']],
  ])('may be numbered with %s', (_name, printed) => {
    expect(absences(renumbered(documentWith(), printed)).notRead).toEqual([]);
  });

  it('has no picture among its tests', () => {
    const document = documentWith();
    const show = (number: number): DocumentText => ({
      ...document,
      pages: document.pages.map((page) =>
        page.number === number ? { ...page, unreadAreas: [{ x0: 72, y0: 300, x1: 400, y1: 500 }] } : page,
      ),
    });
    expect(absences(show(6)).notRead).toMatchObject(
      [{ pages: [6], reason: /pictures/ }].map(({ pages }) => ({ pages })),
    );
    expect(absences(show(4)).notRead).toEqual([]);
  });

  it.each([
    ['says nothing', 'This page is intentionally left blank.', 1],
    ['was taken out', '[Redacted]', 2],
  ])('has no page between its tests that %s', (_name, text, found) => {
    const { notRead, agrees } = absences(documentWith({ middle: [text] }));
    expect(notRead.map(({ pages }) => pages)).toEqual(Array(found).fill([6]));
    expect(agrees).toBe(false);
  });
  it('may have a page that opens a category', () => {
    expect(absences(documentWith({ middle: ['# Availability'] })).notRead).toEqual([]);
  });

  it.each([
    'The results of these tests are available on request from the supplier.',
    'The remaining tests are provided under separate cover.',
    '[Remainder of the table omitted]',
    'This section has been redacted.',
  ])('keeps nothing for another paper: %s', (text) => {
    const { notRead } = absences(documentWith({ middle: [table(row('CC5.1'), row('CC6.1')), text] }));
    expect(notRead.map(({ pages }) => pages)).toEqual([[6]]);
  });
  it('tells of controls that redact', () => {
    const middle = [
      table(row('CC5.1'), row('CC6.1')),
      'Card numbers are redacted in every log of the platform.',
    ];
    expect(absences(documentWith({ middle })).notRead).toEqual([]);
  });

  it('goes on to the last of the common criteria', () => {
    const { notRead } = absences(
      documentWith({ middle: [table(row('CC4.1'))], last: [table(row('CC5.1'))] }),
    );
    expect(notRead).toEqual([
      {
        pages: [7],
        reason: 'The tests end with the criteria CC5: those of CC6 to CC9 may be missing from the file.',
      },
    ]);
  });

  const fault = 'For two of the twenty-five leavers sampled, access was removed after the required time.';
  it.each([
    ['in a note below the tests', { middle: [table(row('CC5.1'), row('CC6.1')), fault] }, 6],
    ['after the auditor’s signature', { more: { closing: [`Our tests found an exception. ${fault}`] } }, 2],
    [
      'in the description',
      { more: { description: ['The service auditor noted one exception in the removal of access.'] } },
      4,
    ],
    [
      'at the end',
      { more: { other: ['A deviation was identified in the removal of access; it is remedied.'] } },
      8,
    ],
  ])('tells no failed test %s only', (_name, parts, page) => {
    const { notRead, agrees } = absences(documentWith(parts));
    expect(notRead.flatMap(({ pages }) => pages)).toContain(page);
    expect(agrees).toBe(false);
  });
  it.each([
    'Exceptions noted during the review are tracked until they are resolved.',
    'If an exception is identified, management assesses its cause.',
    'We inspected the tickets for 2 of 25 changes to determine whether they had not been approved late.',
    'No exceptions were noted in the tests of the prior period.',
  ])('may speak of exceptions in general: %s', (text) => {
    expect(absences(documentWith({ more: { description: [text] } })).notRead).toEqual([]);
  });

  it('counts no exceptions that it does not tell', () => {
    const counts = (number: string): Block => ({
      rows: [
        ['Criteria', 'Controls tested', 'Controls with deviations'],
        ['CC1 to CC5', '5', '0'],
        ['CC6 to CC9', '4', number],
      ],
    });
    expect(
      absences(documentWith({ more: { other: [counts('1')] } })).notRead.map(({ pages }) => pages),
    ).toEqual([[8]]);
    expect(absences(documentWith({ more: { other: [counts('–')] } })).notRead).toEqual([]);
  });
});
