/** Deviations found and items tested, null where not printed. */
export type DeviationCount = { readonly deviations: number | null; readonly sampleSize: number | null };

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const SPELLED = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice().reverse().join('|')}|(?:one |a )?hundred)`;
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+|${SPELLED})(?:\s*\(\d+\))?`;
const WORDS = String.raw`(?:\s+[\p{L}\p{N}’'/-]+){0,6}?`;
const OF = String.raw`\s+(?:out\s+of|of|from|in|among)\s+`;
const WHOLE = String.raw`(?:(?:the|a|an|our|its|these|those)\s+)?(?:total\s+(?:of\s+)?)?(?:(?:random\s+|selected\s+|judgmental\s+)?(?:samples?|population|selection|set|list)\s+(?:size\s+)?(?:consisting\s+)?of\s+)?(?:the\s+)?(?:total\s+)?`;

const PATTERNS: readonly { readonly pattern: RegExp; readonly whole: 1 | 2 }[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.-])(${NUMBER})${WORDS}${OF}${WHOLE}(${NUMBER})(?![\p{N}.]*%|[-.]\d)`,
      'giu',
    ),
    whole: 2,
  },
  { pattern: /(?<![\p{L}\p{N}.-])(\d+)\s*\/\s*(\d+)(?!\s*\/|\d)/gu, whole: 2 },
  {
    pattern: new RegExp(
      String.raw`\b(?:of|in|from|for|among|within|sampled|selected|tested)\s+${WHOLE}(${NUMBER})\b[^.;]{0,80}?[,:]?\s+(?<![\p{L}\p{N}-])(${NUMBER})${WORDS}\s+(?:(?:was|were|did|had|has|have|could|lacked|failed|exceeded|missed|showed|contained|retained|remained|exceptions?|deviations?|occurred|without)\b)`,
      'giu',
    ),
    whole: 1,
  },
];

const SHARE = new RegExp(
  String.raw`(\d+(?:\.\d+)?)\s*(?:%|percent|per cent)\s+(?:out\s+)?of\s+${WHOLE}(${NUMBER})`,
  'iu',
);
const SAMPLED_ONLY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])(${NUMBER})(?:\s+(?:out\s+of|of)(?:\s+the)?)?${WORDS}\s+(?:sampled|selected|tested|samples?|selections?)\b`,
  'iu',
);
/** A number wherever one may stand; the patterns above are slow, and most texts do not hold the two that each needs. */
const ANY_NUMBER = new RegExp(String.raw`\d+|(?<!\p{L})(?:${[...TENS, ...ONES].join('|')}|hundred)`, 'giu');
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*$/i;

/**
 * Reads "2 of 25", "two of the twenty-five", "three (3) out of a sample of 45", "of 40 changes, 1 was not …", "2/25" or
 * "8 % of 25". `sampled` is the sample size that the test procedure prints, for "one of the sampled users".
 */
export function countDeviations(text: string, sampled: number | null = null): DeviationCount {
  const flat = text.normalize('NFKC').replace(/\s+/g, ' ');
  const numbers = flat.match(ANY_NUMBER)?.length ?? 0;
  if (numbers === 0 || (numbers === 1 && sampled === null)) return { deviations: null, sampleSize: null };
  const all = PATTERNS.flatMap(({ pattern, whole }) =>
    [...flat.matchAll(pattern)].flatMap((match) => {
      const [first, second] = [numberOf(match[1]), numberOf(match[2])];
      const [deviations, sampleSize] = whole === 2 ? [first, second] : [second, first];
      const dated = MONTH.test(flat.slice(0, match.index)) || (sampleSize >= 1990 && sampleSize <= 2099);
      return deviations <= sampleSize && sampleSize > 1 && !dated
        ? [
            {
              deviations,
              sampleSize,
              at: match.index,
              end: match.index + match[0].length,
              direct: whole === 2,
            },
          ]
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
    const items = (Number(share[1]) / 100) * numberOf(share[2]);
    const whole = Math.round(items);
    if (Math.abs(items - whole) < 0.3) return { deviations: whole, sampleSize: numberOf(share[2]) };
  }
  const alone = numberOf(SAMPLED_ONLY.exec(flat)?.[1]);
  return sampled !== null && alone > 0 && alone <= sampled
    ? { deviations: alone, sampleSize: sampled }
    : { deviations: null, sampleSize: null };
}

/** The value of a number in figures or words; NaN when it is none. */
function numberOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  const digits = /\((\d+)\)/.exec(text)?.[1] ?? /^[\d,]+/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits.replaceAll(',', ''));
  const words = text.toLowerCase().trim();
  if (/hundred/.test(words)) return 100;
  const one = ONES.indexOf(words);
  if (one >= 0) return one;
  const [ten = '', rest] = words.split(/[- ]/);
  const tens = TENS.indexOf(ten);
  return tens < 0 ? Number.NaN : (tens + 2) * 10 + (rest === undefined ? 0 : Math.max(0, ONES.indexOf(rest)));
}
