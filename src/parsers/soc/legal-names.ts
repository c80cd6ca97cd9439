import type { NamedSpan } from './named-span.ts';
import { findNames, hasLegalForm } from './organization-names.ts';
import type { Span } from './paragraph.ts';
import { textOf } from './paragraph.ts';

const BODIES =
  'Board|Boards|Management|Managers?|Directors?|Trustees|Governors|Members|Shareholders|Stockholders|Partners|Owners|Committee|Officers?|Executives?|Team|Leadership';
const PAPERS =
  'Report|Reports|Description|Assertion|Statement|Declaration|Representation|Controls?|Criteria|Examination|Opinion|Conclusion|Section|Part|System|Systems|Platform|Service|Services|Independent|Auditors?|Overview|Confidential|Copyright|To|Dear|Attn|Attention|Prepared|Provided';
// "Board of Management and the Supervisory Board of Acme AB": people and papers stand before whose they are.
const BEFORE_OWNER = new RegExp(
  `^(?:(?=[^,]*\\b(?:${BODIES}|${PAPERS})\\b)[^,]*?\\b(?:of|for|by|at)\\s+(?:the\\s+)?(?=[^a-z])|(?:${BODIES})\\s+(?=\\S+\\s))`,
);

// "Description of the Ledger Exchange of Acme, Inc.": what is described has an article, and an owner.
const OF_ITS_SYSTEM = /^(?:\S+\s+)?Description of the [^,]*?\s+(?:of|by|at)\s+(?=[^a-z])/;

/** The organizations that a span names with their legal form ("Acme, Inc."), without the body or paper that is theirs. */
export const legalNamesIn = ({ paragraph, start, end }: Span): NamedSpan[] =>
  findNames(textOf({ paragraph, start, end })).flatMap((found): NamedSpan[] => {
    const whole = withoutShortName(found.name);
    const owner = withoutBodies(whole);
    if (!hasLegalForm(owner)) return [];
    const from = start + found.start + (whole.length - owner.length);
    return [{ name: owner, span: { paragraph, start: from, end: from + owner.length } }];
  });

/** A name without the short one in quotation marks that is defined beside it; "(FAA)" without them may be part of it. */
export const withoutShortName = (name: string): string => name.replace(/\s*\(["“”‘’'][^()]*\)$/, '');

/** A name without the bodies of people and the papers that stand before "of": "Board of Acme AB" gives "Acme AB". */
export const withoutBodies = (name: string): string => {
  const before = (OF_ITS_SYSTEM.exec(name) ?? BEFORE_OWNER.exec(name))?.[0] ?? '';
  if (before === '') return name;
  const rest = name.slice(before.length);
  return rest === '' ? name : withoutBodies(rest);
};
