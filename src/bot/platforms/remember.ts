const mostKept = 10_000;
/** An acknowledgement has three seconds; what is not known by then counts as unknown. */
const patienceMilliseconds = 1_500;

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
    return async (subject: Subject, bearMilliseconds = keepMilliseconds): Promise<Value> => {
      const key = JSON.stringify(subject);
      const known = kept.get(key);
      if (known && known.at + bearMilliseconds > performance.now()) return known.value;
      const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMilliseconds, null).unref());
      const asked = ask(subject).then(
        (value) => keep(key, value),
        () => null,
      );
      return (await Promise.race([asked, late])) ?? unknown(subject);
    };
  };

/** The same for ten minutes. */
export const remember = rememberFor(10 * 60_000);
