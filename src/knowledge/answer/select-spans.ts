import type { Entry } from '../../model/entry.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { coverage } from '../index/weigh-terms.ts';
import { fitsKind, isSlot, type QuestionKind } from '../question/classify-question.ts';
import { detailsOf } from '../search/detail-entry.ts';
import type { Wanted } from '../search/ranking-features.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { type Span, splitSentences } from '../text/split-sentences.ts';
import { splitWords } from '../text/split-words.ts';
import { stemWord } from '../text/stem-word.ts';
import { leadingVerdict } from '../verdict/leading-verdict.ts';
import { isItem, leadInsOf } from './find-lead-ins.ts';
import { findPlaceholder } from './find-placeholder.ts';

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
/** A list item that only names another document. */
const DOCUMENT =
  /^(?:[\w&/’'()-]+ ){0,6}(?:policy|policies|plans?|procedures?|standards?|guides?|guidelines?|manual|handbook|ledger|methodology|framework|project|checklist|inventory|register|form|appendix)\.?$/i;
/** What others must do says nothing of the company itself. */
const OTHERS =
  /^(?:(?:all|any|each|every|our|the|such|it) )*(?:third[- ]part(?:y|ies)|vendors?|suppliers?|(?:sub-?)?processors?|partners?|service providers?)\b/i;
/** A sentence that only the one before it gives a subject. */
const LEANS =
  /^(?:it|its|they|their|these|this|those|that|such|he|she|both)\b|\bno(?:ne)? (?:other|further)\b/i;

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

/** What still waits to be filled in ("XX days") says nothing of the company, whoever approved it. */
const isComplete = ({ text }: Span): boolean => findPlaceholder(text) === null;

/** A sentence with the spans that it is not understood without, in the order of the text. */
type Said = { readonly spans: readonly Span[]; readonly text: string; readonly score: number };

/** What to quote of an entry. */
export type Selection = {
  /** Verbatim, in the order of the text. */
  readonly spans: readonly Span[];
  /** Each sentence in one with the lines that lead to it, the one that speaks most to the question first. */
  readonly statements: readonly string[];
};

/** The sentence that one leans on, or the lines that lead to the list it is an item of; then it itself. */
const withContext = (span: Span, { of, text }: { of: readonly Span[]; text: string }): Span[] => {
  const before = of[of.indexOf(span) - 1];
  const leaned = before && LEANS.test(span.text) ? [before] : [];
  return [...new Set([...leadInsOf(span, { of, text }), ...leaned, span])];
};

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join(' ');

/** Whether a text only names a document, of a sort that nobody asked for. */
const isDocument = (text: string, wanted: Wanted): boolean => {
  const [last = ''] = splitWords(text).slice(-1);
  return DOCUMENT.test(text) && !wanted.text.stems.includes(stemWord(last));
};

/** Whether a sentence says nothing that could be quoted, or only that there is a document that nobody asked for. */
const isEmpty = (span: Span, { spans, wanted }: { spans: readonly Span[]; wanted: Wanted }): boolean => {
  if (EMPTY.test(span.text) || (FRAGMENT.test(span.text) && spans.length === 1)) return true;
  return isDocument(span.text, wanted);
};

/** How much a text speaks to the question. */
const weigh = ({ topic, concepts }: Pick<TextAnalysis, 'topic' | 'concepts'>, wanted: Wanted): number =>
  2 * coverage(wanted.topics, concepts) +
  coverage(wanted.words, topic) +
  coverage(wanted.aspects, concepts) / 2;

const NOTHING: Selection = { spans: [], statements: [] };

/** Whether a text only lists other documents. */
const isList = ({ text }: Span, wanted: Wanted): boolean =>
  splitSentences(text).every((line) => isDocument(line.text, wanted));

/** Verbatim spans of an entry that speak to the question and hold the form of answer it wants; empty when none does. */
export const selectSpans = (
  entry: Entry,
  { wanted, kind, index }: { wanted: Wanted; kind: QuestionKind; index: KnowledgeIndex },
): Selection => {
  const body = bodyOf(entry);
  if (!body) return NOTHING;
  if (body.text.length <= WHOLE[entry.question === null ? 'section' : 'answer'] && isComplete(body))
    return isList(body, wanted) ? NOTHING : { spans: [body], statements: [body.text] };
  const all = splitSentences(entry.text);
  const sentences = all.filter(({ start }) => start >= body.start);
  const own = new Map(
    detailsOf(entry, index).sentences.map((details, i) => [all[i]?.start, weigh(details, wanted)]),
  );
  const ofOthers =
    wanted.text.words.some((word) => OTHERS.test(word)) || /third.part/.test(wanted.text.words.join(' '));
  const weighed = sentences.flatMap((span): (Said & { readonly span: Span })[] => {
    // The lines that lead to a sentence say nothing without it.
    const alone = own.get(span.start) ?? 0;
    if (alone === 0 || !isComplete(span)) return [];
    const spans = withContext(span, { of: sentences, text: entry.text });
    if (isEmpty(span, { spans, wanted }) || (!ofOthers && spans.some(({ text }) => OTHERS.test(text))))
      return [];
    const text = textOf(spans);
    const score = spans.length > 1 ? weigh(analyseText(text, index.lexicon), wanted) : alone;
    return [{ span, spans, text, score }];
  });
  const topOf = (some: typeof weighed): number => Math.max(0, ...some.map(({ score }) => score));
  const top = topOf(weighed);
  // The period or the name asked for may stand in a sentence that says little else.
  const fitting = isSlot(kind)
    ? weighed.filter(({ text, score }) => score >= (top * WORTH) / 2 && fitsKind(kind, text))
    : [];
  const eligible = fitting.length > 0 ? fitting : weighed;
  const least = topOf(eligible);
  const chosen = eligible
    .filter(({ span, score }) => score >= least * (isItem(span, entry.text) ? WORTH_OF_ITEM : WORTH))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, SENTENCES);
  const kept = new Set(chosen.flatMap(({ spans }) => spans));
  return {
    spans: join(
      sentences.filter((span) => kept.has(span)),
      entry.text,
    ).filter(isComplete),
    statements: chosen.map(({ text }) => text),
  };
};
