import type { Entry } from '../model/entry.ts';
import { analyseText } from './analyse-text.ts';
import { leadingVerdict } from './judge-verdict.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import type { Wanted } from './ranking-features.ts';
import { type Span, splitSentences } from './split-sentences.ts';
import { coverage } from './weigh-terms.ts';

/** Up to this many characters an entry is quoted whole. */
const WHOLE = 600;
const SENTENCES = 3;
/** A sentence is worth quoting when it speaks at least this much to the question, against the best one. */
const WORTH = 0.5;

/** Headings, rules and the lines that only announce a list say nothing by themselves. */
const EMPTY = /^(?:#{1,6}\s|={3,}|-{3,}|\|[\s:|-]*\|$)|:$/;

/** The entry's text after a leading "Yes." or "No.": that word answers the entry's own question, not another. */
const bodyOf = (entry: Entry): Span | null => {
  const start = leadingVerdict(entry.text)?.end ?? 0;
  const text = entry.text.slice(start);
  const lead = text.length - text.trimStart().length;
  const body = text.trim();
  return body ? { text: body, start: start + lead, end: start + lead + body.length } : null;
};

const join = (spans: readonly Span[], text: string): Span[] => {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && !text.slice(last.end, span.start).trim())
      joined[joined.length - 1] = {
        text: text.slice(last.start, span.end),
        start: last.start,
        end: span.end,
      };
    else joined.push(span);
  }
  return joined;
};

/** Verbatim spans of an entry that speak to the question, in the entry's order; empty when none does. */
export const selectSpans = (
  entry: Entry,
  { wanted, index }: { wanted: Wanted; index: KnowledgeIndex },
): Span[] => {
  const body = bodyOf(entry);
  if (!body) return [];
  if (body.text.length <= WHOLE) return [body];
  const weighed = splitSentences(entry.text)
    .filter(({ start, text }) => start >= body.start && !EMPTY.test(text))
    .map((span) => {
      const { topic, concepts } = analyseText(span.text, index.lexicon);
      const score =
        2 * coverage(wanted.topics, concepts) +
        coverage(wanted.words, topic) +
        coverage(wanted.aspects, concepts) / 2;
      return { span, score };
    });
  const top = Math.max(0, ...weighed.map(({ score }) => score));
  const chosen = weighed
    .filter(({ score }) => score > 0 && score >= top * WORTH)
    .sort((a, b) => b.score - a.score)
    .slice(0, SENTENCES)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  return join(chosen, entry.text);
};
