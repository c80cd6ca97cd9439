import { namePattern, splitNames } from './organization-names.ts';
import { type Paragraph, type Span, textOf } from './paragraph.ts';
import { splitSentences } from './split-sentences.ts';

/** An organization that a sentence says is used, and for what. */
export type Mention = {
  readonly name: string;
  readonly service: string | null;
  readonly span: Span;
  /** Other sentences of the paragraph, which tell how it is treated. */
  readonly context: string;
};

const NAMES = `(?<names>${namePattern}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|;\\s*)(?:the\\s+)?${namePattern})*)`;
const USES =
  '\\b(?:uses?|utili[sz]es?|relies\\s+(?:up)?on|engages?|employs?|contracts?\\s+with|partners?\\s+with|has\\s+(?:engaged|contracted\\s+with|outsourced[^.]{0,40}?\\s+to)|outsources?[^.]{0,60}?\\s+to)\\s+(?:the\\s+(?:services\\s+of\\s+|following\\s+)?)?';
const KIND =
  '(?:\\s*,?\\s*\\(?(?:an?|as|as\\s+an?|which\\s+(?:is|are)|its|two|three|the)?\\s*(?:independent\\s+|external\\s+|third[- ]party\\s+|cloud\\s+)*(?:sub-?service\\s+(?:organi[sz]ations?|providers?)|vendors?|service\\s+providers?)[^,.;]{0,30}?\\)?)?';
const SERVICE =
  '(?:\\s*,?\\s*(?:to\\s+(?:provide|perform|deliver|supply|support|host)|for|as\\s+(?:its|a|the)|who\\s+provides?|which\\s+provides?)\\s+(?:its\\s+|the\\s+|an?\\s+)?(?<service>[^.;]{3,160}))?';
const FOLLOWING =
  '(?:the\\s+)?(?:following\\s+)?(?:sub-?service\\s+organi[sz]ations?|providers?|vendors?)\\s*:?\\s+';
const IN_PARENTHESES = '(?:\\s+\\((?<listed>[a-z][^()]{3,120})\\))?';
const SENTENCE = new RegExp(`${USES}(?:${FOLLOWING})?${NAMES}${IN_PARENTHESES}${KIND}${SERVICE}`, 'u');
const METHOD_FOR = new RegExp(
  `\\b(?:carve[- ]?out|inclusive)\\s+method\\b[^.]{0,40}?\\b(?:for|to|regarding|with\\s+respect\\s+to)\\s+(?:the\\s+)?${NAMES}${IN_PARENTHESES}`,
  'u',
);
const PASSIVE = new RegExp(
  `^${NAMES}${KIND}\\s*,?\\s*(?:provides?|hosts?|performs?|supplies|is\\s+(?:used|responsible|engaged))\\s+(?:to\\s+provide\\s+|for\\s+)?(?<service>[^.;]{3,160})`,
  'u',
);
const NOT_AN_ORGANIZATION =
  /^(?:The|This|Our|Its|We|Company|Customers?|User|Users|Controls?|Section|Management|Description|Subservice|SOC|TSP|AICPA|Trust|Service|Complementary|Type|Report|Access|Data|System|Security)(?:\s+(?:Organi[sz]ations?|Entit(?:y|ies)|Services?|Criteria|Company|\d+))?$/i;

/** The organizations that paragraphs say are used, or provide something. */
export const findMentions = (paragraphs: readonly Paragraph[]): Mention[] =>
  paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph).flatMap((sentence): Mention[] => {
      const text = textOf(sentence);
      const match = SENTENCE.exec(text) ?? METHOD_FOR.exec(text) ?? PASSIVE.exec(text);
      const names = match?.groups?.names;
      if (match === null || names === undefined) return [];
      const base = sentence.start + match.index + match[0].indexOf(names);
      return splitNames(names)
        .filter(({ name }) => !NOT_AN_ORGANIZATION.test(name))
        .map(({ name, start }) => ({
          name: cleanName(name),
          service: tidyService(match.groups?.service ?? match.groups?.listed),
          span: { paragraph, start: base + start, end: base + start + name.length },
          context: paragraph.text,
        }));
    }),
  );

/** A name without the full stop that ended its sentence. */
export const cleanName = (name: string): string =>
  name.endsWith('.') && !/(?:\b(?:Inc|Co|Corp|Ltd|L\.L\.C|P\.C|S\.A|B\.V|N\.V)|\b\p{Lu})\.$/u.test(name)
    ? name.slice(0, -1)
    : name;

// Says that something is provided, not what.
const VAGUE = /^(?:parts?|certain|some|various|several)\b/i;

/** A service as a phrase: cut before the sentence turns to something else, first letter in capitals. */
export const tidyService = (service: string | undefined): string | null => {
  const phrase = service
    ?.split(
      /,\s*(?:which|and the|whose|where|the\b)|\s+\((?:the|“|")|\s+(?:and (?:are|is)|that|which|in accordance|as described|throughout|for its)\b/,
      1,
    )[0]
    ?.trim()
    .replace(/[,:]$/, '');
  return phrase === undefined || phrase === '' || VAGUE.test(phrase)
    ? null
    : phrase.charAt(0).toUpperCase() + phrase.slice(1);
};
