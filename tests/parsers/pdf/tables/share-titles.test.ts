import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../src/model/document.ts';
import { shareTitles } from '../../../../src/parsers/pdf/tables/share-titles.ts';

const row = (header: boolean, ...texts: string[]) => ({
  page: 1,
  header,
  cells: texts.map((text) => ({ text, parts: [{ page: 1, text }] })),
});
const table = (columns: string[], ...rows: Table['rows']): Table => ({
  method: 'ruled',
  firstPage: 1,
  lastPage: 1,
  columns,
  rows,
});
const titled = table(['Gate', 'Seen'], row(true, 'Gate', 'Seen'), row(false, 'North', 'Shut'));

describe('shareTitles', () => {
  it('makes a row that is the header elsewhere the header', () => {
    const [, shared] = shareTitles([
      titled,
      table(['', ''], row(false, 'Gate', 'Seen'), row(false, 'South', 'Open')),
    ]);
    expect(shared?.columns).toEqual(['Gate', 'Seen']);
    expect(shared?.rows.map(({ header }) => header)).toEqual([true, false]);
  });

  it.each([
    ['other words', table(['', ''], row(false, 'East', 'Shut'), row(false, 'South', 'Open'))],
    ['a header alone', table(['', ''], row(false, 'Gate', 'Seen'))],
    ['a header of its own', titled],
  ])('leaves a table with %s as it is', (_, other) => {
    expect(shareTitles([titled, other])[1]).toEqual(other);
  });
});
