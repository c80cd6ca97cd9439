import type { Fact } from '../../model/citation.ts';
import type { ReportKind } from '../../model/soc-report.ts';
import { readAdditionalCriteria } from './additional-criteria.ts';
import type { Span } from './paragraph.ts';
import { coverOf, factFrom, findSpan, type ReportText, sectionOf } from './report-text.ts';
import { socNumber } from './soc-number.ts';

const PRINTED: readonly (readonly [ReportKind, RegExp])[] = [
  ['SOC for Cybersecurity', /\bSOC\s+for\s+Cyber\s?security\b/i],
  ['SOC for Supply Chain', /\bSOC\s+for\s+Supply\s+Chain\b/i],
  ['SOC 2+', new RegExp(`${socNumber('(?:2|II\\b)')}\\s*[®™]?\\s*(?:\\+|plus\\b)`, 'i')],
  ['SOC 1', new RegExp(socNumber('(?:1|I\\b)'), 'i')],
  ['SOC 2', new RegExp(socNumber('(?:2|II\\b)'), 'i')],
  ['SOC 3', new RegExp(socNumber('(?:3|III\\b)'), 'i')],
];
const CRITERIA = /\btrust services (?:criteria|principles|categor)/i;
const DESCRIPTION_EXAMINED =
  /\bsuitab(?:ly designed|ility of (?:the )?design)|\bdescription criteria\b|\bDC section 200\b|\b(?:examined?|report(?:ed)? on)\b[^.]{0,120}\bdescription\b/i;
const OBJECTIVES = /\bcontrol objectives?\b/i;
const FINANCIAL =
  /\bfinancial (?:reporting|statements?)\b|\bAT-C (?:section )?320\b|\bISAE\s*(?:\(?UK\)?\s*)?3402\b|\bCSAE\s*3416\b/i;
// A general attestation standard beside ISAE 3402 names no SOC 1: the paper is called by the one standard that it names for it.
const AMERICAN_FOR_FINANCIAL =
  /\bAT-C\s+(?:sections?\s+)?(?:105 and )?320\b|\bAT\s+(?:section\s+)?801\b|\bSSAE\b|\bCSAE\b/i;
const AMERICAN = /\bAT-C\b|\bSSAE\b|\bAICPA\b|\bAmerican Institute of Certified Public Accountants\b/i;
const ISAE_3402 =
  /\bISAE\s*(?:\(UK\)\s*)?(?:No\.?\s*)?3402\b|\bInternational Standard on Assurance Engagements\s*\(?(?:ISAE\)?\s*)?(?:No\.?\s*)?3402\b/i;
const ISAE_3000 =
  /\bISAE\s*(?:\(UK\)\s*)?(?:No\.?\s*)?3000\b|\bInternational Standard on Assurance Engagements\s*\(?(?:ISAE\)?\s*)?(?:No\.?\s*)?3000\b/i;

/** What paper this is: what the auditor examined decides, then what the cover prints; null when neither says. */
export const readKind = (report: ReportText): Fact<ReportKind> | null => {
  const auditor = sectionOf(report, 'auditor');
  const cover = coverOf(report);
  // Beyond the cover the criteria's own title says "in a SOC 2 Report", whatever the report is.
  const printed =
    printedKind(cover) ?? printedKind(auditor.slice(0, 4).filter(({ text }) => text.length < 120));
  const examined = examinedKind(report, printed?.value ?? null);
  if (examined === null) return printed === null ? null : factFrom(report, printed);
  if (printed === null || !agrees(printed.value, examined.value)) return factFrom(report, examined);
  return factFrom(report, { value: examined.value, spans: [...printed.spans, ...examined.spans] });
};

const agrees = (printed: ReportKind, examined: ReportKind): boolean =>
  printed === examined || (printed === 'SOC 2' && examined === 'SOC 2+');

type Found = { value: ReportKind; spans: Span[] };

const printedKind = (paragraphs: Parameters<typeof findSpan>[0]): Found | null => {
  for (const [value, pattern] of PRINTED) {
    const span = findSpan(paragraphs, pattern);
    if (span !== null) return { value, spans: [span] };
  }
  return null;
};

const examinedKind = (report: ReportText, printed: ReportKind | null): Found | null => {
  const auditor = sectionOf(report, 'auditor');
  const found = (value: ReportKind, span: Span | null): Found | null =>
    span ? { value, spans: [span] } : null;
  const cyber = findSpan(auditor, /\bcybersecurity risk management program\b/i);
  if (cyber !== null) return found('SOC for Cybersecurity', cyber);
  const supply = findSpan(auditor, /\b(?:production|manufacturing|distribution)\b[^.]{0,40}\bsystem\b/i);
  if (printed === 'SOC for Supply Chain') return found('SOC for Supply Chain', supply);
  const criteria = findSpan(auditor, CRITERIA);
  const foreign = findSpan(auditor, AMERICAN) === null && !printed?.startsWith('SOC');
  if (criteria !== null) {
    // Both are given against the same criteria: the cover tells them apart, else whether a description was examined.
    const described = findSpan(auditor, DESCRIPTION_EXAMINED) !== null;
    if (printed === 'SOC 3' || (printed === null && !described)) return found('SOC 3', criteria);
    if (foreign) return found('ISAE 3000', findSpan(auditor, ISAE_3000)) ?? found('SOC 2', criteria);
    return found(
      printed === 'SOC 2+' || readAdditionalCriteria(report).length > 0 ? 'SOC 2+' : 'SOC 2',
      criteria,
    );
  }
  const objectives = findSpan(auditor, OBJECTIVES);
  const isae = findSpan([...auditor, ...coverOf(report)], ISAE_3402);
  const named = printed?.startsWith('SOC') || findSpan(auditor, AMERICAN_FOR_FINANCIAL) !== null;
  if (isae !== null && !named) return found('ISAE 3402', isae);
  if (
    objectives !== null &&
    (printed === 'SOC 1' || findSpan(auditor, FINANCIAL) !== null || findSpan(auditor, DESCRIPTION_EXAMINED))
  ) {
    return found('SOC 1', objectives);
  }
  return foreign ? found('ISAE 3000', findSpan(auditor, ISAE_3000)) : null;
};
