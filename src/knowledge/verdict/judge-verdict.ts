import type { Answer } from '../../model/answer.ts';
import type { Entry } from '../../model/entry.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { type Wanted, wantedBy } from '../search/ranking-features.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { isLoose } from '../text/loose-words.ts';
import { bansDeed, deniesAbility } from './denies-deed.ts';
import { isNoDoubtful } from './doubt-no.ts';
import { isYesDoubtful } from './doubt-yes.ts';
import { findPolarity } from './find-polarity.ts';
import { givesCounterpart } from './gives-counterpart.ts';
import { leadingVerdict, opensWithDenial } from './leading-verdict.ts';
import type { Matter } from './matter.ts';
import { type Limit, meetsLimit, namesSame } from './meet-limit.ts';
import { CLOSE, type Clause, speaksTo, weighClauses } from './weigh-clauses.ts';

/** Yes, no, in part, not applicable; null where the entry does not say. */
export type Verdict = Answer['verdict'];

/** What something is asked for is not itself asked: "separate networks, so that guests cannot reach servers". */
const PURPOSE = /,? (?:so that|such that|in order that|so as (?:not )?to)\b[^?]*/i;
const withoutPurpose = (question: string): string => question.replace(PURPOSE, '');

/** Words that give leave. */
const PERMISSION = /\b(?:allow(?:s|ed)?|permit(?:s|ted)?|may|authori[sz]ed to)\b/i;

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

/** How far behind the best clause one may speak to the question that names the limit it asks about. */
const BEHIND = 0.3;

/**
 * The clause that names a comparable limit and speaks most to the question, and how it stands to it; `other` where
 * clauses that speak as much of it stand differently.
 */
const limitOf = (
  question: string,
  { clauses, best, wanted }: Pick<Matter, 'clauses' | 'best' | 'wanted'>,
): { limit: Limit; clause: Clause } | null => {
  const names = [...wanted.residual.keys()].filter((stem) => !isLoose(stem));
  const limits = clauses
    .filter(({ share }) => share >= best.share - BEHIND)
    .sort((a, b) => b.share - a.share)
    .flatMap((clause) => {
      const limit = meetsLimit(question, clause.clause.text);
      return limit === null ? [] : [{ limit, clause }];
    });
  const named = limits.filter(({ clause }) => names.some((stem) => clause.analysis.topic.has(stem)));
  const [said] = named.length > 0 ? named : limits;
  if (!said || clauses.some(({ clause }) => namesSame(question, clause.text))) return null;
  const agreed = (named.length > 0 ? named : limits).every(
    ({ limit, clause }) => limit === said.limit || clause.share < said.clause.share - CLOSE,
  );
  return agreed ? said : { ...said, limit: 'other' };
};

/** Topics and words asked about that the entry's own question does not name. */
const beyondOwn = (own: string | null, { wanted, index }: { wanted: Wanted; index: KnowledgeIndex }) => {
  const { concepts, topic } = analyseText(own ?? '', index.lexicon);
  const named = [...wanted.topics.keys()].filter((term) => !concepts.has(term));
  const words = [...wanted.words.keys()].filter((stem) => !topic.has(stem) && !isLoose(stem));
  return ({ analysis }: Clause): boolean =>
    named.some((term) => analysis.concepts.has(term)) || words.some((stem) => analysis.topic.has(stem));
};

/** The verdict of an entry that answers a question of its own with Yes, No or a denial. */
const judgeByLead = ({ entry, clauses, asked, wanted, index }: Matter, denies: boolean): Verdict => {
  const own = findPolarity(entry.question ?? '');
  if (own.unclear !== asked.unclear) return null;
  const said = own.sign * (denies ? -1 : 1);
  const speaksBeyond = beyondOwn(entry.question, { wanted, index });
  const disputed = clauses.some(
    (clause) => speaksAgainst(clause, said) && (clause.onTopic || speaksBeyond(clause)),
  );
  if (disputed && said === asked.sign) return null;
  // That a bad state is in place says nothing of a good one that was asked about.
  if (said !== asked.sign && own.marked && !asked.marked) return null;
  return said === asked.sign ? 'yes' : 'no';
};

/** "Engineers may ask for access. Each session is recorded." tells what becomes of the access, not of who has it. */
const isToldBeside = ({ wanted, clauses, best }: Pick<Matter, 'wanted' | 'clauses' | 'best'>): boolean => {
  const left = [...wanted.words.keys()].filter((stem) => !best.analysis.topic.has(stem));
  return clauses.some(
    ({ polarity, analysis }) => polarity.sign === 1 && left.some((stem) => analysis.topic.has(stem)),
  );
};

/** The verdict of an entry by the direction of the clause that speaks most to the question. */
const judgeByClause = ({ question, section, clauses, best, asked, wanted }: Matter): Verdict => {
  const denied = clauses.some(({ clause }) => bansDeed(question, clause.text));
  if (!asked.denied && (denied || (best.share >= SURE.long && deniesAbility(question, best.clause.text))))
    return 'no';
  if (best.polarity.unclear !== asked.unclear) return null;
  // A plain statement under a question for something bad may assert that very thing in other words.
  const said = asked.marked ? directionOf(clauses, best) : best.polarity.sign;
  if (said === null) return givesCounterpart(question, best.clause.text) ? 'no' : null;
  // A section names bad states in passing; only a denial makes a No of it, and a leave or a ban answers what may be done.
  if (section && said !== asked.sign && !best.polarity.denied && !asked.marked) return null;
  if (section && PERMISSION.test(question) && !best.polarity.denied && !PERMISSION.test(best.clause.text))
    return null;
  if (said === asked.sign) return 'yes';
  // A bad state that is only named makes no No where it is far off, or where another clause tells what was asked.
  const supposed = !asked.marked && !best.polarity.denied;
  return supposed && (best.share < SURE.long || isToldBeside({ wanted, clauses, best })) ? null : 'no';
};

/** The verdict by the limit that the question names, if it names one; else by direction. */
const judgeMatter = (matter: Matter, denies: boolean): Verdict => {
  const limited = limitOf(matter.question, matter);
  if (!limited) {
    const verdict = matter.byLead ? judgeByLead(matter, denies) : judgeByClause(matter);
    const open = verdict === 'yes' ? isYesDoubtful(matter) : verdict === 'no' && isNoDoubtful(matter);
    return open ? null : verdict;
  }
  const { limit, clause } = limited;
  if (limit === 'other' || matter.asked.negated || clause.polarity.negated) return null;
  if (limit === 'missed') return 'no';
  return isYesDoubtful({ ...matter, best: clause }) ? null : 'yes';
};

/**
 * What an entry answers to a yes/no question, by the direction in which question and statement point. Null when the
 * entry does not say, says both, or says Yes to less than was asked.
 */
export const judgeVerdict = (
  question: string,
  {
    entry,
    index,
    analysis = analyseText(question, index.lexicon),
    of = entry,
  }: {
    entry: Entry;
    index: KnowledgeIndex;
    /** The entry as a whole, where only what is quoted of it is judged. */
    of?: Entry;
    /** The question with what it leans on. */
    analysis?: TextAnalysis;
  },
): Verdict => {
  const wanted = wantedBy(analysis, index);
  const lead = leadingVerdict(entry.text);
  const clauses = weighClauses(entry.text.slice(lead?.end ?? 0), { wanted, index });
  if (lead?.verdict === 'not-applicable' || lead?.verdict === 'partial') {
    const speaksBeyond = beyondOwn(entry.question, { wanted, index });
    const settled = clauses.some((clause) => clause.polarity.marked && speaksBeyond(clause));
    return settled && entry.question !== null ? null : lead.verdict;
  }
  const [first, ...others] = clauses.length > 0 ? clauses : weighClauses(entry.text, { wanted, index });
  if (!first) return null;
  const best = others.reduce((top, one) => (one.share > top.share ? one : top), first);
  const ownShare = entry.question === null ? 0 : speaksTo(analyseText(entry.question, index.lexicon), wanted);
  const denies = lead?.verdict === 'no' || opensWithDenial(entry.text);
  const byLead = (lead !== null || denies) && entry.question !== null && best.share <= ownShare + OVERRULE;
  const sure = byLead
    ? Math.max(ownShare, best.share) >= NEAR
    : best.share >= SURE[entry.text.length > SHORT ? 'long' : 'short'];
  if (!sure) return null;
  const asked = findPolarity(withoutPurpose(question));
  const section = of.question === null && of.text.length > SHORT;
  const matter = { question, asked, wanted, entry, section, clauses, best, byLead, index };
  return judgeMatter(matter, denies);
};
