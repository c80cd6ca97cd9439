import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { VouchError } from '../../src/errors.ts';
import type { ModelRequest } from '../../src/llm/model.ts';
import { openEmbedder, openModel } from '../../src/llm/openai.ts';

const request: ModelRequest = {
  task: 'pick',
  instructions: 'Return the numbers of the spans that answer.',
  input: '1: Backups are tested each quarter.\nQuestion: How often are backups tested?',
  schema: {
    name: 'picked',
    json: {
      type: 'object',
      properties: { spans: { type: 'array', items: { type: 'integer' } } },
      required: ['spans'],
      additionalProperties: false,
    },
  },
};
const endpoint = (baseUrl: string) => ({
  apiKey: 'test',
  baseUrl,
  model: 'gpt-5-mini',
  embeddingModel: 'text-embedding-3-small',
});

describe('against an OpenAI-compatible double', () => {
  const mock = new LLMock({ port: 0 });
  beforeAll(() => mock.start());
  afterAll(() => mock.stop());
  afterEach(() => mock.reset());

  test('asks the Responses API by JSON schema and returns what it said', async () => {
    mock.onMessage(/backups/i, { content: '{"spans":[1]}' });
    expect(await openModel(endpoint(`${mock.url}/v1`)).complete(request)).toEqual({ spans: [1] });
    const [asked] = mock.getRequests();
    expect(asked?.path).toBe('/v1/responses');
    expect(JSON.stringify(asked?.body)).toContain('Backups are tested each quarter.');
  });

  test('words that are no JSON are an unavailable model, not a crash', async () => {
    mock.onMessage(/backups/i, { content: 'Sure! The answer is 1.' });
    await expect(openModel(endpoint(`${mock.url}/v1`)).complete(request)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  test('embeddings come in order and at unit length', async () => {
    const vectors = await openEmbedder(endpoint(`${mock.url}/v1`))?.embed(['backups', 'encryption']);
    expect(vectors).toHaveLength(2);
    for (const vector of vectors ?? []) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  test('no embedding model, no embedder', () => {
    expect(openEmbedder({ ...endpoint(mock.url), embeddingModel: undefined })).toBeNull();
  });
});

describe('against a server of few words', () => {
  const servers: Server[] = [];
  const serve = async (
    answer: (path: string) => { status: number; body: string },
  ): Promise<{ url: string; paths: string[]; bodies: string[] }> => {
    const paths: string[] = [];
    const bodies: string[] = [];
    const server = createServer(async (incoming, outgoing) => {
      paths.push(incoming.url ?? '');
      bodies.push(await readText(incoming));
      const { status, body } = answer(incoming.url ?? '');
      outgoing.writeHead(status, { 'content-type': 'application/json', 'retry-after-ms': '1' }).end(body);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, paths, bodies };
  };
  afterAll(() => {
    for (const server of servers) server.close();
  });

  const chat = (content: string): string =>
    JSON.stringify({
      id: '1',
      object: 'chat.completion',
      created: 0,
      model: 'm',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    });

  test('one without the Responses API is asked by chat completions, and remembered', async () => {
    const { url, paths, bodies } = await serve((path) =>
      path.endsWith('/responses')
        ? { status: 404, body: '{}' }
        : { status: 200, body: chat('{"spans":[2]}') },
    );
    const model = openModel(endpoint(url));
    expect(await model.complete(request)).toEqual({ spans: [2] });
    expect(await model.complete(request)).toEqual({ spans: [2] });
    expect(paths).toEqual(['/v1/responses', '/v1/chat/completions', '/v1/chat/completions']);
    // Either way the endpoint is held to the schema.
    for (const body of bodies) {
      expect(body).toContain('"strict":true');
      expect(body).toContain(JSON.stringify(request.schema.json));
    }
  });

  test.each([
    ['429', 429, '{}'],
    ['500', 500, '{}'],
    ['a page', 200, '<html>'],
    ['an empty reply', 200, ''],
    ['10 MB', 200, JSON.stringify({ filler: 'x'.repeat(10_000_000) })],
  ])('%s is an unavailable model', async (_name, status, body) => {
    const { url } = await serve(() => ({ status, body }));
    const failure = await openModel(endpoint(url))
      .complete(request)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(VouchError);
    expect(failure).toMatchObject({ code: 'unavailable' });
  });
});
