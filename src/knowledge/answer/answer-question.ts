import type { Embedder, LanguageModel } from '../../llm/model.ts';
import type { Answer } from '../../model/answer.ts';
import { type Audience, mayShow } from '../../model/audience.ts';
import type { Entry } from '../../model/entry.ts';
import { holders, type KnowledgeIndex } from '../index/knowledge-index.ts';
import { plainQuestion } from '../question/plain-question.ts';
import { type Route, type Router, shippedRouter } from '../question/route-topic.ts';
import { type QuestionPart, understandQuestion } from '../question/understand-question.ts';
import type { Reword } from '../question/word-for-word.ts';
import { rankEntries } from '../search/rank-entries.ts';
import { assertMayAsk } from '../search/search.ts';
import { analyseText } from '../text/analyse-text.ts';
import { stemWord } from '../text/stem-word.ts';
import { answerFromOthers, answerPart, judgePart } from './answer-part.ts';
import { askOmitted } from './ask-omitted.ts';
import { blankAnswer } from './blank-answer.ts';
import { composeAnswer, quoteWhole, type Statement } from './compose-answer.ts';
import { explainTerm, GENERAL_KNOWLEDGE } from './explain-term.ts';
import { findLockedWording } from './find-locked-wording.ts';
import { improveWithModel } from './improve-with-model.ts';
import { isVouchedFor } from './is-vouched-for.ts';
import type { PartAnswer } from './quote-part.ts';

/** What was asked and under which rules. `today` is YYYY-MM-DD; `thread` holds earlier questions of the conversation, oldest first. */
export type Asked = {
  readonly index: KnowledgeIndex;
  readonly question: string;
  readonly audience: Audience;
  readonly today: string;
  readonly model: LanguageModel | null;
  readonly embedder?: Embedder | null;
  readonly thread?: { readonly questions: readonly string[] };
  /** Entries to look into first: what an earlier question, on which this one hangs, was answered with. */
  readonly prefer?: readonly string[];
  /** Topics for people only; the shipped ones when not given. */
  readonly route?: Router;
  /** Puts the question into the knowledge base's words. */
  readonly reword?: Reword;
};

const BEST = 10;
const HIGH = 0.85;
const MEDIUM = 0.6;
const EXPLAINED_SCORE = 0.95;

/** Of each part this many candidates stand before those of the parts that are less sure. */
const EQUAL = 2;

/**
 * Candidates of all parts taken in turn, each entry once: the reviewer sees the best of every part, and more of a part
 * the less sure its first is.
 */
const interleave = (parts: readonly Pick<PartAnswer, 'candidates' | 'score'>[]): Answer['candidates'] => {
  const doubtful = [...parts].sort((a, b) => a.score - b.score);
  const taken = new Map<string, number>();
  for (let rank = 0; rank < BEST; rank++)
    for (const { candidates } of rank < EQUAL ? parts : doubtful) {
      const candidate = candidates[rank];
      if (candidate && !taken.has(candidate.entry.id)) taken.set(candidate.entry.id, candidate.score);
    }
  return [...taken].slice(0, BEST).map(([entry, score]) => ({ entry, score }));
};

/** "Do you test it, and how often?" answered with No leaves nothing to say about how often. */
const dropMoot = (parts: readonly PartAnswer[]): PartAnswer[] =>
  parts.filter(({ part }, i) => !(part.leans && parts[i - 1]?.statement?.verdict === 'no'));

/** Whether what is quoted holds none of a part's own words. */
const isSilentOn = ({ part, statement }: PartAnswer, index: KnowledgeIndex): boolean => {
  const said = analyseText(statement?.quotations.map(({ span }) => span.text).join(' ') ?? '', index.lexicon);
  const own = analyseText(part.text, index.lexicon).topic.keys();
  return !own.some((stem) => said.topic.has(stem));
};

/** "Can they be altered?" is not answered by what was quoted before, where that says neither yes nor no to it. */
const dropEchoes = (parts: readonly PartAnswer[], index: KnowledgeIndex): PartAnswer[] => {
  const quoted = new Set<string>();
  return parts.map((part) => {
    const own = (part.statement?.quotations ?? []).map(({ entry, span }) => `${entry.id} ${span.start}`);
    const echoes = own.length > 0 && own.every((one) => quoted.has(one));
    for (const one of own) quoted.add(one);
    const { text, kind, leans } = part.part;
    const open = echoes && kind === 'yes-no' && leans && part.statement?.verdict === null;
    return open && isSilentOn(part, index)
      ? { ...part, statement: null, missing: text, reason: 'No entry says yes or no to it.' }
      : part;
  });
};

/** A part answered out of these entries, where they answer it. */
const preferEntries = (
  part: PartAnswer,
  { prefer = [], index, today }: Pick<Asked, 'prefer' | 'index' | 'today'>,
): PartAnswer => {
  const candidates = part.candidates.filter(({ entry }) => prefer.includes(entry.id));
  if (part.approved || candidates.length === 0) return part;
  const judged = judgePart(part, { candidates, index, today });
  return judged.statement ? judged : part;
};

/** The verdict of the parts that have one, when they agree. */
const verdictOf = (statements: readonly Statement[]): Answer['verdict'] => {
  const [first, ...others] = statements.map(({ verdict }) => verdict).filter((verdict) => verdict !== null);
  return first !== undefined && others.every((verdict) => verdict === first) ? first : null;
};

/** An explanation of a term, marked as nobody's statement about themselves. */
const explain = (entry: Entry): Partial<Answer> => {
  const said = composeAnswer([{ verdict: null, quotations: [quoteWhole(entry)] }], '');
  return {
    ...said,
    outcome: 'answered',
    answer: `${GENERAL_KNOWLEDGE} ${said.answer}`,
    confidence: 'high',
    score: EXPLAINED_SCORE,
    candidates: [{ entry: entry.id, score: 1 }],
  };
};

/** What is said on a topic for people only: the company's locked wording, or nothing. */
const giveToPeople = (
  { topic, reason, owner, locked: configured }: Route,
  { index, today, question, audience }: Pick<Asked, 'index' | 'today' | 'question' | 'audience'>,
): Partial<Answer> => {
  const shown = configured && mayShow(configured.sharing, audience) ? configured : null;
  const locked = findLockedWording(index, { topic, today }) ?? shown;
  const said = locked ? composeAnswer([{ verdict: null, quotations: [quoteWhole(locked)] }], today) : {};
  return { ...said, outcome: 'routed', reason, missing: [question], owner: locked?.owner ?? owner };
};

const UNVOUCHED = 'What was found does not hold against its source.';

const outcomeOf = (said: readonly Statement[], missing: readonly string[]): Answer['outcome'] =>
  said.length === 0 ? 'abstained' : missing.length > 0 ? 'partial' : 'answered';

/** What is said to the parts together; null when its words do not hold against their quotations. */
const say = (parts: readonly PartAnswer[], today: string): Partial<Answer> | null => {
  const said = parts.flatMap(({ statement }) => (statement ? [statement] : []));
  const missing = parts.flatMap(({ missing: lacking }) => (lacking === null ? [] : [lacking]));
  const outcome = outcomeOf(said, missing);
  const score = Math.min(...parts.map((part) => part.score));
  const nearest = parts.find(({ statement }) => statement === null) ?? parts[0];
  const words = composeAnswer(said, today);
  if (!isVouchedFor(words, said)) return null;
  const level = outcome === 'answered' && score >= HIGH ? 'high' : score >= MEDIUM ? 'medium' : 'low';
  return {
    ...words,
    outcome,
    verdict: verdictOf(said),
    confidence: outcome === 'abstained' ? 'low' : level,
    score,
    missing,
    reason: parts.find(({ reason }) => reason)?.reason ?? null,
    owner: nearest?.candidates[0]?.entry.owner ?? null,
    auto: outcome === 'answered' && parts.every(({ approved }) => approved),
  };
};

/** Answers one question from the index alone, in verbatim words of its entries, or says why not. */
export const answer = async (asked: Asked): Promise<Answer> => {
  const started = performance.now();
  const { index, audience, today, model, embedder = null, thread, route = shippedRouter() } = asked;
  assertMayAsk(index, audience);
  const isKnown = (word: string): boolean => holders(index, stemWord(word)) > 0;
  const question = plainQuestion(asked.reword?.(asked.question, index) ?? asked.question, isKnown);
  const explained = explainTerm(question);
  if (explained) return { ...blankAnswer(asked.question, started), ...explain(explained) };
  const understood = understandQuestion(question, {
    lexicon: index.lexicon,
    before: thread?.questions ?? [],
    isKnown,
  });
  const topic = understood[0]?.follows ? thread?.questions.at(-1) : undefined;
  const finish = (given: Partial<Answer>): Answer => ({
    ...blankAnswer(asked.question, started),
    ...(topic === undefined ? {} : { dependsOn: topic }),
    ...given,
  });
  const context = { index, today, embedder };
  const askAlone = async (text: string, like: QuestionPart): Promise<PartAnswer> =>
    answerPart({ ...like, text, analysis: analyseText(text, index.lexicon) }, context);
  const found: PartAnswer[] = [];
  for (const part of understood) {
    const first = preferEntries(await answerPart(part, context), asked);
    found.push(...(await askOmitted(first, (alone) => askAlone(alone, part))));
  }
  const parts = dropEchoes(dropMoot(answerFromOthers(found, { index, today })), index);
  // What answers the whole question comes first, then what answers each part of it.
  const whole = parts.length > 1 ? rankEntries(index, analyseText(question, index.lexicon), 1) : [];
  const candidates = interleave([{ candidates: whole, score: 1 }, ...parts]);
  const routed = route(question);
  // What an expert signed for this very question goes out even on a topic for people only.
  if (routed && !parts.every(({ approved }) => approved))
    return finish({ ...giveToPeople(routed, asked), candidates });
  const improved = model ? await improveWithModel(parts, { model, index, today }) : null;
  const proposed = improved && say(improved, today);
  if (proposed) return finish({ ...proposed, candidates: interleave(improved), mode: 'model' });
  return finish({ ...(say(parts, today) ?? { missing: [question], reason: UNVOUCHED }), candidates });
};
