import { describe, expect, test } from 'vitest';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';

const file = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
const fill = async (input: ReturnType<typeof file>, value: string) => {
  const { questions } = await readQuestionnaire(input);
  const answers = questions.map(({ key }) => ({
    key,
    outcome: 'answered' as const,
    value,
    explanation: null,
  }));
  return Buffer.from((await fillQuestionnaire({ ...input, answers })).bytes).toString();
};

describe('pasted text', () => {
  test('a numbered list, a wrapped question and a label', async () => {
    const input = file(
      'pasted.txt',
      'Access control:\r\n1) Do you enforce MFA for\r\nall staff?\r\n2) Describe your reviews.\r\nA:\r\n\r\n3) Logs are kept for a year\r\n',
    );
    const { outcome, questions } = await readQuestionnaire(input);
    expect(outcome).toBe('ok');
    expect(questions.map(({ text, section }) => [text, section])).toEqual([
      ['Do you enforce MFA for all staff?', 'Access control'],
      ['Describe your reviews.', 'Access control'],
      ['Logs are kept for a year', 'Access control'],
    ]);
    expect(await fill(input, 'Yes.')).toBe(
      'Access control:\r\n1) Do you enforce MFA for\r\nall staff?\r\nYes.\r\n2) Describe your reviews.\r\nA: Yes.\r\n\r\n3) Logs are kept for a year\r\nYes.',
    );
  });

  test.each([
    [
      'bullets and bullets below them',
      ['• Do you enforce MFA?', '  ◦ How often?', '• Describe backups'],
      ['Do you enforce MFA?', 'How often?', 'Describe backups'],
    ],
    [
      'letters',
      ['a) Do you enforce MFA?', 'b) Who reviews access?'],
      ['Do you enforce MFA?', 'Who reviews access?'],
    ],
    [
      'numbers in words',
      ['Question 1: Is it safe?', 'Question 2 - Backups are tested'],
      ['Is it safe?', 'Backups are tested'],
    ],
    [
      'numbers of several levels',
      ['1.1 Is it safe?', '1.2 Backups are tested'],
      ['Is it safe?', 'Backups are tested'],
    ],
    [
      'marks of Markdown',
      ['**Q1.** Is it safe?', '### 2.1 Is it tested?', '- [ ] Is it new?'],
      ['Is it safe?', 'Is it tested?', 'Is it new?'],
    ],
  ])('a list by %s', async (_, lines, texts) => {
    const { outcome, questions } = await readQuestionnaire(file('list.md', lines.join('\n')));
    expect([outcome, ...questions.map(({ text }) => text)]).toEqual(['ok', ...texts]);
  });

  test('an answer under its own letter stays an answer', async () => {
    const { questions } = await readQuestionnaire(
      file('x.txt', 'Q. Is it safe?\nA. Yes, it is.\nQ. Is it new?\nA.\n'),
    );
    expect(questions.map(({ existing }) => existing)).toEqual(['Yes, it is.', null]);
  });

  test('a letter with one question in it is asked about first', async () => {
    const prose = [
      'Dear team,',
      'we met last week and liked what we saw.',
      'The contract is with our lawyers now.',
      'Our board meets on Friday.',
      'Can you send us your SOC 2 report?',
      'We look forward to it.',
      'Kind regards',
    ];
    expect(await readQuestionnaire(file('mail.txt', prose.join('\n')))).toMatchObject({ outcome: 'unsure' });
  });
});

describe('JSON', () => {
  const template = `// A template\n{\n  "questionnaire": [\n    {"type": "block", "text": "Data", "items": [\n      {"type": "line", "text": "Who <b>hosts</b> it?", "id": "host"}, // one line\n      {"type": "info", "text": "Read this."},\n      {"type": "yesno", "text": "Is it encrypted?", "id": "enc", "yes": "Yes", "no": "No"},\n      {"type": "radiogroup", "text": "Do you test?", "id": "test", "choices": [{"test_yes": "Yes, we do"}, {"test_no": "No"}]}\n    ]}\n  ]\n}\n`;

  test('a VSAQ template keeps its comments and gets its answers the way VSAQ saves them', async () => {
    const { outcome, questions } = await readQuestionnaire(file('vsaq.json', template));
    expect(outcome).toBe('ok');
    expect(questions.map(({ text, section, options }) => [text, section, options])).toEqual([
      ['Who hosts it?', 'Data', []],
      ['Is it encrypted?', 'Data', ['Yes', 'No']],
      ['Do you test?', 'Data', ['Yes, we do', 'No']],
    ]);
    const filled = await fill(file('vsaq.json', template), 'Yes');
    expect(filled.startsWith(template.slice(0, template.lastIndexOf(']') + 1))).toBe(true);
    expect(filled).toContain(
      '"answers": {\n    "host": "Yes",\n    "enc": "yes",\n    "test_yes": "checked"\n  }',
    );
    const again = await readQuestionnaire(file('vsaq.json', filled));
    expect(again.questions.map(({ existing }) => existing)).toEqual(['Yes', 'Yes', 'Yes, we do']);
  });

  test('question objects get their answer in place', async () => {
    const input = file(
      'form.json',
      '[{"question": "Is it safe?", "answer": ""},\n {"question": "Who owns it?", "note": 1},\n {"question": "Old?", "answer": "No"}]',
    );
    expect(await fill(input, 'a "b"')).toBe(
      '[{"question": "Is it safe?", "answer": "a \\"b\\""},\n {"question": "Who owns it?", "answer": "a \\"b\\"", "note": 1},\n {"question": "Old?", "answer": "No"}]',
    );
  });

  test('questions under another key are known by how they ask', async () => {
    const input = file(
      'form.json',
      '{"requirements": [{"ref": "1", "title": "Is it safe?", "response": "yes"},\n {"ref": "2", "title": "Who owns it?"},\n {"ref": "3", "title": "Is it new?"},\n {"ref": "4", "title": null}]}',
    );
    expect(await fill(input, 'a')).toBe(
      '{"requirements": [{"ref": "1", "title": "Is it safe?", "response": "yes"},\n {"ref": "2", "title": "Who owns it?", "response": "a"},\n {"ref": "3", "title": "Is it new?", "response": "a"},\n {"ref": "4", "title": null}]}',
    );
  });
});
