import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/model/review.ts';
import { renderRegister } from '../../../src/usecases/report-files/render-register.ts';
import { madeException, madeReview, place } from './made-review.ts';

type Cell = { readonly type: string | null; readonly text: string };
type Sheet = { readonly xml: string; readonly rows: readonly Cell[][] };

/** The workbook's parts and its sheets as a spreadsheet program reads them. */
const open = async (review: Review) => {
  const parts = unzipSync(await renderRegister(review));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');
  const strings = [...parse(part('xl/sharedStrings.xml')).getElementsByTagName('si')].map(
    ({ textContent }) => textContent ?? '',
  );
  const sheet = (number: number): Sheet => {
    const xml = part(`xl/worksheets/sheet${number}.xml`);
    const rows = [...parse(xml).getElementsByTagName('row')].map((row) =>
      [...row.getElementsByTagName('c')].map((cell) => {
        const type = cell.getAttribute('t');
        const value = cell.textContent ?? '';
        return { type, text: type === 's' ? (strings[Number(value)] ?? '') : value };
      }),
    );
    return { xml, rows };
  };
  return {
    workbook: part('xl/workbook.xml'),
    exceptions: sheet(2),
    findings: sheet(3),
    duties: sheet(4),
    all: [1, 2, 3, 4, 5].map(sheet),
  };
};

describe('the register', () => {
  test('an exception: counts as numbers, response, page and quote', async () => {
    const { exceptions } = await open(madeReview({ report: { exceptions: [madeException] } }));
    const [head, row] = exceptions.rows;
    const texts = (row ?? []).map(({ text }) => text);
    for (const value of ['AC-07', '2', '25', '0.08', '0.199', '12', madeException.text, 'Head of IT'])
      expect(texts).toContain(value);
    expect(head?.map(({ text }) => text)).toContain('Quote');
    expect(row?.find(({ text }) => text === '0.08')?.type).not.toBe('s');
  });

  test('no cell is a formula, whatever a text begins with, and no character breaks the file', async () => {
    const hostile = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', 'a\u0000b\u001fc', '<f>1</f>', '\ud800'];
    const { all, exceptions } = await open(
      madeReview({
        report: {
          exceptions: hostile.map((text) => ({
            ...madeException,
            controlId: text,
            text,
            evidence: [place(text)],
          })),
        },
      }),
    );
    for (const { xml } of all) expect(xml).not.toMatch(/<f[\s>]/);
    const ids = exceptions.rows.slice(1).map(([id]) => id);
    expect(ids.every((cell) => cell?.type === 's')).toBe(true);
    expect(ids.map((cell) => cell?.text)).toEqual([
      '=1+1',
      '+cmd|x',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      'abc',
      '<f>1</f>',
      '',
    ]);
  });

  test('every sheet has a header that stays, filters over all of its rows, and wrapped text', async () => {
    const { all, workbook } = await open(madeReview({ report: { exceptions: [madeException] } }));
    for (const { xml, rows } of all) {
      expect(xml).toContain('state="frozen"');
      const area = /<autoFilter ref="A1:([A-Z])(\d+)"\/>/.exec(xml);
      expect(area?.[1]).toBe(String.fromCharCode(64 + (rows[0]?.length ?? 0)));
      expect(area?.[2]).toBe(String(rows.length));
    }
    expect(workbook.match(/<definedNames>/g)).toHaveLength(1);
    expect(workbook.match(/_xlnm\._FilterDatabase/g)).toHaveLength(all.length);
    expect(workbook).not.toContain('<definedNames/>');
  });

  test('user entity controls stand beside ours', async () => {
    const text = 'Customers review access.';
    const { duties } = await open(
      madeReview({
        report: { cuecs: [{ id: 'U1', text, criteria: [], topic: null, evidence: [place(text)] }] },
        userEntityControls: {
          outcome: 'matched',
          entries: 1,
          controls: [
            {
              id: 'U1',
              text,
              outcome: 'met',
              control: {
                entry: 'a',
                title: 'Access reviews',
                source: 'a.md',
                section: null,
                quote: 'We review access every quarter.',
                reviewed: null,
                expired: false,
              },
              owner: 'Head of IT',
              confidence: 'high',
              score: 0.9,
              missing: [],
              evidence: [place(text)],
            },
          ],
        },
      }),
    );
    const texts = duties.rows[1]?.map((cell) => cell.text);
    for (const value of [
      'U1',
      'Met, high confidence',
      'We review access every quarter.',
      'Head of IT',
      '0.9',
    ])
      expect(texts).toContain(value);
  });
});
