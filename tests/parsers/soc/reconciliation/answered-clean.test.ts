import { describe, expect, it } from 'vitest';
import { answeredClean } from '../../../../src/parsers/soc/reconciliation/answered-clean.ts';

const passage = (text: string) => ({ text, parts: [{ page: 1, text }] });
const test = (result: string, response: string | null) => ({
  procedure: null,
  result: passage(result),
  response: response === null ? null : passage(response),
});

describe('answeredClean', () => {
  it.each([
    ['No exceptions noted.', 'The porter was told again how to keep the book.', 1],
    ['No exceptions noted.', null, 0],
    ['No exceptions noted.', 'None required.', 0],
    ['Exception noted.', 'The porter was told again how to keep the book.', 0],
  ])('%s answered by %s', (result, response, found) => {
    expect(answeredClean([test(result, response)])).toHaveLength(found);
  });
});
