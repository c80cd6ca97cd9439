import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/model/citation.ts';
import { verifyQuotes } from '../../../src/parsers/soc/verify-quotes.ts';
import { documentOf } from './document-of.ts';

const document = documentOf([
  [
    'The controls were suit-\nably designed.',
    {
      rows: [
        ['Control', 'Result'],
        ['C1', 'None noted.'],
      ],
    },
  ],
  ['Second page.'],
]);
const proof = (quote: string, page = 1): Evidence => ({ page, printedPage: null, quote });

describe('quotations must stand on their page', () => {
  it.each([
    ['white space folded', proof('The  controls\nwere'), true],
    ['a hyphen at the line’s end closed', proof('were suitably designed'), true],
    ['a table cell', proof('None noted.'), true],
    ['another page', proof('Second page.'), false],
    ['another word', proof('The controls were badly designed.'), false],
    ['two cells in another order', proof('None noted. C1'), false],
    ['a page that does not exist', proof('The controls', 9), false],
    ['nothing', proof('   '), false],
  ])('%s', (_name, evidence, stands) => {
    const { report, notRead } = verifyQuotes({ fact: { value: 1, evidence: [evidence] } }, document);
    expect(report).toEqual({ fact: stands ? { value: 1, evidence: [evidence] } : null });
    expect(notRead.length).toBe(stands ? 0 : 1);
  });

  it('drops a lost item from its list, keeps a fact with one proof left, and names each loss', () => {
    const good = proof('Second page.', 2);
    const report = {
      list: [
        { text: 'kept', evidence: [proof('invented'), good] },
        { text: 'lost', evidence: [proof('invented')] },
      ],
      marks: [good, proof('invented')],
      nested: { fact: { value: 'x', evidence: [proof('invented', 2)] } },
    };
    expect(verifyQuotes(report, document)).toEqual({
      report: { list: [{ text: 'kept', evidence: [good] }], marks: [good], nested: { fact: null } },
      notRead: [
        { pages: [1], reason: 'a quotation for "list" could not be found on its page' },
        { pages: [2], reason: 'a quotation for "nested.fact" could not be found on its page' },
      ],
    });
  });
});
