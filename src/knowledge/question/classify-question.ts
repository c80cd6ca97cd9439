import { isClass } from '../text/find-names.ts';
import { isLoose } from '../text/loose-words.ts';
import { splitWords } from '../text/split-words.ts';
import { stemWord } from '../text/stem-word.ts';
import { STOP_WORDS } from '../text/stop-words.ts';

/** What a question wants to hear. `yes-no` covers statements put to us ("Backups are encrypted."). */
export const QUESTION_KINDS = [
  'how-often',
  'how-many',
  'share',
  'how-long',
  'date',
  'when',
  'who',
  'where',
  'which',
  'history',
  'yes-no',
  'open',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

const AUXILIARY =
  '(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)';

/** Tried in order: the first that fits says what kind of question it is. */
const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'how-often',
    /\bhow (?:often|frequently|regularly)\b|\bat what (?:interval|frequency)|\b(?:what|which) (?:is the )?(?:frequency|cadence|interval)/i,
  ],
  [
    'how-long',
    /\bhow many (?:business |working |calendar )?(?:seconds|minutes|hours|days|weeks|months|years)\b/i,
  ],
  ['share', /\b(?:what|which) (?:\w+ )?(?:percentage|percent|proportion|share)\b/i],
  [
    'how-many',
    /\b(?:minimum|maximum|min|max)\b[\w -]*\b(?:length|size|number|count)\b|\bhow (?:many|long (?:must|should) (?:a |your )?pass\w+)\b|\b(?:what|which) (?:is|was) (?:the|your) (?:\w+ ){0,2}number of\b|\bwhat (?:is|was) (?:the|your) (?:\w+ ){0,3}(?:certificate|licen[cs]e|policy|registration|version) number\b/i,
  ],
  [
    'how-long',
    /\b(?:average|mean|median|typical|usual) (?:\w+ )?time\b|\bhow (?:long|quickly|soon|fast|much (?:time|notice))\b|\b(?:time ?frames?|timelines?|turnaround)\b|\bwhat (?:is|are) (?:the|your) (?:rto|rpo|recovery|retention|response time|notice period)|\bretention periods?\b/i,
  ],
  [
    'date',
    /\bwhen (?:was|were|did|has|have)\b|\bwhen (?:is|does|will)\b.*\b(?:last|next|end|expire|begin|start)s?\b|\b(?:what|which) (?:date|year|month|day)\b|\bdates? of\b/i,
  ],
  ['when', /^(?:and |so )?when\b|\bwhen (?:is|are|will|do|does|can|must|should)\b/i],
  [
    'who',
    /^(?:and |so )?who(?:m|se)?\b|\b(?:by|to|with|from|for) whom\b|\bwho (?:is|are|has|owns|approves|manages|performs|conducts)\b|\bname of (?:the|your)\b|\b(?:contact|name) (?:details|of)\b/i,
  ],
  [
    'where',
    /^(?:and |so )?where\b|\b(?:which|what|in which) (?:countr(?:y|ies)|regions?|locations?|jurisdictions?)\b|\bwhere (?:is|are|do|does|will)\b|\blist (?:all )?[\w ]*locations\b/i,
  ],
  [
    'which',
    /\b(?:which|what)(?: (?!is\b|are\b|does\b|do\b)[\w-]+){0,3}? (?:firms?|compan(?:y|ies)|auditors?|assessors?|testers?|providers?|vendors?|suppliers?|insurers?|underwriters?|tools?|products?|software|scanners?|consultanc(?:y|ies)|platforms?|sub-?processors?)\b/i,
  ],
  [
    'history',
    /\b(?:has|have|had|did|were|was)\b[^?]*\b(?:ever|experienced|suffered|(?:last|past|previous) (?:\w+ )?(?:months?|years?)|been (?:breached|hacked|compromised|fined|sued))\b|\bhad (?:a|any)\b[^?]*\b(?:breach|incident|outage|compromise)/i,
  ],
  [
    'yes-no',
    new RegExp(`^(?:(?:and|or|also|if so|if yes|in addition|additionally|further),? )*${AUXILIARY}\\b`, 'i'),
  ],
  [
    'yes-no',
    new RegExp(
      `[,:;.—–-] ?${AUXILIARY} (?:you|your|there|the|any|all|it|this|these|customers?|employees?|data)\\b[^?]*\\?\\s*$`,
      'i',
    ),
  ],
  [
    'open',
    /\b(?:what|which|how|why|describe|explain|list|detail|provide|outline|specify|summari[sz]e|elaborate|identify|name)\b/i,
  ],
];

/** What a description is to mention besides, and examples, say nothing of what is asked first: "Describe …, including timelines". */
const DETAILS =
  /(?<=^.{12,}?)(?:[,;:]? (?:including|such as)\b[^?.]*|,? ?\((?:e\.?g\.?|i\.e\.|for example|such as|including)[^)]*\))/gi;

/** The kind of one question. Without any question word it is a statement, to be confirmed or denied. */
export const classifyQuestion = (question: string): QuestionKind => {
  const head = question.replace(DETAILS, '').trim();
  return PATTERNS.find(([, pattern]) => pattern.test(head))?.[0] ?? 'yes-no';
};

/** Forms of an answer that the kinds of question ask for. */
const SLOTS: Partial<Record<QuestionKind, RegExp>> = {
  'how-often':
    /\b(?:hourly|daily|nightly|weekly|bi-?weekly|monthly|quarterly|bi-?annual(?:ly)?|semi-?annual(?:ly)?|annual(?:ly)?|yearly|continuous(?:ly)?|real[- ]time|regular(?:ly)?|periodic(?:ally)?|once|twice)\b|\b(?:each|every|per) (?:\w+ )?(?:minute|hour|day|night|week|month|quarter|year|release|deployment|commit|build|change|push)s?\b|\bon (?:each|every)\b|\bat least\b/i,
  // Not the numbers of periods, of standards and of versions.
  'how-many':
    /(?<![\w.-]|(?:SOC|ISO|ISO\/IEC|IEC|NIST|AES|TLS|Type|Level|Tier) )\d[\d,.]*\b(?!\+?[- ]?(?:second|minute|hour|day|week|month|year|quarter|business|calendar|working)|[-.]\w)|%|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|sixteen|dozen|hundred|none|zero)\b(?! (?:second|minute|hour|day|week|month|year|quarter|business|calendar|working))/i,
  'how-long':
    /\b\d+\s*(?:\+\s*)?(?:-|to)?\s*\d*\s*(?:seconds?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|months?|years?|yrs?|business days?)\b|\b(?:one|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety)[ -](?:\w+ )?(?:minute|hour|day|week|month|year)s?\b|\b(?:immediately|indefinitely|without undue delay|real[- ]time|daily|nightly|annually|permanent(?:ly)?)\b/i,
  date: /\b(?:19|20)\d\d\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\bmay \d|\bQ[1-4]\b|\b(?:last|next|this) (?:year|month|quarter|week)\b/i,
  share: /\d\s?%|\bper ?cent\b|\b(?:all|none|half)\b/i,
  when: /\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\bQ[1-4]\b|\b(?:last|next|this) (?:year|month|quarter|week)\b|\b(?:before|after|upon|prior to|immediately|within|daily|nightly|annually|quarterly|monthly|weekly|every)\b/i,
  who: /\b(?:ciso|ceo|cto|coo|cfo|dpo|chief|officer|team|manager|director|head|lead|engineer(?:s|ing)?|administrators?|founders?|owner|board|committee|department|auditor|firm|inc|gmbh|ltd|llc|human resources|hr)\b|@/i,
  where:
    /\b(?:europe(?:an)?|eu|eea|uk|us|usa|united states|united kingdom|germany|ireland|france|netherlands|canada|australia|india|singapore|japan|brazil|switzerland|frankfurt|dublin|london|amsterdam|new york|virginia|oregon|ohio|california|region|regions|zone|country|data ?cent(?:er|re)s?|aws|azure|gcp|google cloud|digitalocean|cloud|on[- ]prem\w*|office|offsite|off-site|server|bucket|s3|vault|repository)\b|\b[a-z]{2}-(?:north|south|east|west|central)\w*-\d\b/i,
  history:
    /\b(?:no|not|never|none|zero|any)\b[^.]*\b(?:breach|incident|outage|compromise|disclosure|event|proceeding|lawsuit|fine|report|history|record|conducted|had|experienced|suffered)|\b(?:19|20)\d\d\b|\b(?:last|past|previous|since|to date)\b/i,
};

/** Somebody named as the doer: “by Canary Labs”, “Dana Reyes is”. */
const NAMED_DOER =
  /\b(?:by|with|from) \p{Lu}[\p{L}&.-]+|\b(?:to|is) \p{Lu}\p{Ll}[\p{L}&.-]+|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?:is|are|has|owns|leads|performs)\b/u;

/** A capital inside a sentence, of a word with small letters or an abbreviation that is no class of things. */
const NAME_WITHIN = /(?<=[\p{Ll}\d,;:)&] )\p{Lu}[\p{L}\d]*[\w.&-]*/gu;
const FIRST_WORD = /(?:^|[.!?]\s+)(\p{Lu}[\p{L}\d-]*)/gu;

/** Whether a text names anything beside what is asked about: a word that stands first may be a name if it is no word of questionnaires. */
const namesAnything = (text: string, asked: string): boolean => {
  const known = new Set(splitWords(asked).map(stemWord));
  const isName = (word: string): boolean => !isClass(word) && !known.has(stemWord(word));
  return (
    [...text.matchAll(NAME_WITHIN)].some(([name]) => isName(name.toLowerCase())) ||
    [...text.matchAll(FIRST_WORD)].some(([, word = '']) => {
      const lower = word.toLowerCase();
      return !STOP_WORDS.has(lower) && !isLoose(stemWord(lower)) && isName(lower);
    })
  );
};

/** Who is no person: "Who are your subprocessors?" is answered by the names of firms. */
const FIRMS_ASKED =
  /\b(?:sub-?processors?|processors?|suppliers?|vendors?|providers?|partners?|subcontractors?|auditors?|assessors?|insurers?|hosts?|certif\w+|accredit\w+|tests?|third part(?:y|ies))\b/i;

/**
 * Whether a text holds the form of answer that this kind of question asks for; kinds without a form always fit. With the
 * question, its own words are no names.
 */
export const fitsKind = (kind: QuestionKind, text: string, question = ''): boolean =>
  kind === 'which'
    ? namesAnything(text, question)
    : (SLOTS[kind]?.test(text) ?? true) ||
      (kind === 'who' &&
        (NAMED_DOER.test(text) || (FIRMS_ASKED.test(question) && namesAnything(text, question))));

/** Whether a kind of question asks for one form of answer: a period, a number, a date, a name, a place. */
export const isSlot = (kind: QuestionKind): boolean => SLOTS[kind] !== undefined && kind !== 'history';

const ASKED_OF_ONE_TIME =
  /\b(?:what|which|who|how (?:many|much|long))\b[^?]*(?:\b(?:was|were|did|have|has|had)\b[^?]*\b(?:last|latest|most recent|previous)\b|\b(?:last|latest|most recent|previous)\b[^?]*\b(?:was|were|did|had|find|found|turn(?:ed)? up)\b|\bin the (?:last|past|previous) (?:\w+ )?(?:month|quarter|year)s?\b|\blast (?:month|quarter|year)\b)/i;
const TOLD_OF_ONE_TIME =
  /\b(?:19|20)\d\d\b|\b(?:was|were|had|did|last|latest|took|found|ended|ago|so far|to date|no|none|never|nobody)\b/i;

/** Whether a question asks what came of one time ("What did the last test find?") and a text tells only of the habit. */
export const tellsHabitOnly = (question: string, text: string): boolean =>
  ASKED_OF_ONE_TIME.test(question) && !TOLD_OF_ONE_TIME.test(text);
