import { expect, test } from 'vitest';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildWorkbook } from './build-workbook.ts';

const read = (rows: (string | null)[][]) =>
  readQuestionnaire({ name: 'x.xlsx', bytes: buildWorkbook([{ name: 'Sheet1', rows }]) });

test.each([
  [
    'Nr.',
    'Frage',
    'Antwort',
    'Werden Kundendaten verschlüsselt?',
    'Beschreiben Sie das Berechtigungskonzept.',
  ],
  [
    'N°',
    'Question',
    'Réponse',
    'Les données sont-elles chiffrées ?',
    'Décrivez votre politique de sauvegarde.',
  ],
  ['N.', 'Domanda', 'Risposta', 'I dati sono cifrati?', 'Descrivere la politica di backup.'],
  ['Nº', 'Pergunta', 'Resposta', 'Os dados são cifrados?', 'Descreva a sua política de backup.'],
  ['N.º', 'Pregunta', 'Respuesta', '¿Se cifran los datos?', 'Describa su política de copias.'],
  ['Nr', 'Vraag', 'Antwoord', 'Worden gegevens versleuteld?', 'Beschrijf uw back-upbeleid.'],
  ['الرقم', 'السؤال', 'الإجابة', 'هل يتم تشفير البيانات؟', 'صف سياسة النسخ الاحتياطي.'],
  ['番号', '質問', '回答', 'データは暗号化されていますか？', 'バックアップの方針を説明してください。'],
  ['Lp.', 'Pytanie', 'Odpowiedź', 'Czy dane są szyfrowane?', 'Opisz politykę kopii zapasowych.'],
])('%s, %s, %s', async (number, question, answer, first, second) => {
  const { outcome, questions } = await read([
    [number, question, answer],
    ['1', first, null],
    ['2', second, null],
  ]);
  expect([outcome, questions.map(({ cell }) => cell)]).toEqual(['ok', ['C2', 'C3']]);
});

test.each([
  [['Yes', 'No', 'N/A']],
  [['Fully met', 'Partially met', 'Not met']],
  [['Ja', 'Nein']],
  [['Implemented', 'Not implemented', 'Not applicable']],
])('columns to tick: %j', async (headers) => {
  const { outcome, questions } = await read([
    ['Clause', 'Requirement', ...headers, 'Comments'],
    ['1.1', 'Data is encrypted at rest.', ...headers.map(() => null), null],
    ['1.2', 'Access is reviewed every quarter.', ...headers.map(() => null), null],
  ]);
  expect(outcome).toBe('ok');
  expect(questions.map(({ options }) => options.length)).toEqual([headers.length, headers.length]);
});

test('a row of answers that holds Yes beside No heads no columns', async () => {
  const { questions } = await read([
    ['ID', 'Question', 'Answer', 'Old answer', 'Same'],
    ['1', 'Is data encrypted?', null, 'none', 'Yes'],
    ['Name', 'Solution name', 'Yes', 'No', 'Reworded from the name'],
    ['3', 'Are backups tested?', null, 'none', 'Yes'],
  ]);
  expect(questions.map(({ cell }) => cell)).toEqual(['C2', 'C4']);
});
