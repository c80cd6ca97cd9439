import { expect, test } from 'vitest';
import { readKnowledge } from '../../../src/parsers/policies/read-knowledge.ts';

const read = (name: string, text: string) => readKnowledge({ name, bytes: new TextEncoder().encode(text) });

const definition = {
  'component-definition': {
    uuid: '11111111-1111-4111-8111-111111111111',
    metadata: {
      title: 'Example',
      'last-modified': '2026-02-01T00:00:00Z',
      version: '1',
      'oscal-version': '1.1.2',
    },
    components: [
      {
        uuid: '22222222-2222-4222-8222-222222222222',
        type: 'software',
        title: 'Ledger',
        description: 'Ledger stores *invoices*.',
        'control-implementations': [
          {
            uuid: '33333333-3333-4333-8333-333333333333',
            source: '#44444444-4444-4444-8444-444444444444',
            description: 'SP 800-53',
            'set-parameters': [{ 'param-id': 'ac-2.3_prm_1', values: ['90 days'] }],
            'implemented-requirements': [
              {
                uuid: '55555555-5555-4555-8555-555555555555',
                'control-id': 'ac-2.3',
                description: 'Accounts are disabled after {{ insert: param, ac-2.3_prm_1 }}.',
                statements: [
                  {
                    'statement-id': 'ac-2.3_smt.a',
                    uuid: '66666666-6666-4666-8666-666666666666',
                    description: 'Managers are told.',
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    'back-matter': {
      resources: [{ uuid: '44444444-4444-4444-8444-444444444444', title: 'NIST SP 800-53 rev. 5' }],
    },
  },
};

test('an OSCAL component definition: what each component is, and what it implements, with its parameters set', async () => {
  const { entries, problems } = await read('ledger.json', JSON.stringify(definition));
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([
    { title: 'Ledger', text: 'Ledger stores invoices.', kind: 'control', reviewed: '2026-02-01' },
    {
      id: '55555555-5555-4555-8555-555555555555',
      title: 'Ledger: AC-2(3)',
      text: 'Accounts are disabled after 90 days.\n\nManagers are told.',
      criteria: ['AC-2(3)'],
      section: 'NIST SP 800-53 rev. 5',
      source: 'ledger.json',
    },
  ]);
});

test('an OpenControl component: each control by its narratives', async () => {
  const { entries, problems } = await read(
    'component.yaml',
    `name: Access
satisfies:
- control_key: AC-1
  standard_key: NIST-800-53
  implementation_status: planned
  narrative:
  - key: a
    text: |
      Policies are reviewed
      every year.
  - key: b
    text: They are published.
- control_key: AC-2
  standard_key: NIST-800-53
  narrative: ""
`,
  );
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([
    {
      id: 'component.yaml#NIST-800-53/AC-1',
      title: 'Access: AC-1',
      text: 'Policies are reviewed every year.\n\nThey are published.',
      criteria: ['NIST-800-53 AC-1'],
      tags: ['planned'],
    },
  ]);
});

test.each([
  ['a.json', '{\n"component-definition": {\n,}}', 3],
  ['a.yaml', 'a: 1\nb: [1, 2\nc: 3', 3],
  ['a.json', '{"component-definition": {"metadata": {}, "components": [{}]}}', null],
  ['a.json', '{"name": "package", "version": 1}', null],
  ['a.yaml', 'name: x\nsatisfies: 7', null],
  ['a.exe', 'MZ', null],
])('%s that is not one of them is a problem: %j', async (name, text, line) => {
  const { entries, problems } = await read(name, text);
  expect(entries).toEqual([]);
  expect(problems).toMatchObject([{ file: name, line }]);
});

const answered = {
  questions: [
    { id: '1', question: 'Is customer data encrypted at rest?', answer: 'Yes, with AES-256.' },
    { id: '2', question: 'Are backups tested?', answer: 'Yes, each quarter.' },
  ],
};

test('a questionnaire in JSON whose answers stand in it; YAML of no known shape says so', async () => {
  const { entries, problems } = await read('answered.json', JSON.stringify(answered));
  expect(problems).toEqual([]);
  expect(entries.map(({ question, text }) => [question, text])).toEqual(
    answered.questions.map(({ question, answer }) => [question, answer]),
  );
  const { problems: refused } = await read('answered.yaml', 'questions:\n  - question: Is it safe?');
  expect(refused).toMatchObject([{ reason: expect.stringContaining('no OSCAL component definition') }]);
});
