import { splitWords } from '../text/split-words.ts';
import { stemWord } from '../text/stem-word.ts';

type Pair = readonly [RegExp, RegExp];

/** Qualities of which a thing has one: who is told that it has the first is not told that it has the second. */
const OPPOSITES: readonly Pair[] = [
  [/\bpublic(?:ly)?\b/i, /\b(?:private|invitation|invited)\b/i],
  [/\binbound\b/i, /\boutbound\b/i],
  [/\bwrite\b/i, /\bread[- ]only\b/i],
  [/\btype (?:2|ii)\b/i, /\btype (?:1|i)\b/i],
  [/\b(?:mandatory|obligatory|obliged|required)\b/i, /\b(?:optional|voluntary|recommended|opt-in)\b/i],
  [/\b(?:manual|manually|by hand)\b/i, /\bautomatic(?:ally)?\b/i],
  [/\b(?:full|complete|entire|whole)\b/i, /\b(?:summary|summaries|excerpts?|extracts?|table of contents)\b/i],
  [
    /\b(?:free|no (?:extra )?(?:charge|cost|fee))\b/i,
    /\b(?:billed|(?<!\b(?:no|free of|without) (?:\w+ )?)(?:charge[ds]?|costs?|fees?)|paid|pay|surcharge|costs? extra)\b/i,
  ],
  [
    /\b(?:in-house|internal(?:ly)?|yourselves|on (?:your|the|our) payroll)\b/i,
    /\b(?:outsourced|external(?:ly)?|from (?:the )?outside)\b/i,
  ],
  [/\bstatic\b/i, /\bdynamic(?:ally)?\b/i],
  [
    /\bproduction\b/i,
    /\b(?:non-production|staging|test(?:ing)? (?:system|environment|data|server)s?|office (?:network|system|it))\b/i,
  ],
  [
    /\boff-?site\b|\bother (?:site|location|region)\b/i,
    /\bon-?site\b|\bon (?:the|our) (?:own )?premises\b|\bsame (?:site|location|region|room|building)\b/i,
  ],
  [
    /\b(?:real|live|actual|genuine|production) (?:customer |client |personal )?(?:data|records|information)\b/i,
    /\b(?:synthetic|fictitious|fictional|invented|dummy|fake|made-up|generated|anonymi[sz]ed|pseudonymi[sz]ed|masked|scrambled)\b/i,
  ],
  [/\bphysical(?:ly)?\b/i, /\blogical(?:ly)?\b/i],
  [/\b(?:same|identical|shared)\b/i, /\b(?:differ(?:s|ent)?|separate|distinct|of (?:its|their) own)\b/i],
  [
    /\b(?:permanent(?:ly)?|standing|lasting)\b/i,
    /\b(?:temporar(?:y|ily)|time-limited|just[- ]in[- ]time|for (?:up to )?\d+ (?:minutes|hours))\b/i,
  ],
  [
    /\b(?:office|business|working) hours\b/i,
    /\b(?:24[/x]7|day and night|around the clock|at any hour|round the clock)\b/i,
  ],
  [/\b(?:in|by) software\b/i, /\b(?:HSMs?|hardware)\b/i],
  [
    /\b(?:e-?mail|send|download|copy|copies|take away|hand over)\b/i,
    /\b(?:screen[- ]?share|data ?room|on[- ]site|on (?:a )?screen|inspect(?:ed|ion)?|read[- ]only)\b/i,
  ],
];
/** Things of which one is not the other: what is said of the first, Yes or No, is not said of the second. */
const OTHERS: readonly Pair[] = [
  [/\bat rest\b|\bstored data\b/i, /\bin transit\b|\bover (?:the|public) (?:internet|networks?)\b/i],
  [
    /\bmobile app(?:lication)?s?\b|\bapps? for (?:phones|ios|android)\b/i,
    /\bweb[ -]?(?:app(?:lication)?s?|sites?|interface)\b/i,
  ],
  [
    /\bcontractors?\b|\bfreelancers?\b|\btemporary (?:staff|workers)\b/i,
    /\bemployees?\b|\bstaff\b|\bpersonnel\b/i,
  ],
  [
    /\b(?:employees?|staff|personnel|workforce)\b/i,
    /\b(?:customers?|clients?|tenants?)(?:['’]s?)? (?:users|administrators|admins|accounts|employees)\b|\bend[- ]users\b/i,
  ],
  [
    /\b(?:(?:mobile|smart)?phones?|mobile devices?|tablets?)\b/i,
    /\b(?:laptops?|notebooks?|desktops?|workstations?|servers?|PCs?|Macs?)\b/i,
  ],
  [/\bservers?\b/i, /\b(?:laptops?|notebooks?|desktops?|workstations?|phones?)\b/i],
];

/** Who belongs to everyone, and what takes all of them in. */
const EVERYONE =
  /\b(?:all|every|each|entire) (?:of )?(?:(?:your|our|the|its) )?(?:staff|employees?|personnel|people|users?|workforce|workers?|colleagues|members? of staff|team members?)\b|\bevery(?:one|body)\b/i;
const ANYONE =
  /\b(?:staff|employees?|personnel|people|users?|workforce|colleagues|team members|every(?:one|body)|accounts?|persons?)\b/i;
const SOME_PEOPLE =
  /\b(?:administrators?|admins?|engineers?|developers?|programmers?|managers?|executives?|contractors?|freelancers?|privileged|operators?|founders?|(?:new|recent) (?:hires?|joiners?)|starters?)\b/i;

/** Whether of some pair the question names one and the text only the other. */
const opposes = (
  pairs: readonly Pair[],
  { question, text }: { readonly question: string; readonly text: string },
): boolean =>
  pairs
    .flatMap(([one, other]): Pair[] => [
      [one, other],
      [other, one],
    ])
    .some(
      ([asked, told]) => asked.test(question) && !told.test(question) && !asked.test(text) && told.test(text),
    );

/** Whether a statement speaks of another thing than the question: of laptops where phones are asked about. */
export const speaksOfOther = (question: string, statement: string): boolean =>
  opposes(OTHERS, { question, text: statement });

/** "Is training mandatory for all staff?" is not answered by what engineers have to do. */
const isOfSomePeople = (question: string, text: string): boolean =>
  EVERYONE.test(question) && !ANYONE.test(text) && SOME_PEOPLE.test(text);

const PREFIXED = /\b(?:un|non-?)(\w{4,})/gi;

const unprefixed = (text: string): Set<string> =>
  new Set([...text.matchAll(PREFIXED)].map(([, word = '']) => stemWord(word.toLowerCase())));

/** "metered" and "unmetered": the one word is the other with its meaning turned. */
const isTurned = (question: string, text: string): boolean => {
  const [asked, said] = [question, text].map((one) => new Set(splitWords(one).map(stemWord)));
  return (
    [...unprefixed(text)].some((stem) => asked?.has(stem) && !said?.has(stem)) ||
    [...unprefixed(question)].some((stem) => said?.has(stem) && !asked?.has(stem))
  );
};

/** Whether a statement gives another of two kinds, and not the one that a question names: "a private programme" for "public?". */
export const givesOpposite = (question: string, statement: string): boolean =>
  isTurned(question, statement) ||
  isOfSomePeople(question, statement) ||
  opposes(OPPOSITES, { question, text: statement }) ||
  speaksOfOther(question, statement);
