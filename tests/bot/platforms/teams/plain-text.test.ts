import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, withoutEscapes } from '../../../../src/bot/platforms/teams/plain-text.ts';

test.each([
  ['<p>Do you <b>encrypt</b> data?</p>', 'Do you encrypt data?'],
  ['<div>first</div><div>second<br>third</div>', 'first\nsecond\nthird'],
  ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['<p>R&amp;D &lt;b&gt; &#8220;x&#x201d;&nbsp;!</p>', 'R&D <b> “x” !'],
  ['&amp;lt;', '&lt;'],
  ['<attachment id="153fa47d-18c9-4179-be08-9879815a9f90"></attachment>', ''],
  ['a < b and <b', 'a < b and <b'],
  ['&#99999999; &unknown;', '&#99999999; &unknown;'],
])('%s reads %s', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test('text that somebody escaped is read as they wrote it', () => {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('&', '<', '>', '"', 'amp;', 'lt;', '#38;', 'a') }),
      (text) => {
        expect(withoutEscapes(escaped(text))).toBe(text);
      },
    ),
  );
});
