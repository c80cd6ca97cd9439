import { describe, expect, test } from 'vitest';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';

type Case = {
  readonly layout: string;
  readonly rows: readonly string[];
  /** Columns of question, answer and explanation. */
  readonly columns: readonly [string, string, string | null];
  /** Numbers of the rows that ask. */
  readonly asked: readonly number[];
  readonly sure?: boolean;
};

const cases: readonly Case[] = [
  {
    layout: 'a cloud questionnaire with the supplier’s and the customer’s columns',
    rows: [
      'CONSENSUS QUESTIONNAIRE v4;;;;;;;',
      'Question ID;Question;CSP CAIQ Answer;SSRM Control Ownership;CSP Implementation Description (Optional/Recommended);CSC Responsibilities (Optional/Recommended);CCM Control ID;CCM Control Specification',
      'A&A-01.1;Are audit policies established and documented?;;;;;A&A-01;Establish and document audit policies.',
      'A&A-01.2;Are audit policies reviewed at least annually?;;;;;;',
    ],
    columns: ['B', 'C', 'E'],
    asked: [3, 4],
  },
  {
    layout: 'a standard information gathering form with sections',
    rows: [
      'Ques Num;Question/Request;Response;Additional Information;Reference',
      'A;Risk Management;;;',
      'A.1;Is there a formalized risk governance plan?;;;5.1',
      'A.1.1;Does it name an owner?;;;5.2',
      'B;Security Policy;;;',
      'B.1;Is there a set of information security policies?;;;6.1',
    ],
    columns: ['B', 'C', 'D'],
    asked: [3, 4, 6],
  },
  {
    layout: 'verdict and remarks of the vendor beside the assessor’s',
    rows: [
      'S.No;Area;Control Question;Compliance (Y/N/NA);Vendor Remarks;Evidence;Assessor Comments',
      '1;HR;Are background checks performed?;;;;',
      '2;HR;Is security training given every year?;;;;',
    ],
    columns: ['C', 'D', 'E'],
    asked: [2, 3],
  },
  {
    layout: 'requirements to comply with',
    rows: [
      'Ref;Requirement;Compliant?;How do you comply?',
      'R1;Data must be encrypted at rest.;;',
      'R2;Backups must be tested every quarter.;;',
    ],
    columns: ['B', 'C', 'D'],
    asked: [2, 3],
  },
  {
    layout: 'a German form',
    rows: [
      'Nr.;Bereich;Frage;Antwort;Kommentar',
      '1;Zugang;Werden Zugriffe protokolliert?;;',
      '2;Zugang;Beschreiben Sie die Rechtevergabe.;;',
    ],
    columns: ['C', 'D', 'E'],
    asked: [2, 3],
  },
  {
    layout: 'a French form',
    rows: [
      'N°;Question;Réponse du fournisseur;Commentaires',
      '1;Les données sont-elles chiffrées ?;;',
      '2;Décrivez la gestion des accès.;;',
    ],
    columns: ['B', 'C', 'D'],
    asked: [2, 3],
  },
  {
    layout: 'columns to tick in one header row',
    rows: ['#;Question;Yes;No;N/A;Comments', '1;Do you encrypt backups?;;;;', '2;Do you test restores?;;;;'],
    columns: ['B', 'C', 'F'],
    asked: [2, 3],
  },
  {
    layout: 'answer options in a column of their own',
    rows: [
      'ID;Question;Answer Options;Vendor Answer',
      '1;Do you have a SOC 2 report?;Yes / No / In progress;',
      '2;Who owns security?;;',
    ],
    columns: ['B', 'D', null],
    asked: [2, 3],
  },
  {
    layout: 'control statements with a verdict in the header',
    rows: [
      'Ref;Control Statement;Implemented (Yes/No/Partial);Details',
      '1.1;Access rights are reviewed every quarter.;;',
      '1.2;Changes are approved before release.;;',
    ],
    columns: ['B', 'C', 'D'],
    asked: [2, 3],
  },
  {
    layout: 'a header row repeated for every section',
    rows: [
      'Access;;',
      'Question;Response;Comments',
      'Do you enforce MFA?;;',
      'Network;;',
      'Question;Response;Comments',
      'Do you use a firewall?;;',
      'Are ports scanned?;;',
    ],
    columns: ['A', 'B', 'C'],
    asked: [3, 6, 7],
  },
  {
    layout: 'short labels to fill in',
    rows: ['Item;Question;Response', '1;Company name;', '2;Registered address;', '3;Number of employees;'],
    columns: ['B', 'C', null],
    asked: [2, 3, 4],
  },
  {
    layout: 'two answer columns that cannot be told apart',
    rows: [
      'ID;Question;Response 2023;Response 2024;Comments',
      '1;Do you have a CISO?;;;',
      '2;Do you have a DPO?;;;',
    ],
    columns: ['B', 'C', 'E'],
    asked: [2, 3],
    sure: false,
  },
  {
    layout: 'a verdict, a response and comments',
    rows: [
      'ID;Question;Response;Compliant (Y/N);Comments',
      '1;Do you have a CISO?;;;',
      '2;Do you have a DPO?;;;',
    ],
    columns: ['B', 'D', 'E'],
    asked: [2, 3],
  },
  {
    layout: 'two verdicts',
    rows: [
      'ID;Question;Implemented (Y/N);Documented (Y/N)',
      '1;Do you have a CISO?;;',
      '2;Do you have a DPO?;;',
    ],
    columns: ['B', 'C', 'D'],
    asked: [2, 3],
    sure: false,
  },
  {
    layout: 'no header at all',
    rows: ['Do you encrypt data at rest?;', 'Who has access to production?;', 'How long are logs kept?;'],
    columns: ['A', 'B', null],
    asked: [1, 2, 3],
    sure: false,
  },
];

const csv = (rows: readonly string[]) => ({
  name: 'form.csv',
  bytes: new TextEncoder().encode(`${rows.join('\r\n')}\r\n`),
});

describe('layouts', () => {
  test.each(cases)('$layout', async ({ rows, columns, asked, sure = true }) => {
    const { outcome, layouts, questions } = await readQuestionnaire(csv(rows));
    expect(layouts[0]).toMatchObject({
      questionColumn: columns[0],
      answerColumn: columns[1],
      explanationColumn: columns[2],
      sure,
    });
    expect(questions.map(({ row }) => row)).toEqual(asked);
    expect(outcome).toBe(sure ? 'ok' : 'unsure');
  });

  test.each([
    ['a glossary', ['Term;Definition', 'MFA;What is more than one factor?', 'SSO;Single sign-on']],
    ['a legend', ['Response;Meaning', 'Yes;The control is in place.', 'No;The control is not in place.']],
    ['a register', ['Risk;Likelihood;Impact;Owner', 'Loss of data;Low;High;CISO']],
    ['prose', ['Welcome to our questionnaire', 'We thank you for your time.']],
    ['nothing', ['']],
  ])('%s is no questionnaire', async (_, rows) => {
    expect(await readQuestionnaire(csv(rows))).toMatchObject({
      outcome: 'not-a-questionnaire',
      questions: [],
    });
  });

  test('people choose columns by letter or by header', async () => {
    const rows = [
      'ID;Question;Response 2023;Response 2024',
      '1;Do you have a CISO?;Yes;',
      '2;Do you have a DPO?;;',
    ];
    const byHeader = await readQuestionnaire({
      ...csv(rows),
      choice: { questionColumn: 'question', answerColumn: 'Response 2024' },
    });
    expect(byHeader).toMatchObject({ outcome: 'ok', layouts: [{ questionColumn: 'B', answerColumn: 'D' }] });
    const byLetter = await readQuestionnaire({
      ...csv(rows),
      choice: { questionColumn: 'B', answerColumn: 'c' },
    });
    expect(byLetter.questions.map(({ existing }) => existing)).toEqual(['Yes', null]);
  });
});
