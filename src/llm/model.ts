/**
 * The language model port: an untrusted text function (security rule 2). It is given numbered spans that this audience
 * may see and returns which of them answer the question; callers verify every id and every span.
 */
export type LanguageModel = {
  readonly name: string;
  /**
   * Asks for JSON of the given JSON schema. Resolves to whatever came back, unparsed meaning unknown; throws VouchError
   * `unavailable` on time-out, rate limit, broken JSON or an over-long reply, so that callers fall back.
   */
  complete(request: ModelRequest): Promise<unknown>;
};

/** One question to a model: what for, how to go about it, the data, and the JSON schema of the reply. */
export type ModelRequest = {
  readonly task: string;
  readonly instructions: string;
  readonly input: string;
  readonly schema: { readonly name: string; readonly json: Record<string, unknown> };
};

/** Unit-length vectors, one for each text, in order. */
export type Embedder = {
  readonly name: string;
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
};
