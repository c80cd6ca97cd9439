import { mostNumbers, NUMBER, numberOf } from '../controls/number-words.ts';

/** Deviations found and items tested, null where not printed. */
export type DeviationCount = { readonly deviations: number | null; readonly sampleSize: number | null };

const UNIT = String.raw`(?!\s*(?:%|per ?cent|(?:business |calendar |working )?(?:days?|hours?|weeks?|months?|years?|minutes?)\b))`;
const WORDS = String.raw`(?:\s+[\p{L}\p{N}’'/-]+){0,6}?`;
const OF = String.raw`\s+(?:out\s+of|of|from|in|among)\s+`;
const WHOLE = String.raw`(?:(?:the|a|an|our|its|these|those)\s+)?(?:total\s+(?:of\s+)?)?(?:(?:random\s+|selected\s+|judgmental\s+)?(?:samples?|population|selection|set|list)\s+(?:size\s+)?(?:consisting\s+)?of\s+)?(?:the\s+)?(?:total\s+)?`;
const FAULTS = '(?:exceptions?|deviations?|failures?|errors?|findings?)';
const FAILED =
  '(?:was|were|did|do|does|had|has|have|could|lacked|failed|exceeded|missed|showed|contained|retained|remained|kept|held|still|used|shared|began|started|took|occurred|without|not|late|missing|unsigned|exceptions?|deviations?)';

/** Forms in which a part and its whole are told; `whole` is the group that holds the whole. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly whole: 1 | 2; readonly direct: boolean }[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.-])(${NUMBER})(?!\s*(?:%|per ?cent))${WORDS}${OF}${WHOLE}(${NUMBER})(?![\p{N}.]*\s?%|[-.]\d)`,
      'giu',
    ),
    whole: 2,
    direct: true,
  },
  { pattern: /(?<![\p{L}\p{N}.-])(\d+)\s*\/\s*(\d+)(?!\s*\/|\d)/gu, whole: 2, direct: true },
  {
    pattern: new RegExp(
      String.raw`\b(?:of|in|from|for|among|within|sampled|selected|tested)\s+${WHOLE}(${NUMBER})\b[^.;]{0,80}?[,:]?\s+(?<![\p{L}\p{N}-])(?<!\b(?:of|from)(?:\s+\p{L}+){0,3}\s)(${NUMBER})${UNIT}${WORDS}\s+${FAILED}\b`,
      'giu',
    ),
    whole: 1,
    direct: false,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:samples?(?: size)?|population|items|tested|selected|n)\s*[:=]?\s*(${NUMBER})\b[^.]{0,30}?\b${FAULTS}(?: noted| found)?\s*[:=]?\s*(${NUMBER})\b`,
      'giu',
    ),
    whole: 1,
    direct: false,
  },
  {
    pattern: new RegExp(
      String.raw`\b${FAULTS}(?: noted| found)?\s*[:=]?\s*(${NUMBER})\b[^.]{0,30}?\b(?:samples?(?: size)?|items|tested|n)\s*[:=]?\s*(${NUMBER})\b`,
      'giu',
    ),
    whole: 2,
    direct: false,
  },
  {
    pattern: new RegExp(
      String.raw`(${NUMBER})(?:\s+\p{L}+){0,2}\s+(?:tested|sampled|selected|examined|inspected)\W+(?:and\s+)?(?:found\s+|noted\s+|with\s+)?(${NUMBER})\s+${FAILED}\b`,
      'giu',
    ),
    whole: 1,
    direct: false,
  },
];

/** In front of "25 of 312": the sample and what it was drawn from, a rule, or a place in a list; no part that failed. */
const NOT_A_PART =
  /\b(?:(?:samples?|selections?|subset)(?:\s+size)?(?:\s+consisting)?\s+of(?:\s+a total of)?|selected|sampled|drew|picked|chose|requir(?:es?|ed|ing)(?:\s+at least)?|(?:exception|deviation|finding|section|page|part|step|phase|note|table|figure)\s*#?)\s*$/i;

const SHARE = new RegExp(
  String.raw`(\d+(?:\.\d+)?|${NUMBER})\s*(?:%|percent|per cent)\s+(?:(?:out\s+)?of\s+${WHOLE}|\(n\s*=\s*)(${NUMBER})`,
  'iu',
);
const SAMPLED_ONLY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])(${NUMBER})(?:\s+(?:(?:out\s+of|of)(?:\s+the)?)?${WORDS}\s+(?:sampled|selected|tested|samples?|selections?)\b|\s+${FAULTS}\s+(?:(?:was|were)\s+)?(?:noted|identified|found)\b)|\b${FAULTS}(?: noted| found)?\s*[:=]\s*(${NUMBER})(?!\w)`,
  'iu',
);
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*$/i;

/**
 * Reads "2 of 25", "two of the twenty-five", "three (3) out of a sample of 45", "of 40 changes, 1 was not …", "2/25" or
 * "8 % of 25". `sampled` is the sample size that the test procedure prints, for "one of the sampled users".
 */
export function countDeviations(text: string, sampled: number | null = null): DeviationCount {
  const flat = text.normalize('NFKC').replace(/\s+/g, ' ');
  if (mostNumbers(flat) < (sampled === null ? 2 : 1)) return { deviations: null, sampleSize: null };
  const all = PATTERNS.flatMap(({ pattern, whole, direct }) =>
    [...flat.matchAll(pattern)].flatMap((match) => {
      const [first, second] = [numberOf(match[1]), numberOf(match[2])];
      const [deviations, sampleSize] = whole === 2 ? [first, second] : [second, first];
      const before = flat.slice(0, match.index);
      const dated = MONTH.test(before) || (sampleSize >= 1990 && sampleSize <= 2099);
      const other = dated || (direct && NOT_A_PART.test(before));
      return deviations <= sampleSize && sampleSize > (direct ? 0 : 1) && !other
        ? [{ deviations, sampleSize, at: match.index, end: match.index + match[0].length, direct }]
        : [];
    }),
  ).toSorted((a, b) => a.at - b.at);
  const [first] = all;
  // "For 3 of 20 items, one signature was missing": the plain "k of n" counts, not the number of things that each lacks.
  const found =
    first && !first.direct ? (all.find(({ at, direct }) => direct && at < first.end) ?? first) : first;
  if (found) return { deviations: found.deviations, sampleSize: found.sampleSize };
  const share = SHARE.exec(flat);
  if (share) {
    const rate = /^\d/.test(share[1] ?? '') ? Number(share[1]) : numberOf(share[1]);
    const items = (rate / 100) * numberOf(share[2]);
    const whole = Math.round(items);
    if (Math.abs(items - whole) < 0.3) return { deviations: whole, sampleSize: numberOf(share[2]) };
  }
  const [, few, many] = SAMPLED_ONLY.exec(flat) ?? [];
  const alone = numberOf(few ?? many);
  return sampled !== null && alone > 0 && alone <= sampled
    ? { deviations: alone, sampleSize: sampled }
    : { deviations: null, sampleSize: null };
}

const REST = new RegExp(String.raw`\b(?:remaining|other|failed for)\s+(${NUMBER})`, 'iu');

/** The deviations of an exception: where the items that passed are counted, and the rest, the rest. */
export function countFaults(text: string, sampled: number | null): DeviationCount {
  const counted = countDeviations(text, sampled);
  const rest = numberOf(REST.exec(text)?.[1]);
  const { deviations, sampleSize } = counted;
  return deviations !== null && sampleSize !== null && deviations + rest === sampleSize && rest < deviations
    ? { deviations: rest, sampleSize }
    : counted;
}
