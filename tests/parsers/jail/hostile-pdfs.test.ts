import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Jail } from '../../../src/parsers/jail/jail.ts';
import { createJail } from '../../../src/parsers/jail/pool.ts';
import { type PdfObject, prose, writeObjects, writePdf } from '../pdf/write-pdf.ts';

let jail: Jail;
/** Gives up early, so that bombs that would take all of their time do not take the test's. */
let hasty: Jail;
beforeAll(async () => {
  jail = await createJail();
  hasty = await createJail({ milliseconds: 2500, memoryMiB: 512 });
});
afterAll(() => Promise.all([jail.close(), hasty.close()]));

/** The outcome for people: the reader's own, or the jail's when it had to step in. */
const outcomeOf = async (bytes: Uint8Array, by = jail) => {
  const result = await by.run('read-report', { name: 'report.pdf', bytes });
  return result.outcome === 'ok' ? result.value.outcome : result.outcome;
};
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources 5 0 R>>';
const onePage = (more: readonly (readonly [number, PdfObject])[]) =>
  writeObjects(
    new Map<number, PdfObject>([
      [1, '<</Type/Catalog/Pages 2 0 R>>'],
      [2, '<</Type/Pages/Count 1/Kids[3 0 R]>>'],
      [3, page],
      ...more,
    ]),
  );

const zeros = Buffer.alloc(200 * 2 ** 20);
const bombs: readonly (readonly [string, () => Buffer, readonly string[]])[] = [
  [
    'a stream that unpacks a thousandfold, twice',
    () =>
      onePage([
        [4, { dictionary: '/Filter[/FlateDecode/FlateDecode]', data: deflateSync(deflateSync(zeros)) }],
      ]),
    ['too-large'],
  ],
  [
    'forms that draw each other without end',
    () =>
      onePage([
        [4, { dictionary: '', data: '/A Do' }],
        [5, '<</XObject<</A 6 0 R>>>>'],
        ...Array.from({ length: 40 }, (_, index): [number, PdfObject] => [
          6 + index,
          {
            dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A ${7 + index} 0 R>>>>`,
            data: '/A Do /A Do /A Do',
          },
        ]),
      ]),
    ['timeout', 'no-text', 'malformed', 'too-large'],
  ],
  [
    'a list of pages that contains itself',
    () =>
      writeObjects(
        new Map([
          [1, '<</Type/Catalog/Pages 2 0 R>>'],
          [2, '<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]>>'],
        ]),
      ),
    ['malformed', 'no-text'],
  ],
  [
    'a hundred thousand pages',
    () => {
      const kids = '3 0 R '.repeat(100_000);
      return writeObjects(
        new Map<number, PdfObject>([
          [1, '<</Type/Catalog/Pages 2 0 R>>'],
          [2, `<</Type/Pages/Count 100000/Kids[${kids}]>>`],
          [3, page],
        ]),
      );
    },
    ['too-large', 'timeout'],
  ],
  [
    'arrays ten thousand deep',
    () => onePage([[4, { dictionary: '', data: '['.repeat(10_000) }]]),
    ['no-text', 'malformed'],
  ],
  [
    'a map of characters that names sixteen million',
    () =>
      onePage([
        [4, { dictionary: '', data: 'BT /F 12 Tf <00410042> Tj ET' }],
        [5, '<</Font<</F 6 0 R>>>>'],
        [
          6,
          '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>',
        ],
        [
          7,
          '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>>>',
        ],
        [
          8,
          {
            dictionary: '',
            data: `begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${'100 beginbfrange '}${'<00000000> <00ffffff> <0041> '.repeat(100)}endbfrange endcmap`,
          },
        ],
      ]),
    ['timeout', 'too-large', 'no-text', 'malformed', 'not-a-soc-report'],
  ],
];

describe('a PDF made to break its reader', () => {
  it.each(bombs)('%s ends in words', async (_name, build, allowed) => {
    expect([...allowed, 'timeout']).toContain(await outcomeOf(build(), hasty));
    expect(await outcomeOf(writePdf([{ content: prose(10) }]))).toBe('not-a-soc-report');
  });

  it('damaged anywhere ends typed, and the bot goes on', { timeout: 60_000 }, async () => {
    const honest = writePdf([{ content: prose(10) }, { content: prose(10, { seed: 10 }) }]);
    const damage = fc.array(
      fc.record({
        at: fc.nat(honest.length - 1),
        length: fc.nat(12),
        bytes: fc.uint8Array({ maxLength: 12 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(damage, async (hurts) => {
        const bytes = hurts.reduce(
          (file, { at, length, bytes: other }) =>
            Buffer.concat([file.subarray(0, at), other, file.subarray(at + length)]),
          honest,
        );
        expect(['not-a-soc-report', 'malformed', 'no-text', 'password', 'not-a-pdf']).toContain(
          await outcomeOf(bytes),
        );
      }),
      { numRuns: 150, interruptAfterTimeLimit: 20_000 },
    );
  });
});
