const mostKept = 10_000;
/** An acknowledgement has three seconds; what is not known by then counts as unknown. */
const patience = 1_500;

/** How old an answer the one who asks bears, and how long they wait for another; both in milliseconds. */
export type Bearing = { readonly age?: number; readonly wait?: number };

/**
 * Asks a platform about a person or place and keeps the answer for a while, or as long as the one who asks bears. Never
 * throws: a refusal or a late answer is `unknown` this time; the late answer serves the next time.
 */
export const rememberFor =
  (keepMilliseconds: number) =>
  <Subject, Value>(
    ask: (subject: Subject) => Promise<Value | null>,
    unknown: (subject: Subject) => Value,
  ) => {
    const kept = new Map<string, { value: Value; at: number }>();
    const keep = (key: string, value: Value | null): Value | null => {
      if (value === null) return null;
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
      kept.set(key, { value, at: performance.now() });
      return value;
    };
    return async (
      subject: Subject,
      { age = keepMilliseconds, wait = patience }: Bearing = {},
    ): Promise<Value> => {
      const key = JSON.stringify(subject);
      const known = kept.get(key);
      if (known && known.at + age > performance.now()) return known.value;
      const late = new Promise<null>((resolve) => setTimeout(resolve, wait, null).unref());
      const asked = ask(subject).then(
        (value) => keep(key, value),
        () => null,
      );
      return (await Promise.race([asked, late])) ?? unknown(subject);
    };
  };

/** The same for ten minutes. */
export const remember = rememberFor(10 * 60_000);
