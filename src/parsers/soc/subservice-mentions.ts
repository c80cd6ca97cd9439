import { cleanName, hasLegalForm, namesAt } from './organization-names.ts';
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
  '(?:the\\s+)?(?:following\\s+)?(?:sub-?service\\s+organi[sz]ations?|providers?|vendors?)\\s*:?\\s+';
// Each ends where the names begin.
const BEFORE_NAMES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:uses?|utili[sz]es?|relies\\s+(?:up)?on|engages?|employs?|turns?\\s+to|buys?[^.]{0,60}?\\s+from|obtains?[^.]{0,60}?\\s+from|contracts?\\s+with|partners?\\s+with|has\\s+(?:engaged|contracted\\s+with|outsourced[^.]{0,40}?\\s+to)|outsources?[^.]{0,60}?\\s+to)\\s+(?:the\\s+(?:services\\s+of\\s+)?)?(?:${FOLLOWING})?(?=[A-ZÀ-Þ\\da-z])`,
    'g',
  ),
  /\b(?:carve[- ]?out|inclusive)\s+method\b[^.]{0,40}?\b(?:for|to|regarding|with\s+respect\s+to)\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])/g,
  /\b(?:provided|operated|hosted|run|performed|supplied|delivered|carried\s+out|handled|managed|maintained|processed|stored)\s+(?:by|at)\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])/g,
  /\b(?:outsourced|delegated|entrusted|contracted|subcontracted|left)\s+to\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])/g,
];
// "the controls at X": of many things, so only a name with a legal form is taken for an organization here.
const CONTROLS_AT =
  /\bcontrols?\s+(?:and\s+services\s+)?(?:of|at|within|run\s+at|in\s+place\s+at)\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])/g;
const KIND =
  '(?:\\s*,?\\s*\\(?(?:an?|as|as\\s+an?|which\\s+(?:is|are)|its|two|three|the)?\\s*(?:independent\\s+|external\\s+|third[- ]party\\s+|cloud\\s+)*(?:sub-?service\\s+(?:organi[sz]ations?|providers?)|vendors?|service\\s+providers?)[^,.;]{0,30}?\\)?)?';
const AFTER_NAMES = new RegExp(
  `^(?:\\s+\\((?<listed>[a-z][^()]{3,120})\\))?${KIND}\\s*,?\\s*(?:(?:to\\s+(?:provide|perform|deliver|supply|support|host)|for|as\\s+(?:its|a|the)|who\\s+provides?|which\\s+provides?)\\s+(?:its\\s+|the\\s+|an?\\s+)?(?<service>[^.;]{3,160}))?`,
);
const PROVIDES = new RegExp(
  `^${KIND}\\s*,?\\s*(?:provides?|hosts?|performs?|supplies|supply|(?:is|are)\\s+(?:used|responsible|engaged)|(?:(?:is|are|was|were)\\s+)?used)\\s+(?:to\\s+provide\\s+|for\\s+)?(?<service>[^.;]{3,160})`,
);
// "X (managed hosting): carved out", as lists put it.
const LISTED = /^\s*\((?<service>[a-z][^()]{2,120})\)\s*[:–—-]/;
const NOT_AN_ORGANIZATION =
  /^(?:The|This|Our|Its|We|Company|Customers?|User|Users|Controls?|Section|Management|Description|Subservice|SOC|TSP|AICPA|Trust|Service|Complementary|Type|Report|Access|Data|System|Security|Who|What|Which|Where|How|Status|Suppliers?|Vendors?|Providers?|Third[- ]Part(?:y|ies)|Control|Name)(?:\s+(?:Organi[sz]ations?|Entit(?:y|ies)|Services?|Criteria|Company|\d+))?$/i;

/** True when the text can name an organization, unlike the words that head columns and open sentences. */
export const isName = (text: string): boolean => !NOT_AN_ORGANIZATION.test(text.trim());

/** The organizations that paragraphs say are used, or provide something. */
export const findMentions = (paragraphs: readonly Paragraph[]): Mention[] =>
  paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph).flatMap((sentence): Mention[] => {
      const found = namesIn(textOf(sentence));
      return (found?.names ?? [])
        .filter(({ name }) => isName(name))
        .map(({ name, start }) => ({
          name: cleanName(name),
          service: found?.service ?? null,
          span: {
            paragraph,
            start: sentence.start + start,
            end: sentence.start + start + cleanName(name).length,
          },
          context: paragraph.text,
        }));
    }),
  );

type Named = { readonly names: readonly { name: string; start: number }[]; readonly service: string | null };

const namesIn = (text: string): Named | null => {
  for (const pattern of BEFORE_NAMES) {
    for (const before of text.matchAll(pattern)) {
      const { names, end } = namesAt(text, before.index + before[0].length);
      const after = AFTER_NAMES.exec(text.slice(end))?.groups;
      if (names.length > 0) return { names, service: tidyService(after?.service ?? after?.listed) };
    }
  }
  for (const before of text.matchAll(CONTROLS_AT)) {
    const { names } = namesAt(text, before.index + before[0].length);
    if (names.length > 0 && names.every(({ name }) => hasLegalForm(name))) return { names, service: null };
  }
  const { names, end } = namesAt(text, 0);
  const rest = text.slice(end);
  const provides = names.length === 0 ? null : (LISTED.exec(rest) ?? PROVIDES.exec(rest));
  return provides === null ? null : { names, service: tidyService(provides.groups?.service) };
};

// Says that something is provided, not what.
const VAGUE = /^(?:parts?|certain|some|various|several)\b/i;
const TURN =
  /,\s*(?:(?:is|are|was|were)\b|which|and the|whose|where|the\b)|\s+\((?:the|“|")|\s+(?:and (?:are|is)|that|which|in accordance|as described|throughout|for its)\b/;

/** A service as a phrase: cut before the sentence turns to something else, first letter in capitals. */
export const tidyService = (service: string | undefined): string | null => {
  const phrase = service?.split(TURN, 1)[0]?.trim().replace(/[,:]$/, '');
  if (phrase === undefined || phrase === '' || VAGUE.test(phrase)) return null;
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
};
