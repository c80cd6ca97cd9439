import { analyseText } from '../text/analyse-text.ts';
import { FAINT_STEMS } from '../text/faint-words.ts';
import { stemWord } from '../text/stem-word.ts';
import { findRates } from './find-durations.ts';
import { isNegative, type Polarity } from './find-polarity.ts';
import { asksForAll, keepsToFew, leavesOut } from './is-narrower.ts';
import type { Matter } from './matter.ts';
import { didNotHappen } from './tells-of-other-time.ts';
import type { Clause } from './weigh-clauses.ts';

/** Words that only say that a thing is done, in force or there. */
const IN_FORCE: ReadonlySet<string> = new Set(
  `deploy implement enforce use complete finish active enable activate operate live place exist happen occur perform
  carry conduct apply follow practice start begin introduce roll offer provide repeat run keep maintain cover case far
  currently present today still yet so out afterwards skip postpone cancel omit miss abandon suspend lapse available`
    .split(/\s+/)
    .map(stemWord),
);

/** Topic words of a clause that say what it is about. */
const contentOf = ({ analysis }: Clause): string[] =>
  [...analysis.topic.keys()].filter((stem) => !IN_FORCE.has(stem) && !/^\d/.test(stem));

/** What is barred outright. */
const BARRED =
  /\b(?:disabled|blocked|forbidden|prohibited|refused|denied|rejected|banned|barred|ruled out|switched off|turned off)\b/i;
/** Joints after which a sentence says something else of something else. */
const CONTRAST = /\b(?:but|while|whereas|although|though|however|only)\s*$/i;

const isContrast = ({ sentence, clause }: Clause): boolean =>
  CONTRAST.test(sentence.slice(0, sentence.indexOf(clause.text)));

/** Whether a clause denies, leaves out or keeps to a few what the question hopes for. */
const isAgainst = ({ polarity, clause: { text } }: Clause, asked: Polarity): boolean =>
  (polarity.marked && polarity.denied && polarity.sign !== asked.sign) ||
  didNotHappen(text) ||
  leavesOut(text) ||
  keepsToFew(text);

const isBarred = ({ clause }: Clause, asked: Polarity): boolean => !asked.denied && BARRED.test(clause.text);

/** What points back at the sentence before, as what is spoken of or what somebody does with it. */
const ANAPHOR =
  /^(?:it|this|these|they|that)\b(?! (?:year|quarter|month|week|time))|^(?:we|nobody|no[- ]one)\b.*\b(?:it|them|this)\b(?! (?:year|quarter|month|week|time))/i;

/** How far from the best clause one that leaves something out still speaks of the same. */
const REACH = 3;

/**
 * Whether another clause takes back what the best one says: one that denies something and speaks of nothing else ("It
 * has not been deployed yet"), or that names what was asked and the best one does not ("There is no yearly repetition").
 */
export const isTakenBack = ({ question, clauses, best, wanted, asked, entry, index }: Matter): boolean => {
  // What the entry's own question is about is told already.
  const own = analyseText(entry.question ?? '', index.lexicon);
  const words = new Set(wanted.text.topic.keys());
  const things = [...wanted.residual.keys()].filter((stem) => !FAINT_STEMS.has(stem));
  const distinct = [...words].filter((stem) => !FAINT_STEMS.has(stem));
  const matters = [...wanted.topics.keys(), ...wanted.aspects.keys()];
  const isTold = (kind: 'topic' | 'concepts', term: string): boolean =>
    best.analysis[kind].has(term) || own[kind].has(term);
  const rates = findRates(question);
  return clauses.some((other) => {
    const against = isAgainst(other, asked);
    if (other === best || !(against || isBarred(other, asked) || isContrast(other))) return false;
    const distance = Math.abs(other.at - best.at);
    const content = contentOf(other);
    const elliptic = distance <= 1 && content.every((stem) => words.has(stem));
    const missing =
      (other.onTopic ? distinct : things).some(
        (stem) => other.analysis.topic.has(stem) && !isTold('topic', stem),
      ) || matters.some((term) => other.analysis.concepts.has(term) && !isTold('concepts', term));
    const alike =
      content.some((stem) => words.has(stem)) ||
      [...other.analysis.topic.keys()].some((stem) => words.has(stem) && !FAINT_STEMS.has(stem)) ||
      matters.some((term) => other.analysis.concepts.has(term));
    const all = against && distance <= REACH && asksForAll(question) && alike;
    const timed = distance <= 1 && rates.length > 0 && findRates(other.clause.text).length > 0;
    const leans =
      other.at === best.at + 1 &&
      (isNegative(other.clause.text) || keepsToFew(other.clause.text)) &&
      ANAPHOR.test(other.clause.text);
    return elliptic || missing || all || timed || leans;
  });
};
