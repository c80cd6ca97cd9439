import type { Fact } from '../../model/citation.ts';
import type { Opinion, OpinionKind } from '../../model/soc-report.ts';
import { findBasis, readBasis } from './opinion-basis.ts';
import { findOpinionClauses, type OpinionClause } from './opinion-clauses.ts';
import { findDisclaimers } from './opinion-disclaimers.ts';
import type { Element } from './opinion-elements.ts';
import { readEmphasis } from './opinion-emphasis.ts';
import { findOpinionHeadings } from './opinion-headings.ts';
import { readScopeLimitation } from './opinion-scope-limitation.ts';
import type { Paragraph, Span } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { readType } from './type.ts';

type Judged = { readonly kind: OpinionKind; readonly spans: readonly Span[] };

const GRAVITY: readonly OpinionKind[] = ['unqualified', 'qualified', 'disclaimer', 'adverse'];

/** The auditor's opinion, element by element; an element that the report does not cover is null. */
export const readOpinion = (report: ReportText): Opinion => {
  const section = sectionOf(report, 'auditor');
  const clauses = findOpinionClauses(section);
  const disclaimers = findDisclaimers(section);
  const announced = findOpinionHeadings(section);
  const named = announced.find(({ kind }) => kind !== null);
  const modified =
    named !== undefined || disclaimers.length > 0 || clauses.some(({ kind }) => kind !== 'unqualified');
  const stated = clauses.filter(({ kind }) => kind !== 'unqualified').flatMap(({ spans }) => spans);
  const basis = modified ? findBasis(report, [...stated, ...disclaimers]) : [];
  const type = readType(report)?.value;
  const examined: readonly Element[] =
    type === 2 ? ['description', 'design', 'operation'] : type === 1 ? ['description', 'design'] : [];
  const judge = (element: Element): Judged | null =>
    judgeElement(element, { clauses, disclaimers, announced: named?.kind ?? null, basis, examined });
  const [description, design, operation, assertion] = (
    ['description', 'design', 'operation', 'assertion'] as const
  ).map(judge);
  const heading: Judged | null =
    named?.kind === undefined || named.kind === null ? null : { kind: named.kind, spans: [named.span] };
  const overall = gravest([
    description,
    design,
    operation,
    assertion,
    heading,
    disclaimed(clauses, disclaimers),
  ]);
  return {
    overall: fact(report, overall),
    description: fact(report, description),
    design: fact(report, design),
    operation: fact(report, operation),
    basis: readBasis(report, basis),
    emphasis: readEmphasis(report),
    scopeLimitation: readScopeLimitation(report),
  };
};

const judgeElement = (
  element: Element,
  found: {
    clauses: readonly OpinionClause[];
    disclaimers: readonly Span[];
    announced: OpinionKind | null;
    basis: readonly Paragraph[];
    examined: readonly Element[];
  },
): Judged | null => {
  const { clauses, disclaimers, announced, basis } = found;
  const about = clauses.filter(({ elements }) => elements.includes(element));
  const declined = disclaimers.filter(({ paragraph, start, end }) =>
    ELEMENT_WORDS[element].test(paragraph.text.slice(start, end)),
  );
  if (about.length === 0) {
    // A disclaimer that names no element covers all that was examined.
    const whole =
      clauses.length === 0 && found.examined.includes(element) && !disclaimers.some(namesAnElement);
    const spans = whole ? disclaimers : declined;
    return spans.length === 0 ? null : { kind: 'disclaimer', spans };
  }
  const kinds = about.map((clause) => kindOf(clause, { clauses, element, basis, announced }));
  const spans = about.flatMap((clause) => clause.spans);
  // A negation about one objective beside a sound statement on the rest qualifies the element.
  const mixed = kinds.includes('adverse') && kinds.includes('unqualified');
  const worst = GRAVITY.findLast((kind) => kinds.includes(kind)) ?? 'unqualified';
  return { kind: mixed ? 'qualified' : worst, spans };
};

const kindOf = (
  clause: OpinionClause,
  found: {
    clauses: readonly OpinionClause[];
    element: Element;
    basis: readonly Paragraph[];
    announced: OpinionKind | null;
  },
): OpinionKind => {
  if (clause.kind === 'adverse' && clause.limited && found.announced !== 'adverse') return 'qualified';
  if (!clause.fromIntroduction) return clause.kind;
  // Where another clause bears the modification itself, the introduction only points to it.
  const borne = found.clauses.some((other) => !other.fromIntroduction && other.kind !== 'unqualified');
  if (borne) return 'unqualified';
  const text = found.basis.map((paragraph) => paragraph.text).join(' ');
  const spoken = found.clauses.flatMap(({ elements }) => elements);
  const hit = (['description', 'design', 'operation'] as const).filter(
    (other) => spoken.includes(other) && FAILED[other].test(text),
  );
  return hit.length === 0 || hit.some((other) => other === found.element) ? 'qualified' : 'unqualified';
};

// Which element the basis of an opinion says has failed, when the opinion's own words leave it open.
const FAILED = {
  description:
    /\bdescription\b[^.]*\b(?:states?|includes?|claims?|asserts?|mentions?|lists?|names?|shows?|contains?|refers)\b[^.;]*\b(?:not|never)\b|\bdescription\b(?! of (?:the )?tests?\b)[^.;,]{0,60}\b(?:omits?|not (?:fairly )?present(?:ed)?|does not|did not)\b|\bdescription\b[^.;]{0,30}\bnot (?:fairly )?presented\b/i,
  design:
    /\bnot (?:been )?(?:suitably |appropriately )?designed\b|\bunsuitabl[ey]\b|\bdesign (?:of|deficien)/i,
  operation:
    /\bdid not (?:consistently )?(?:operate|work|function)\b|\btests? (?:showed|revealed|found|disclosed|identified)\b|\bin (?:the|our) samples?\b|\bnot operat(?:e|ed|ing)\b|\b(?:unable|not able|could not)\b[^.]{0,60}\b(?:operation|operated|operating)\b|\bw(?:ere|as) not (?:performed|consistently|operating|reviewed|removed|approved|required)/i,
};

const ELEMENT_WORDS: Readonly<Record<Element, RegExp>> = {
  description: /\bdescription\b/i,
  design: /\bdesign(?:ed)?\b/i,
  operation: /\boperating effectiveness\b|\boperat(?:ed|ing) effectively\b/i,
  assertion: /\bassertion\b/i,
};

const namesAnElement = ({ paragraph, start, end }: Span): boolean =>
  Object.values(ELEMENT_WORDS).some((words) => words.test(paragraph.text.slice(start, end)));

const disclaimed = (clauses: readonly OpinionClause[], disclaimers: readonly Span[]): Judged | null =>
  clauses.length === 0 && disclaimers.length > 0 ? { kind: 'disclaimer', spans: disclaimers } : null;

const gravest = (judged: readonly (Judged | null | undefined)[]): Judged | null =>
  judged
    .filter((one) => one !== null && one !== undefined)
    .toSorted((a, b) => GRAVITY.indexOf(b.kind) - GRAVITY.indexOf(a.kind))[0] ?? null;

const fact = (report: ReportText, judged: Judged | null | undefined): Fact<OpinionKind> | null =>
  judged ? factFrom(report, { value: judged.kind, spans: judged.spans }) : null;
