import { monthPattern } from './find-dates.ts';
import {
  cleanName,
  findNames,
  hasLegalForm,
  isSameOrganization,
  type ListedName,
  namesAt,
} from './organization-names.ts';
import { type Paragraph, type Span, textOf } from './paragraph.ts';
import { splitSentences } from './split-sentences.ts';

/** An organization that a sentence says is used, and for what. */
type Mention = {
  readonly name: string;
  readonly service: string | null;
  readonly span: Span;
  /** The whole paragraph, which tells how the organization is treated. */
  readonly context: string;
};

const FOLLOWING =
  '(?:(?:an?|the|one|two|three|four|several|various)\\s+)?(?:following\\s+)?(?:(?:third[- ]party|independent|external|unaffiliated|affiliated|cloud|hosting|service)\\s+)*(?:sub-?service\\s+organi[sz]ations?|providers?|vendors?|compan(?:y|ies))(?:\\s+such\\s+as)?\\s*[:,–—-]?\\s+';
// Each ends where the names begin.
const BEFORE_NAMES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:uses?|using|utili[sz]es?|relies\\s+(?:up)?on|engages?|employs?|turns?\\s+to|buys?[^.]{0,60}?\\s+from|obtains?[^.]{0,60}?\\s+from|contract(?:s|ed)\\s+with|partner(?:s|ed)\\s+with|has\\s+(?:engaged|outsourced[^.]{0,40}?\\s+to)|outsources?[^.]{0,60}?\\s+to)\\s+(?:the\\s+(?:services\\s+of\\s+)?)?(?:${FOLLOWING})?(?:the\\s+)?(?=[A-ZÀ-Þ\\da-z])`,
    'g',
  ),
  /\b(?:carve[- ]?out|inclusive)\s+method\b[^.]{0,40}?\b(?:for|to|regarding|with\s+respect\s+to)\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])/g,
  /\b(?:provided|operated|hosted|run|performed|supplied|delivered|carried\s+out|handled|managed|maintained|processed|stored)\s+(?:by|at)\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])/g,
  /\bhosted\s+(?:on|with)\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])/g,
  /\b(?:outsourced|delegated|entrusted|contracted|subcontracted|left)\s+to\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])/g,
];
const KIND =
  '(?:\\s*,?\\s*\\(?(?:an?|as|as\\s+an?|which\\s+(?:is|are)|its|two|three|the)?\\s*(?:independent\\s+|external\\s+|third[- ]party\\s+|cloud\\s+)*(?:sub-?service\\s+(?:organi[sz]ations?|providers?)|vendors?|service\\s+providers?)[^,.;]{0,30}?\\)?)?';
// "uses A for hosting and B for printing": another name with a purpose of its own.
const NEXT_PURPOSE = /(?:,|\band|;)\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])/g;
const PURPOSE = new RegExp(
  `^(?:\\s+\\([^()]{2,60}\\))?${KIND},?\\s+(?:for|to\\s+(?:provide|perform|deliver|supply|support|host|store|process|manage))\\s`,
);
// "the controls at X": of many things, so only a name with a legal form is taken for an organization here.
const CONTROLS_AT =
  /\bcontrols?\s+(?:and\s+services\s+)?(?:of|at|within|run\s+at|in\s+place\s+at)\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])/g;
const AFTER_NAMES = new RegExp(
  `^(?:\\s+\\((?<listed>[a-z][^()]{3,120})\\))?${KIND}\\s*,?\\s*(?:(?:to\\s+(?:provide|perform|deliver|supply|support|host)|for|as\\s+(?:its|a|the)|who\\s+provides?|which\\s+provides?)\\s+(?:its\\s+|the\\s+|an?\\s+)?(?<service>[^.;]{3,160}))?`,
);
const PROVIDES = new RegExp(
  `^${KIND}\\s*,?\\s*(?:provides?|hosts?|performs?|supplies|supply|(?:is|are)\\s+(?:used|responsible|engaged)|(?:(?:is|are|was|were)\\s+)?used)\\s+(?:to\\s+provide\\s+|for\\s+)?(?<service>[^.;]{3,160})`,
);
// "X (managed hosting): carved out", as lists put it.
const LISTED = /^\s*\((?<service>[a-z][^()]{2,120})\)\s*[:–—-]/;
// "X (hosting) is presented using the inclusive method, while Y and Z are carved out": each clause treats its own subject.
const CLAUSES = /[;,]\s+(?:(?:and|but|while|whereas|whilst)\s+)?|\s+(?:while|whereas|whilst|but)\s+/g;
const TREATED =
  /^(?:\s+\((?<service>[a-z][^()]{3,120})\))?,?\s+(?:(?:is|are|was|were)\s+not(?=[,;])|(?:is|are|was|were|has been|have been)\s+(?:both\s+|each\s+|all\s+|also\s+)?(?:presented|treated|reported|shown|handled|addressed|dealt with|accounted for|carved|included|excluded|covered)\b)(?=.{0,80}\b(?:method|carv|inclusive|description|examination|scope|report)|[- ]?out\b)/;
const NOT_AN_ORGANIZATION =
  /^(?:The|This|Our|Its|We|Company|Customers?|User|Users|Controls?|Section|Management|Description|Subservice|SOC|TSP|AICPA|Trust|Service|Complementary|Type|Report|Access|Data|System|Security|Who|What|Which|Where|How|Status|Suppliers?|Vendors?|Providers?|Third[- ]Part(?:y|ies)|Control|Name|No|None|Not|In|At|As|If|Such|Any|All|Each|Both|Certain|Other|Some|These|Those|However|Although|Because|While|When|It|They|There|Operations?)(?:\s+(?:Organi[sz]ations?|Entit(?:y|ies)|Services?|Criteria|Company|\d+))?$/i;

// People who act for an organization are none.
const BODY =
  /^(?:the )?(?:(?:executive|supervisory|managing|management|advisory|audit|senior) )*(?:board|management|directors?|committee|trustees|officers?|executives?)(?: (?:of|and)\b.*)?$/i;
const NO_WORD_OF_A_NAME = new RegExp(`^(?:[\\d\\W]+|\\d{4}\\b.*|(?:${monthPattern})\\.?(?:\\s+\\d+)?)$`, 'i');

/** True when the text can name an organization, unlike the words that head columns and open sentences. */
export const isName = (text: string): boolean =>
  !NOT_AN_ORGANIZATION.test(text.trim()) && !BODY.test(text.trim()) && !NO_WORD_OF_A_NAME.test(text.trim());

/** The organizations that paragraphs say are used, or provide something. */
export const findMentions = (paragraphs: readonly Paragraph[]): Mention[] =>
  paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph).flatMap((sentence): Mention[] =>
      namesIn(textOf(sentence)).flatMap(({ names, service }) =>
        names
          .filter(({ name }) => isName(name))
          .map(({ name, start, note }) => ({
            name: cleanName(name),
            service: tidyService(note) ?? service,
            span: {
              paragraph,
              start: sentence.start + start,
              end: sentence.start + start + cleanName(name).length,
            },
            context: paragraph.text,
          })),
      ),
    ),
  );

type Named = { readonly names: readonly ListedName[]; readonly service: string | null };

const namesIn = (text: string): Named[] => {
  const found = BEFORE_NAMES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((before) => namedAfter(text, before.index + before[0].length)),
  );
  const controlled = [...text.matchAll(CONTROLS_AT)]
    .map((before) => namesAt(text, before.index + before[0].length).names)
    .filter((names) => names.length > 0 && names.every(({ name }) => hasLegalForm(name)))
    .map((names): Named => ({ names, service: null }));
  const treated = clauseStarts(text).flatMap((at): Named[] => {
    const { names, end } = namesAt(text, at);
    const after = TREATED.exec(text.slice(end));
    return names.length === 0 || after === null
      ? []
      : [{ names, service: tidyService(after.groups?.service) }];
  });
  const told = [...found, ...controlled, ...treated];
  const all = [...told, ...calledSubservice(text, told)];
  if (all.length > 0) return all;
  const { names, end } = namesAt(text, 0);
  const rest = text.slice(end);
  const provides = names.length === 0 ? null : (LISTED.exec(rest) ?? PROVIDES.exec(rest));
  return provides === null ? [] : [{ names, service: tidyService(provides.groups?.service) }];
};

// A sentence about subservice organizations may name more of them in a grammar of its own: then a legal form tells them.
const calledSubservice = (text: string, told: readonly Named[]): Named[] => {
  if (!CALLED.test(text) || DENIED.test(text)) return [];
  const known = told.flatMap(({ names }) => names);
  return findNames(text)
    .filter(({ name }) => hasLegalForm(name) && !known.some((other) => isSameOrganization(other.name, name)))
    .map((found): Named => {
      const rest = text.slice(found.start + found.name.length);
      const groups = (PROVIDES.exec(rest) ?? AFTER_NAMES.exec(rest))?.groups;
      return { names: [found], service: tidyService(groups?.service) };
    });
};
const CALLED = /\bsub-?service (?:organi[sz]ation|provider)/i;
const DENIED = /\b(?:not|nor|none|neither)\b[^.]*\bsub-?service\b/i;

const namedAfter = (text: string, at: number): Named[] => {
  const { names, end } = namesAt(text, at);
  if (names.length === 0) return [];
  const rest = text.slice(end);
  const more = PURPOSE.test(rest)
    ? [...rest.matchAll(NEXT_PURPOSE)]
        .map(({ index, 0: joint }) => end + index + joint.length)
        .filter((start) => {
          const next = namesAt(text, start);
          return next.names.length > 0 && PURPOSE.test(text.slice(next.end));
        })
    : [];
  const [next = text.length] = more;
  const after = AFTER_NAMES.exec(text.slice(end, next).replace(/(?:,|\s+and|;)\s+$/, ''))?.groups;
  const own: Named = { names, service: tidyService(after?.service ?? after?.listed) };
  return [own, ...more.slice(0, 1).flatMap((start) => namedAfter(text, start))];
};

const clauseStarts = (text: string): number[] => [
  0,
  ...[...text.matchAll(CLAUSES)].map((match) => match.index + match[0].length),
];

// Says that something is provided, not what.
const VAGUE = /^(?:parts?|certain|some|various|several)\b/i;
const TURN =
  /,\s*(?:(?:(?:an?|all|both|each)\s+)?(?:independent\s+)?sub-?service\b|(?:is|are|was|were)\b|which|and the|whose|where|the\b)|\s+\((?:the|“|")|\s+(?:and (?:are|is)|that|which|in accordance|as described|throughout|for its)\b/;

/** A service as a phrase: cut before the sentence turns to something else, first letter in capitals. */
export const tidyService = (service: string | undefined): string | null => {
  const phrase = service?.split(TURN, 1)[0]?.trim().replace(/[,:]$/, '');
  if (phrase === undefined || phrase === '' || VAGUE.test(phrase)) return null;
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
};
