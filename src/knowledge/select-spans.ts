import type { Entry } from '../model/entry.ts';
import { analyseText } from './analyse-text.ts';
import { fitsKind, isSlot, type QuestionKind } from './classify-question.ts';
import { findPlaceholder } from './find-placeholder.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { leadingVerdict } from './leading-verdict.ts';
import type { Wanted } from './ranking-features.ts';
import { type Span, splitSentences } from './split-sentences.ts';
import { coverage } from './weigh-terms.ts';

/** Up to this many characters an entry is quoted whole: an answer is one statement, a section of a policy many. */
const WHOLE = { answer: 600, section: 160 };
const SENTENCES = 3;
/** A sentence is worth quoting when it speaks at least this much to the question, against the best one. */
const WORTH = 0.5;

/** Headings, rules and the lines that only announce a list say nothing by themselves. */
const EMPTY = /^(?:#{1,6}\s|={3,}|-{3,}|\+[-=+]{3,}|\|[\s:|-]*\|$)|:$/;
/** A row of a table or a list stands among many of its kind: only those that say nearly as much as the best one. */
const WORTH_OF_ITEM = 0.75;
/** A word or two without a verb are a heading, whatever they are printed as. */
const FRAGMENT = /^\S+(?:\s+\S+)?[^.!?:;\]]$/;
/** What others must do says nothing of the company itself. */
const OTHERS =
  /^(?:(?:all|any|each|every|our|the|such|it) )*(?:third[- ]part(?:y|ies)|vendors?|suppliers?|(?:sub-?)?processors?|partners?|service providers?)\b/i;
/** A sentence that only the one before it gives a subject. */
const LEANS = /^(?:it|its|they|their|these|this|those|that|such|he|she|both)\b/i;

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

/** Sentences with what they need to be understood: the line that announces their list, or the sentence they lean on. */
const withContext = (spans: readonly Span[], { of, text }: { of: readonly Span[]; text: string }): Span[] => {
  const kept = new Set(spans);
  for (const span of spans) {
    const at = of.indexOf(span);
    const before = of[at - 1];
    if (isItem(span, text)) {
      const lead = of.slice(0, at).findLast((one) => !isItem(one, text));
      if (lead?.text.endsWith(':')) kept.add(lead);
    } else if (before && LEANS.test(span.text)) kept.add(before);
  }
  return of.filter((span) => kept.has(span));
};

const isItem = ({ start }: Span, text: string): boolean =>
  /(?:^|\n)\s*(?:[-*+•]|\d{1,3}[.)])\s+$/.test(text.slice(Math.max(0, start - 12), start));

/** What still waits to be filled in ("XX days") says nothing of the company, whoever approved it. */
const isComplete = ({ text }: Span): boolean => findPlaceholder(text) === null;

/** Verbatim spans of an entry that speak to the question and hold the form of answer it wants; empty when none does. */
export const selectSpans = (
  entry: Entry,
  { wanted, kind, index }: { wanted: Wanted; kind: QuestionKind; index: KnowledgeIndex },
): Span[] => {
  const body = bodyOf(entry);
  if (!body) return [];
  if (body.text.length <= WHOLE[entry.question === null ? 'section' : 'answer'] && isComplete(body))
    return [body];
  const sentences = splitSentences(entry.text).filter(({ start }) => start >= body.start);
  const ofOthers =
    wanted.text.words.some((word) => OTHERS.test(word)) || /third.part/.test(wanted.text.words.join(' '));
  const weighed = sentences
    .filter(isComplete)
    .filter(({ text }) => !EMPTY.test(text) && !FRAGMENT.test(text) && (ofOthers || !OTHERS.test(text)))
    .map((span) => {
      const { topic, concepts } = analyseText(span.text, index.lexicon);
      const score =
        2 * coverage(wanted.topics, concepts) +
        coverage(wanted.words, topic) +
        coverage(wanted.aspects, concepts) / 2;
      return { span, score };
    });
  const top = Math.max(0, ...weighed.map(({ score }) => score));
  const worthy = weighed.filter(
    ({ span, score }) => score > 0 && score >= top * (isItem(span, entry.text) ? WORTH_OF_ITEM : WORTH),
  );
  // The period or the name asked for may stand in a sentence that says little else.
  const fitting = isSlot(kind)
    ? weighed.filter(
        ({ span, score }) => score >= (top * WORTH) / 2 && score > 0 && fitsKind(kind, span.text),
      )
    : [];
  const chosen = (fitting.length > 0 ? fitting : worthy)
    .sort((a, b) => b.score - a.score)
    .slice(0, SENTENCES)
    .map(({ span }) => span);
  return join(withContext(chosen, { of: sentences, text: entry.text }), entry.text).filter(isComplete);
};
