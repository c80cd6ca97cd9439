import type { Commitment, OutdatedCommitment } from '../../model/commitment.ts';
import { type Entry, isExpired } from '../../model/entry.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { splitWords } from '../text/split-words.ts';

/** Entries quoted whole up to here; of longer ones the sentence nearest to what was told. */
const SHORT = 300;

/** What an entry says now in place of words it no longer holds. */
const saysNow = (entry: Entry, quote: string): string => {
  if (entry.text.length <= SHORT) return entry.text;
  const old = new Set(splitWords(quote));
  const shared = (text: string): number => {
    const words = new Set(splitWords(text));
    return [...words].filter((word) => old.has(word)).length / Math.max(1, words.size);
  };
  const sentences = splitSentences(entry.text).map(({ text }) => ({ text, share: shared(text) }));
  return sentences.reduce((best, one) => (one.share > best.share ? one : best)).text;
};

const wentOut = (
  entry: Entry | undefined,
  quote: string,
  today: string,
): Pick<OutdatedCommitment, 'kind' | 'now' | 'since'> | null => {
  if (!entry || entry.retired) return { kind: 'retired', now: null, since: null };
  if (!entry.text.includes(quote)) return { kind: 'changed', now: saysNow(entry, quote), since: null };
  if (isExpired(entry, today)) return { kind: 'expired', now: null, since: entry.expires };
  return null;
};

/** The newest telling of each question to each customer: it has replaced those before it. `told` is newest first. */
export const latestTold = (told: readonly Commitment[]): Commitment[] => {
  const seen = new Set<string>();
  return told.filter(({ customer, question }) => {
    const key = JSON.stringify([customer, question].map((text) => splitWords(text).join(' ')));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Quotations told that the knowledge base no longer says; `entries` are all there are, retired ones too. */
export const findOutdatedCommitments = (
  told: readonly Commitment[],
  { entries, today }: { entries: readonly Entry[]; today: string },
): OutdatedCommitment[] => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return told.flatMap(({ id, customer, question, told: at, quotes }) =>
    quotes.flatMap(({ entry, quote }): OutdatedCommitment[] => {
      const out = wentOut(byId.get(entry), quote, today);
      return out ? [{ commitment: id, customer, question, told: at, entry, quote, ...out }] : [];
    }),
  );
};
