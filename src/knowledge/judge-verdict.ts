import type { Answer } from '../model/answer.ts';
import type { Entry } from '../model/entry.ts';
import { analyseText } from './analyse-text.ts';
import { meetsLimit } from './compare-durations.ts';
import { givesOpposite } from './find-opposite.ts';
import { findPolarity } from './find-polarity.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { leadingVerdict, opensWithDenial } from './leading-verdict.ts';
import { isLoose } from './loose-words.ts';
import { type Wanted, wantedBy } from './ranking-features.ts';
import { type Clause, speaksTo, weighClauses } from './weigh-clauses.ts';

export type Verdict = Answer['verdict'];

/** Words that give leave. */
const PERMISSION = /\b(?:allow(?:s|ed)?|permit(?:s|ted)?|may|authori[sz]ed to)\b/i;
/** What one person could do is asked about as a danger at least as often as a convenience. */
const ONE_PERSONS_POWER =
  /\b(?:can|could|may|might) (?:(?:any|some)(?:one|body)|(?:an?|any|one|one of|some|single|your|the) (?:[\w’']+ ){0,3}(?:admin(?:istrator)?s?|agents?|clerk|contractors?|developers?|employees?|engineers?|help ?desk|insider|operators?|person|staff|stranger|suppliers?|support|third part(?:y|ies)|vendors?|visitors?)|(?:attackers?|competitors|former employees|guests|hackers?|insiders|leavers|malware|outsiders|ransomware|strangers|visitors))\b|\b(?:on (?:his|her|their|its) own|by (?:(?:him|her)self|themselves)|single-handed(?:ly)?)\b/i;

/** A clause must speak this much more to the question than the entry's own question does before it overrules the leading word. */
const OVERRULE = 0.25;
/**
 * A clause that speaks less than this to the question decides nothing: in a long text the same word may well be about
 * something else, a short entry is one statement.
 */
const SURE = { long: 0.5, short: 0.15 };
const SHORT = 400;
/** An answered entry whose own question is further from the asked one than this decides nothing by its leading word. */
const NEAR = 0.2;
/** A clause that points the other way by its words. */
const speaksAgainst = ({ polarity }: Clause, said: number): boolean =>
  polarity.marked && polarity.sign !== said;

/** What a body of clauses says: its best clause, or all of them where that one is not marked and none disagrees. */
const directionOf = (clauses: readonly Clause[], best: Clause): 1 | -1 | null => {
  if (best.polarity.marked) return best.polarity.sign;
  const marked = clauses.filter(({ polarity }) => polarity.marked);
  return marked.length > 0 && marked.every(({ polarity }) => polarity.sign === 1) ? 1 : null;
};

/** How far behind the best clause one may speak to the question that names the period or rate it asks about. */
const BEHIND = 0.3;

/** Whether the clause that names a comparable limit and speaks most to the question meets it. */
const limitMet = (
  question: string,
  { clauses, best }: { clauses: readonly Clause[]; best: Clause | null },
): boolean | null => {
  const [said] = clauses
    .filter(({ share }) => share >= (best?.share ?? 0) - BEHIND)
    .sort((a, b) => b.share - a.share)
    .map(({ clause }) => meetsLimit(question, clause.text))
    .filter((met) => met !== null);
  return said ?? null;
};

const PLAN_NAMES = String.raw`\p{Lu}\w+(?:(?:, | and | or |\/)\p{Lu}\w+)*`;
const PLAN = new RegExp(
  String.raw`\b(${PLAN_NAMES}) (?:plan|tier|edition|package|subscription|customer)s?\b|\bon (${PLAN_NAMES})`,
  'gu',
);
const HELD = new RegExp(String.raw`\b(${PLAN_NAMES}) (?:plan|tier|edition|package|subscription)s?\b`, 'gu');

/** Whether a question names a plan and the entry, which holds for certain plans, does not give it as one of those. */
const asksForOtherPlan = (question: string, text: string): boolean => {
  const held = [...text.matchAll(HELD)].map(([, names]) => names).join(' ');
  if (!held) return false;
  return [...question.matchAll(PLAN)]
    .flatMap(([, before, after]) => (before ?? after ?? '').split(/, | and | or |\//))
    .some((name) => !held.includes(name));
};

/** Topics and words asked about that the entry's own question does not name. */
const beyondOwn = (own: string | null, { wanted, index }: { wanted: Wanted; index: KnowledgeIndex }) => {
  const { concepts, topic } = analyseText(own ?? '', index.lexicon);
  const named = [...wanted.topics.keys()].filter((term) => !concepts.has(term));
  const words = [...wanted.words.keys()].filter((stem) => !topic.has(stem) && !isLoose(stem));
  return ({ analysis }: Clause): boolean =>
    named.some((term) => analysis.concepts.has(term)) || words.some((stem) => analysis.topic.has(stem));
};

/**
 * What an entry answers to a yes/no question, by the direction in which question and statement point. Null when the
 * entry does not say, or says both.
 */
export const judgeVerdict = (
  question: string,
  { entry, index }: { entry: Entry; index: KnowledgeIndex },
): Verdict => {
  const wanted = wantedBy(analyseText(question, index.lexicon), index);
  const lead = leadingVerdict(entry.text);
  const clauses = weighClauses(entry.text.slice(lead?.end ?? 0), { wanted, index });
  const speaksBeyond = beyondOwn(entry.question, { wanted, index });
  if (lead?.verdict === 'not-applicable' || lead?.verdict === 'partial') {
    const settled = clauses.some((clause) => clause.polarity.marked && speaksBeyond(clause));
    return settled && entry.question !== null ? null : lead.verdict;
  }
  const best = clauses.reduce<Clause | null>((top, one) => (!top || one.share > top.share ? one : top), null);
  const asked = findPolarity(question);
  const ownShare = entry.question === null ? 0 : speaksTo(analyseText(entry.question, index.lexicon), wanted);
  const denies = lead?.verdict === 'no' || opensWithDenial(entry.text);
  const byLead =
    (lead !== null || denies) && entry.question !== null && (best?.share ?? 0) <= ownShare + OVERRULE;
  if (
    byLead
      ? Math.max(ownShare, best?.share ?? 0) < NEAR
      : !best || best.share < SURE[entry.text.length > SHORT ? 'long' : 'short']
  )
    return null;
  const limit = limitMet(question, { clauses, best });
  if (limit !== null) return limit ? 'yes' : 'no';
  if (asksForOtherPlan(question, entry.text)) return null;
  if (byLead) {
    const own = findPolarity(entry.question ?? '');
    if (own.unclear !== asked.unclear) return null;
    const said = own.sign * (denies ? -1 : 1);
    const disputed = clauses.some(
      (clause) => speaksAgainst(clause, said) && (clause.onTopic || speaksBeyond(clause)),
    );
    if (disputed && said === asked.sign) return null;
    if (said === asked.sign && !denies && !asked.marked && best && givesOpposite(question, best.clause.text))
      return null;
    if (said === asked.sign && !asked.marked && ONE_PERSONS_POWER.test(question)) return null;
    // That a bad state is in place says nothing of a good one that was asked about.
    if (said !== asked.sign && own.marked && !asked.marked) return null;
    return said === asked.sign ? 'yes' : 'no';
  }
  if (!best || best.polarity.unclear !== asked.unclear) return null;
  // A plain statement under a question for something bad may assert that very thing in other words.
  const said = asked.marked ? directionOf(clauses, best) : best.polarity.sign;
  if (said === null) return null;
  // A section names bad states in passing; only a denial makes a No of it, and a leave or a ban answers what may be done.
  const section = entry.question === null && entry.text.length > SHORT;
  if (section && said !== asked.sign && !best.polarity.denied && !asked.marked) return null;
  if (section && PERMISSION.test(question) && !best.polarity.denied && !PERMISSION.test(best.clause.text))
    return null;
  const supposed = !asked.marked && !best.polarity.denied && best.share < SURE.long;
  if (said !== asked.sign) return supposed ? null : 'no';
  // In a section, only what stands next to the best clause is about the same thing.
  const nearby = section ? clauses.slice(clauses.indexOf(best), clauses.indexOf(best) + 2) : clauses;
  const disputed = nearby.some((clause) => clause !== best && clause.onTopic && speaksAgainst(clause, said));
  if (disputed || (!asked.marked && ONE_PERSONS_POWER.test(question))) return null;
  if (!asked.marked && givesOpposite(question, best.clause.text)) return null;
  return 'yes';
};
