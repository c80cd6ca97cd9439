import type { SectionKey } from '../../model/soc-report.ts';

// Order matters: "Other information", "tests" and "assertion" headings often also name the description or the auditor.
const PATTERNS: readonly (readonly [SectionKey, RegExp])[] = [
  [
    'tests',
    /information provided by (?:the )?(?:independent )?(?:service )?(?:auditor|practitioner|accountant)s?\b(?!.*not covered)|\btests? (?:of|performed)\b|\bwhat (?:was|we|has been|the (?:service )?auditors?) (?:have |had )?tested\b|\btest(?:s|ed|ing) and (?:what was )?(?:found|findings?|outcomes?|results?)\b|\bour (?:tests|testing)\b|\bresults? of (?:the )?tests?\b|\btest(?:ing)? (?:results?|matri(?:x|ces)|procedures?)\b|\brelated controls\b|\bcontrols?\b.{0,60}\btest(?:s|ed|ing)?\b|\btest(?:s|ed|ing)?\b.{0,40}\bcontrols?\b|\bcontrols?,? and criteria\b|\bcriteria,? and (?:related )?controls\b|\bcontrol objectives,? (?:and )?(?:related )?controls\b|\bcontrols? (?:mapping|testing)\b|\btrust services criteria (?:mapping|matri)/i,
  ],
  [
    'other',
    /\bother information\b|\bunaudited\b|\b(?:additional|supplement(?:al|ary)) information\b|\binformation not (?:covered|audited|examined)|\bnot (?:covered|examined|audited) by\b|\bmanagement['’]?s responses? to\b/i,
  ],
  [
    'assertion',
    /\bassertions?\b|\b(?:statement|declaration|representations?|confirmation) (?:of|by|from) (?:the )?(?:board|management|directors|executive|company|service organi[sz]ation)\b|\bmanagement(?:['’]s)? (?:written )?(?:statement|representations?|declaration|confirmation)\b/i,
  ],
  [
    'auditor',
    /\b(?:auditor|accountant|practitioner|assurance provider)s?['’]?s?\b.*\b(?:report|opinion)\b|\b(?:reports?|opinion) (?:of|by|from) (?:the |our )?(?:independent|(?:service )?(?:auditor|accountant|practitioner)s?)\b|\bindependent\b.*\b(?:report|opinion)\b|\bservice auditor['’]?s?['’]? (?:report|opinion)\b|\bassurance report\b/i,
  ],
  [
    'description',
    /\bdescription of\b|\bdescription\b.*\bsystem\b|\bsystem description\b|\boverview of (?:the|our|its)\b|\boverview of (?:company|operations|services)\b|\bsystem overview\b/i,
  ],
];

/** Which section a heading opens by its words, null when it opens none. */
export const classifyHeading = (heading: string): SectionKey | null => {
  const words = stripNumbering(heading);
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

/** True when the heading carries a section number of its own, such as "Section IV" or "3.". */
export const isNumbered = (heading: { text: string; marker: string | null }): boolean =>
  NUMBERING.test(heading.text) ||
  (heading.marker !== null && /^\(?(?:\d+|[IVX]+|[A-F])(?:\.0)?[.)]?$/.test(heading.marker));

/** A heading without its section number. */
export const stripNumbering = (heading: string): string => heading.replace(NUMBERING, '').trim();

// A day of a month is no section number.
const NUMBERING =
  /^(?:(?:section|part|chapter|appendix|tab)\s+(?:\d+|[ivx]+|[a-f]|one|two|three|four|five|six)\b|\d{1,2}(?:\.\d)?\.?(?=\s+(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[a-zà-ž])|[IVX]+[.)])\s*[.:–—|-]*\s*/i;
