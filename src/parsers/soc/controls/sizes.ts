import type { Row, Table } from '../../../model/document.ts';
import type { Role } from './column-roles.ts';
import type { TestEntry } from './control-entry.ts';
import { NUMBER, numberOf } from './number-words.ts';
import { populationOf, sampleSizeOf } from './test-procedure.ts';

/** Items tested and items they were drawn from, null where not printed. */
export type Sizes = { readonly sampleSize: number | null; readonly population: number | null };

const ONE_OR_BOTH = new RegExp(
  String.raw`^\W*(${NUMBER})(?:\s*\(?(?:out\s+)?(?:of|/|from)\s*(?:a (?:total|population) of\s*)?(${NUMBER}))?\b`,
  'iu',
);

/** Sizes as the columns for samples and populations of a table print them, null when it has none. */
export function sizesOfRow(row: Row, { columns }: Table, roles: readonly Role[]): Sizes | null {
  let sizes: Sizes | null = null;
  for (const [column, role] of roles.entries()) {
    const match = role === 'sample' ? ONE_OR_BOTH.exec(row.cells[column]?.text ?? '') : null;
    if (!match) continue;
    const [first, second] = [numberOf(match[1]), match[2] === undefined ? null : numberOf(match[2])];
    const population = /population/i.test(columns[column] ?? '') && !/sample/i.test(columns[column] ?? '');
    const own = population
      ? { population: first }
      : { sampleSize: first, ...(second ? { population: second } : {}) };
    sizes = { ...(sizes ?? { sampleSize: null, population: null }), ...own };
  }
  return sizes;
}

/** Sizes of a test: from its columns, else from its procedure. */
export function sizesOf({ procedure, sizes }: TestEntry): Sizes {
  const text = procedure?.text ?? '';
  return {
    sampleSize: sizes?.sampleSize ?? sampleSizeOf(text),
    population: sizes?.population ?? populationOf(text),
  };
}
