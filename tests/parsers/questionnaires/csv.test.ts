import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';

const fill = async (
  bytes: Uint8Array,
  value: string,
  explanation: string | null = null,
  name = 'form.csv',
) => {
  const { questions } = await readQuestionnaire({ name, bytes });
  return fillQuestionnaire({
    name,
    bytes,
    answers: questions.map(({ key }) => ({ key, outcome: 'answered', value, explanation })),
  });
};
const text = (content: string) => new TextEncoder().encode(content);
const shown = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('only the answers change', () => {
  test.each([
    [
      'commas, quotes and a line break inside a field',
      'ID,Question,Answer,Comments\r\n1,"Is ""it"",\r\nsafe?",,\r\n',
      'ID,Question,Answer,Comments\r\n1,"Is ""it"",\r\nsafe?","Yes, it is",Why\r\n',
    ],
    [
      'semicolons, no line end at the end',
      'ID;Question;Answer;Comments\n1;Is it safe?;;',
      'ID;Question;Answer;Comments\n1;Is it safe?;Yes, it is;Why',
    ],
    [
      'a sep= line and a byte order mark',
      '\uFEFFsep=;\r\nID;Question;Answer;Comments\r\n1;Is it safe?;;\r\n',
      '\uFEFFsep=;\r\nID;Question;Answer;Comments\r\n1;Is it safe?;Yes, it is;Why\r\n',
    ],
    [
      'every field quoted',
      '"ID","Question","Answer","Comments"\n"1","Is it safe?","",""\n',
      '"ID","Question","Answer","Comments"\n"1","Is it safe?","Yes, it is","Why"\n',
    ],
    [
      'records cut short',
      'ID,Question,Answer,Comments\n1,Is it safe?\n2,Is it sound?,,\n',
      'ID,Question,Answer,Comments\n1,Is it safe?,"Yes, it is",Why\n2,Is it sound?,"Yes, it is",Why\n',
    ],
    [
      'old Mac line ends',
      'ID,Question,Answer,Comments\r1,Is it safe?,,\r',
      'ID,Question,Answer,Comments\r1,Is it safe?,"Yes, it is",Why\r',
    ],
  ])('%s', async (_, before, after) => {
    expect(shown((await fill(text(before), 'Yes, it is', 'Why')).bytes)).toBe(after);
  });

  test('tabs', async () => {
    const { bytes } = await fill(text('ID\tQuestion\tAnswer\n1\tIs it safe?\t\n'), 'Yes', null, 'form.tsv');
    expect(shown(bytes)).toBe('ID\tQuestion\tAnswer\n1\tIs it safe?\tYes\n');
  });

  test.each(['windows-1252', 'utf-16le', 'utf-16be'])('%s', async (encoding) => {
    const before = 'Nr.;Frage;Antwort\r\n1;Werden Schlüssel geprüft?;\r\n';
    const encode = (content: string) =>
      new Uint8Array(iconv.encode(content, encoding, { addBOM: encoding !== 'windows-1252' }));
    const { bytes } = await fill(encode(before), 'Ja, jährlich – immer');
    expect(Buffer.from(bytes)).toEqual(Buffer.from(encode(before.replace('?;', '?;Ja, jährlich – immer'))));
  });
});

describe('no answer is a formula', () => {
  const form = text('ID,Question,Answer\n1,Is it safe?,\n');
  test.each(['=1+1', '+CMD|x', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x")'])('%j', async (value) => {
    const line = shown((await fill(form, value)).bytes).split('\n')[1] ?? '';
    expect(line.replace('1,Is it safe?,', '').replace(/^"/, '')).toMatch(/^\u00A0[=+\-@]/);
  });

  test.each(['-5', '+10', '3.5%'])('%j is a number and stays as it is', async (value) => {
    expect(shown((await fill(form, value)).bytes)).toContain(`safe?,${value}\n`);
  });
});
