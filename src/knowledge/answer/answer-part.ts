import type { Embedder } from '../../llm/model.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { isSlot } from '../question/classify-question.ts';
import type { QuestionPart } from '../question/understand-question.ts';
import { estimateConfidence } from '../search/estimate-confidence.ts';
import { orderByMeaning } from '../search/order-by-meaning.ts';
import { type Candidate, rankEntries } from '../search/rank-entries.ts';
import { wantedBy } from '../search/ranking-features.ts';
import { findApproved } from './find-approved.ts';
import { DRAFT_AT, isSection, type PartAnswer, quotePart } from './quote-part.ts';

const BEST = 10;
/** A proposed order is taken when its score is at least this share of what a draft needs. */
const DOUBT = 0.5;
/** A near-duplicate of an approved question was right in 22 of 22 cases; the rule of three bounds it from below. */
const APPROVED_SCORE = 0.97;

/** Ranks, judges and quotes for one part, from the index alone. */
export const answerPart = async (
  part: QuestionPart,
  { index, today, embedder }: { index: KnowledgeIndex; today: string; embedder: Embedder | null },
): Promise<PartAnswer> => {
  const byWords = rankEntries(index, part.analysis, BEST);
  const ranked = embedder ? await orderByMeaning(byWords, { question: part.text, embedder, index }) : byWords;
  const approved = findApproved(part, { candidates: ranked, index, today });
  const candidates = approved ? [approved, ...ranked.filter((one) => one !== approved)] : ranked;
  const wanted = wantedBy(part.analysis, index);
  const score = approved
    ? APPROVED_SCORE
    : candidates.length === 0
      ? 0
      : estimateConfidence(candidates, { wanted, kind: part.kind, index });
  return quoteBest({ part, candidates, score, approved: approved !== null }, { index, today });
};

/**
 * The same part with candidates in another order, as somebody proposes it (a model). It may not lift a part far beyond
 * what the features say: a proposal that they doubt leaves the part as it was.
 */
export const judgePart = (
  before: PartAnswer,
  {
    candidates: first,
    index,
    today,
  }: { candidates: readonly Candidate[]; index: KnowledgeIndex; today: string },
): PartAnswer => {
  const { part } = before;
  const candidates = [...first, ...before.candidates.filter((one) => !first.includes(one))];
  const wanted = wantedBy(part.analysis, index);
  const score = Math.max(
    estimateConfidence(candidates, { wanted, kind: part.kind, index }),
    candidates[0] === before.candidates[0] ? before.score : 0,
  );
  if (score < DRAFT_AT * DOUBT) return before;
  const lifted = Math.max(score, Math.min(before.score, DRAFT_AT));
  return quotePart({ part, candidates, score: lifted, approved: false }, { index, today });
};

/** How many candidates are read for one that names all that is asked. */
const READ = 3;

/**
 * Quotes the first candidate; for a period, a number or a name rather one right behind it that names all that is asked.
 * Of sections of documents the one whose quotation speaks most to the question.
 */
const quoteBest = (
  given: Parameters<typeof quotePart>[0],
  context: Parameters<typeof quotePart>[1],
): PartAnswer => {
  const first = quotePart(given, context);
  const among = given.candidates.slice(0, READ);
  // A part that leans on the one before finds first what answers that one.
  const open = first.statement === null ? given.part.leans : isSlot(given.part.kind) && !first.whole;
  if (given.approved || !(open || among.some(({ entry }) => isSection(entry)))) return first;
  const quoted = among.slice(1).flatMap((candidate) => {
    const section = isSection(candidate.entry);
    if (!open && !section) return [];
    const rest = given.candidates.filter((one) => one !== candidate);
    const answer = quotePart({ ...given, candidates: [candidate, ...rest] }, context);
    return answer.statement === null ? [] : [{ answer, section }];
  });
  const whole = open ? quoted.find(({ answer }) => answer.whole) : undefined;
  if (whole) return whole.answer;
  const sections = quoted.flatMap(({ answer, section }) => (section ? [answer] : []));
  const surest = sections.toSorted((a, b) => b.score - a.score)[0];
  return surest && (first.statement === null || surest.score > first.score) ? surest : first;
};

/** What one entry was found to answer a part with. */
const quotedCandidate = ({ statement, candidates }: PartAnswer): Candidate | undefined => {
  const id = statement?.quotations[0]?.entry.id;
  return candidates.find(({ entry }) => entry.id === id);
};

/**
 * Parts of one question are often answered by one entry: "How often are backups made, and how long are they kept?" A part
 * that asks for a period, a number or a name, or leans on another part, and has no answer of its own is answered out of
 * what the others were answered with, where that holds what it asks for; one that does both, in the first place.
 */
export const answerFromOthers = (
  parts: readonly PartAnswer[],
  context: { index: KnowledgeIndex; today: string },
): PartAnswer[] =>
  parts.map((open) => {
    const { part, candidates } = open;
    const [leans, slot] = [part.leans, isSlot(part.kind)];
    if (open.approved || !(open.statement === null ? leans || slot : leans && slot)) return open;
    const answers = parts.flatMap((other) => {
      if (other === open) return [];
      const found = quotedCandidate(other);
      const own = candidates.find(({ entry }) => entry.id === found?.entry.id) ?? (leans ? found : undefined);
      if (!own) return [];
      const rest = candidates.filter(({ entry }) => entry.id !== own.entry.id);
      const { score } = other;
      return [quotePart({ part, candidates: [own, ...rest], score, approved: false }, context)];
    });
    return answers.find(({ statement, whole }) => statement !== null && whole) ?? open;
  });
