import type { Range } from '../form.ts';
import { textOf } from '../package/scan-xml.ts';
import { attributeOf } from '../package/xml-text.ts';
import { refuse } from '../refusal.ts';
import { lastRow, parseRange, parseRanges } from './cell-address.ts';
import { isTrue, type PartReader, type SheetRules } from './worksheet.ts';

const maximumRules = 200_000;

type OpenValidation = { type: string; operator: string; ranges: Range[]; formulas: string[] };

/** Reads merges, validations (also the extended ones), column formats and protection; giant ranges cost nothing. */
export const createRuleReader = (xml: string): PartReader & { readonly rules: () => SheetRules } => {
  const columns: SheetRules['columns'][number][] = [];
  const merges: Range[] = [];
  const validations: OpenValidation[] = [];
  const editable: Range[] = [];
  let isProtected = false;
  let commentsLocked = false;
  let validation: OpenValidation | undefined;
  let collected = '';

  const openers = new Map<string, (tag: string) => void>(
    Object.entries({
      col: (tag: string) => {
        const [first, last] = [Number(attributeOf(tag, 'min')) - 1, Number(attributeOf(tag, 'max')) - 1];
        columns.push({
          range: { firstRow: 1, lastRow, firstColumn: first, lastColumn: last },
          style: Number(attributeOf(tag, 'style') ?? 0),
          hidden: isTrue(attributeOf(tag, 'hidden')),
        });
      },
      mergeCell: (tag: string) => {
        const range = parseRange(attributeOf(tag, 'ref') ?? '');
        if (range) merges.push(range);
      },
      sheetProtection: (tag: string) => {
        isProtected = isTrue(attributeOf(tag, 'sheet'));
        commentsLocked = isProtected && isTrue(attributeOf(tag, 'objects'));
      },
      protectedRange: (tag: string) => {
        const guarded = ['password', 'hashValue', 'securityDescriptor'].some(
          (name) => attributeOf(tag, name) !== undefined,
        );
        if (!guarded) editable.push(...parseRanges(attributeOf(tag, 'sqref') ?? ''));
      },
      dataValidation: (tag: string) => {
        validation = {
          type: attributeOf(tag, 'type') ?? 'none',
          operator: attributeOf(tag, 'operator') ?? 'between',
          ranges: parseRanges(attributeOf(tag, 'sqref') ?? ''),
          formulas: [],
        };
        validations.push(validation);
      },
    }),
  );

  return {
    rules: () => ({ columns, merges, validations, protected: isProtected, commentsLocked, editable }),
    open: ({ name, start, end }) => {
      collected = '';
      openers.get(name)?.(xml.slice(start, end));
      if (columns.length + merges.length + validations.length > maximumRules)
        refuse('too-large', 'This workbook has more merges and rules than Vouch reads.');
    },
    text: (token) => {
      if (validation) collected += textOf(xml, token);
    },
    close: (name) => {
      if (!validation) return;
      // The extended form (x14) wraps its formula in <xm:f> and writes its range as <xm:sqref>.
      const isFormula = name === 'f' || name === 'formula1' || name === 'formula2';
      if (isFormula && collected !== '') validation.formulas.push(collected);
      if (name === 'sqref') validation.ranges.push(...parseRanges(collected));
      if (name === 'dataValidation') validation = undefined;
      collected = '';
    },
  };
};
