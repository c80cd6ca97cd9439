import { LLMock } from '@copilotkit/aimock';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openModel } from '../../src/llm/openai.ts';
import { Policy } from '../../src/model/policy.ts';
import { Review } from '../../src/model/review.ts';
import type { Jail } from '../../src/parsers/jail/jail.ts';
import { createJail } from '../../src/parsers/jail/pool.ts';
import { reviewReport } from '../../src/usecases/review-report.ts';

const lines = [
  ['SOC 2 Type 2 Report', 'Harbor Lane, Inc.', 'Harbor Lane Ledger', 'September 1, 2025 to August 31, 2026'],
  [
    'Independent Service Auditor’s Report',
    'To the management of Harbor Lane, Inc.',
    'We have examined the description of the Harbor Lane Ledger throughout the period September 1, 2025 to',
    'August 31, 2026, based on the criteria relevant to security set forth in TSP section 100.',
    'In our opinion, in all material respects, the description presents the system, the controls were suitably',
    'designed, and the controls operated effectively throughout the period.',
    'Signed in Columbus by the undersigned of Pellgrove on the day of issue, which was October 12, 2026.',
  ],
];

const makePdf = async (): Promise<Uint8Array> => {
  const document = new PDFDocument({ autoFirstPage: false });
  for (const page of lines) {
    document.addPage().fontSize(10);
    for (const line of page) document.text(line).moveDown();
  }
  document.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
};

describe('a review with a model that may read reports', () => {
  const mock = new LLMock({ port: 0 });
  let jail: Jail;
  let bytes: Uint8Array;
  beforeAll(async () => {
    await mock.start();
    jail = await createJail({ size: 1 });
    bytes = await makePdf();
  });
  afterAll(async () => {
    await jail.close();
    await mock.stop();
  });

  const services = () => ({ jail, policy: Policy.parse({}), today: () => '2026-11-23' });
  const review = (withModel: boolean) => {
    const endpoint = {
      apiKey: 'test',
      baseUrl: `${mock.url}/v1`,
      model: 'gpt-5-mini',
      embeddingModel: undefined,
    };
    return reviewReport(
      { ...services(), ...(withModel ? { reportModel: openModel(endpoint) } : {}) },
      { name: 'x.pdf', bytes: Uint8Array.from(bytes) },
    );
  };
  const withoutModel = ({ proposals: _, milliseconds: __, ...rest }: Review) => JSON.stringify(rest);

  const auditor = { fact: 'auditor', value: 'Pellgrove', page: 2, quote: 'the undersigned of Pellgrove' };
  const invented = { ...auditor, value: 'Evil Audit LLP', quote: 'signed by Evil Audit LLP' };
  test.each([
    ['a good one', JSON.stringify({ proposals: [auditor] }), [auditor]],
    ['a hostile one', JSON.stringify({ proposals: [invented, { ...auditor, fact: 'opinion' }] }), []],
    ['one that overwrites what was found', JSON.stringify({ proposals: [{ ...auditor, fact: 'kind' }] }), []],
    ['words', 'The auditor is Pellgrove.', []],
    ['nothing', '', []],
  ])('reads, judges and advises the same without it: %s', async (_kind, content, expected) => {
    mock.reset();
    mock.onMessage(/./s, { content });
    const [plain, helped] = [await review(false), await review(true)];
    expect(plain.report?.auditor).toBeNull();
    expect(plain.proposals).toBeUndefined();
    expect(withoutModel(helped)).toBe(withoutModel(plain));
    expect(Review.parse(helped).proposals?.facts.map(({ fact, value }) => [fact, value])).toEqual(
      expected.map(({ fact, value }) => [fact, value]),
    );
  });

  test('goes on where the endpoint fails, and says so', async () => {
    mock.reset();
    mock.onMessage(/./s, { error: { message: 'overloaded', type: 'server_error' }, status: 500 });
    const helped = await review(true);
    expect(withoutModel(helped)).toBe(withoutModel(await review(false)));
    expect(helped.proposals).toMatchObject({ facts: [], message: 'The model could not be used.' });
  });

  test('asks nobody where the settings do not allow it', async () => {
    mock.reset();
    await review(false);
    expect(mock.getRequests()).toEqual([]);
  });
});
