import OpenAI, { NotFoundError } from 'openai';
import { VouchError } from '../errors.ts';
import { cappedFetch } from './capped-fetch.ts';
import type { Embedder, LanguageModel, ModelRequest } from './model.ts';

/** An OpenAI-compatible endpoint: OpenAI, Azure OpenAI, vLLM, Ollama. */
export type Endpoint = {
  readonly apiKey: string;
  readonly baseUrl: string | undefined;
  readonly model: string;
  readonly embeddingModel: string | undefined;
};

const longestReplyBytes = 1_000_000;
const longestReplyTokens = 4_000;
const patienceMilliseconds = 45_000;

/** The language model behind an OpenAI-compatible endpoint; see the port for what callers may expect of it. */
export const openModel = (endpoint: Endpoint): LanguageModel => {
  const client = connect(endpoint);
  // Servers without the Responses API answer 404 once; from then on they are asked by chat completions.
  let responses = true;
  return {
    name: endpoint.model,
    complete: async (request) => {
      try {
        if (responses) return JSON.parse(await askResponses(client, endpoint.model, request));
      } catch (error) {
        if (!(error instanceof NotFoundError)) throw unavailable(error);
        responses = false;
      }
      try {
        return JSON.parse(await askChat(client, endpoint.model, request));
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
};

/** Embeddings of the endpoint, or null when no embedding model is configured. */
export const openEmbedder = (endpoint: Endpoint): Embedder | null => {
  const { embeddingModel } = endpoint;
  if (embeddingModel === undefined) return null;
  const client = connect(endpoint);
  return {
    name: embeddingModel,
    embed: async (texts) => {
      try {
        const reply = await client.embeddings.create({ model: embeddingModel, input: [...texts] });
        return reply.data.map(({ embedding }) => unitLength(Float32Array.from(embedding)));
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
};

const connect = ({ apiKey, baseUrl }: Endpoint): OpenAI =>
  new OpenAI({
    apiKey,
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
    timeout: patienceMilliseconds,
    maxRetries: 1,
    fetch: cappedFetch(longestReplyBytes),
  });

const askResponses = async (
  client: OpenAI,
  model: string,
  { instructions, input, schema }: ModelRequest,
): Promise<string> => {
  const reply = await client.responses.create({
    model,
    instructions,
    input,
    max_output_tokens: longestReplyTokens,
    store: false,
    text: { format: { type: 'json_schema', name: schema.name, schema: schema.json, strict: true } },
  });
  return reply.output_text;
};

const askChat = async (
  client: OpenAI,
  model: string,
  { instructions, input, schema }: ModelRequest,
): Promise<string> => {
  const reply = await client.chat.completions.create({
    model,
    max_completion_tokens: longestReplyTokens,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: input },
    ],
    response_format: {
      type: 'json_schema',
      json_schema: { name: schema.name, schema: schema.json, strict: true },
    },
  });
  return reply.choices[0]?.message.content ?? '';
};

const unitLength = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
};

/** The cause stays for the log; it may hold the endpoint's words, never shown to people. */
const unavailable = (cause: unknown): VouchError =>
  cause instanceof VouchError
    ? cause
    : new VouchError({
        code: 'unavailable',
        message: 'The model could not be used.',
        advice: 'Vouch went on without it. vouch doctor says whether the endpoint answers.',
        cause,
      });
