import type { Range } from '../../form.ts';
import { parseRange } from '../cell-address.ts';
import type { SheetSource } from '../open-sheets.ts';
import type { Worksheet } from '../worksheet.ts';
import { type Area, areaOf, giveUp, numberOf, textOf, type Value } from './area.ts';
import { functions } from './functions.ts';
import { type Token, tokenize } from './tokens.ts';

/** What a formula may refer to. `table` finds the cells of a table's column, or of all its rows without one. */
export type Scope = {
  readonly sheets: SheetSource;
  readonly definedNames: ReadonlyMap<string, string>;
  readonly table: (name: string, column: string | null) => Area | undefined;
};

/** Where a formula stands; references without "$" move by so many rows and columns. */
type Standing = { readonly sheet: Worksheet; readonly rows: number; readonly columns: number };

const deepest = 8;
const cells = /^\$?[A-Z]{1,3}\$?\d+$/i;
const columnOnly = /^\$?[A-Z]{1,3}$/i;
const structured = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\[(?:\[#(?:Data|All)\],)?\[?([^[\]#]*)\]?\]$/iu;

const moved = (range: Range, address: string, { rows, columns }: Standing): Range => {
  const down = /\$\d/.test(address) || !/\d/.test(address) ? 0 : rows;
  const right = /\$[A-Z]/i.test(address) ? 0 : columns;
  return {
    firstRow: range.firstRow + down,
    lastRow: range.lastRow + down,
    firstColumn: range.firstColumn + right,
    lastColumn: range.lastColumn + right,
  };
};

const spanned = (a: Area, b: Area): Area => ({
  sheet: a.sheet,
  range: {
    firstRow: Math.min(a.range.firstRow, b.range.firstRow),
    lastRow: Math.max(a.range.lastRow, b.range.lastRow),
    firstColumn: Math.min(a.range.firstColumn, b.range.firstColumn),
    lastColumn: Math.max(a.range.lastColumn, b.range.lastColumn),
  },
});

/** Works out a formula of references, names and the functions lists are made with; throws RangeError at anything else. */
export const evaluate = (formula: string, scope: Scope, standing: Standing, depth = 0): Value => {
  if (depth > deepest) return giveUp('names that go round');
  const tokens = tokenize(formula) ?? giveUp('not understood');
  let at = 0;
  const isSign = (text: string) => tokens[at]?.kind === 'sign' && tokens[at]?.text === text;
  const expect = (text: string) => {
    if (!isSign(text)) giveUp(`no ${text}`);
    at += 1;
  };
  const deeper = (text: string, where: Standing) => evaluate(text, scope, where, depth + 1);

  const refer = (written: string): Value => {
    const mark = written.lastIndexOf('!');
    const sheetName = written
      .slice(0, Math.max(0, mark))
      .replace(/^'(.*)'$/, '$1')
      .replaceAll("''", "'");
    const name = written.slice(mark + 1);
    const sheet = mark < 0 ? standing.sheet : (scope.sheets.named(sheetName) ?? giveUp('no such sheet'));
    if (cells.test(name) || columnOnly.test(name)) {
      const range = parseRange(name.replaceAll('$', ''));
      const isColumn = columnOnly.test(name) && tokens[at]?.text !== ':' && tokens[at - 2]?.text !== ':';
      if (range && !isColumn) return { sheet, range: moved(range, name, standing) };
    }
    const inTable = structured.exec(name);
    if (inTable) return scope.table(inTable[1] ?? '', inTable[2] || null) ?? giveUp('no such table');
    const behind = scope.definedNames.get(name.toLowerCase());
    if (behind !== undefined) return deeper(behind, { sheet: standing.sheet, rows: 0, columns: 0 });
    return scope.table(name, null) ?? giveUp('no such name');
  };
  const call = (name: string): Value => {
    expect('(');
    const start = at;
    const values: Value[] = [];
    try {
      while (!isSign(')')) {
        values.push(compare());
        if (!isSign(')')) expect(',');
      }
      at += 1;
    } catch (error) {
      if (name !== 'IFERROR') throw error;
      at = secondPart(tokens, start);
      const instead = compare();
      expect(')');
      return instead;
    }
    if (name === 'IFERROR') return values[0] ?? giveUp('nothing');
    if (name === 'IF') return (values[0] === true ? values[1] : values[2]) ?? giveUp('nothing');
    if (name === 'INDIRECT') return areaOf(deeper(textOf(values[0]), { ...standing, rows: 0, columns: 0 }));
    return (functions.get(name) ?? giveUp(`no ${name}`))(values);
  };
  const simple = (): Value => {
    const token = tokens[at] ?? giveUp('too short');
    at += 1;
    if (token.kind === 'text') return token.text;
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'name') return isSign('(') ? call(token.text.toUpperCase()) : refer(token.text);
    if (token.text === '-') return -numberOf(simple());
    if (token.text !== '(') return giveUp(token.text);
    const inner = compare();
    expect(')');
    return inner;
  };
  const joined =
    (below: () => Value, signs: Readonly<Record<string, (a: Value, b: Value) => Value>>) => () => {
      let value = below();
      for (;;) {
        const sign = tokens[at]?.kind === 'sign' ? signs[tokens[at]?.text ?? ''] : undefined;
        if (!sign) return value;
        at += 1;
        value = sign(value, below());
      }
    };
  const range = joined(simple, { ':': (a, b) => spanned(areaOf(a), areaOf(b)) });
  const product = joined(range, { '*': (a, b) => numberOf(a) * numberOf(b) });
  const sum = joined(product, {
    '+': (a, b) => numberOf(a) + numberOf(b),
    '-': (a, b) => numberOf(a) - numberOf(b),
  });
  const text = joined(sum, { '&': (a, b) => textOf(a) + textOf(b) });
  const compare = joined(text, {
    '=': (a, b) => textOf(a).toLowerCase() === textOf(b).toLowerCase(),
    '<>': (a, b) => textOf(a).toLowerCase() !== textOf(b).toLowerCase(),
  });
  const value = compare();
  return at === tokens.length ? value : giveUp('something left');
};

/** Where the second argument of a call begins, whose first one failed. */
const secondPart = (tokens: readonly Token[], start: number): number => {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] ?? giveUp('too short');
    if (kind !== 'sign') continue;
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (text === ',' && depth === 0) return at + 1;
  }
  return giveUp('no second part');
};
