import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readZipDirectory } from '../../../src/parsers/questionnaires/package/zip-directory.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildWorkbook } from './build-workbook.ts';

const unknown = 0xffffffff;

/** The same archive as a writer of ZIP64 leaves it: every size and offset in 64 bits (APPNOTE.TXT 4.5.3, 4.3.14). */
const asZip64 = (bytes: Uint8Array): Buffer => {
  const { entries, start } = readZipDirectory(bytes);
  const centrals = [...entries.values()].map(({ central, size, compressedSize, record }) => {
    const old = Buffer.from(bytes.subarray(central.start, central.end));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [index, value] of [size, compressedSize, record.start].entries())
      extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
    for (const place of [20, 24, 42]) old.writeUInt32LE(unknown, place);
    old.writeUInt16LE(extra.length, 30);
    return Buffer.concat([old, extra]);
  });
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(centrals.length), 32);
  end.writeBigUInt64LE(BigInt(directory.length), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + directory.length), 64);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(0xffff, 76 + 10);
  end.writeUInt32LE(unknown, 76 + 16);
  return Buffer.concat([bytes.subarray(0, start), directory, end]);
};

const plain = buildWorkbook([
  {
    name: 'Form',
    rows: [
      ['Question', 'Answer'],
      ['Is it safe?', null],
    ],
  },
]);

test('a package in 64 bits is read, and comes back filled with its other parts unchanged', async () => {
  const bytes = new Uint8Array(asZip64(plain));
  const { outcome, questions } = await readQuestionnaire({ name: 'x.xlsx', bytes });
  expect([outcome, questions.length]).toEqual(['ok', 1]);
  const answers = questions.map(
    ({ key }) => ({ key, outcome: 'answered', value: 'Yes', explanation: null }) as const,
  );
  const filled = await fillQuestionnaire({ name: 'x.xlsx', bytes, answers });
  const [before, after] = [unzipSync(plain), unzipSync(filled.bytes)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(strFromU8(after['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('>Yes</t>');
  expect(after['xl/styles.xml']).toEqual(before['xl/styles.xml']);
});

test.each([
  ['points nowhere', { back: 34, value: 0xffffffn }],
  ['counts more than it holds', { back: 66, value: 999n }],
] as const)('a directory in 64 bits that %s is damaged', async (_, { back, value }) => {
  const bytes = asZip64(plain);
  bytes.writeBigUInt64LE(value, bytes.length - back);
  const { outcome } = await readQuestionnaire({ name: 'x.xlsx', bytes: new Uint8Array(bytes) });
  expect(outcome).toBe('malformed');
});
