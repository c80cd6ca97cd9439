import type { Fact } from '../../model/citation.ts';
import { aliasesOf } from './aliases.ts';
import type { NamedSpan } from './named-span.ts';
import { hasLegalForm, isSameOrganization, stemOf } from './organization-names.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';
import { namedAsSupplier, namedBeside } from './supplier-places.ts';

/** The supplier's legal name as printed: addressee, definition, signature of management, or a cover line. */
export const readServiceOrganization = (
  report: ReportText,
  auditor: Fact<string> | null,
): Fact<string> | null => {
  const candidates = ownersOf([...namedAsSupplier(report), ...namedBeside(report)]).filter(
    ({ name }) => auditor === null || !isSameOrganization(name, auditor.value),
  );
  const best = mostNamed(report, candidates);
  if (best === null) return null;
  const same = candidates.filter((other) => other.name === best.name).map(({ span }) => span);
  return factFrom(report, { value: best.name, spans: same.slice(0, 3) });
};

// "Ledger Exchange of Acme, Inc." is what Acme, Inc. runs, where another place names Acme, Inc. alone.
const ownersOf = (candidates: readonly NamedSpan[]): NamedSpan[] => {
  const names = new Set(candidates.map(({ name }) => name));
  return candidates.map((candidate) => {
    const owner = candidate.name.split(/ (?:of|for|by) (?:the )?/).at(-1) ?? '';
    if (owner === candidate.name || !names.has(owner)) return candidate;
    const { span } = candidate;
    return { name: owner, span: { ...span, start: span.end - owner.length } };
  });
};

/** The name that places give which only a supplier's name can fill; null where none does. */
export const supplierName = (report: ReportText): string | null =>
  mostNamed(report, namedAsSupplier(report))?.name ?? null;

// Of the names of the one that most places name, the fullest: a legal name before the short one that it defines.
const mostNamed = (report: ReportText, candidates: readonly NamedSpan[]): NamedSpan | null => {
  const introducing = [
    ...coverOf(report),
    ...sectionOf(report, 'auditor'),
    ...sectionOf(report, 'description').slice(0, 40),
  ];
  const aliases = new Map(
    candidates
      .filter(({ name }) => hasLegalForm(name))
      .map(({ name }) => [name, aliasesOf(name, introducing)] as const),
  );
  const same = (a: string, b: string): boolean =>
    isSameOrganization(a, b) ||
    [
      [a, b],
      [b, a],
    ].some(([full = '', short = '']) => aliases.get(full)?.some((alias) => isSameOrganization(alias, short)));
  const votes = (name: string): number => candidates.filter((other) => same(other.name, name)).length;
  const [first] = candidates.toSorted((a, b) => votes(b.name) - votes(a.name));
  if (first === undefined) return null;
  const [best] = candidates
    .filter(({ name }) => same(name, first.name))
    .toSorted(
      (a, b) =>
        Number(hasLegalForm(b.name)) - Number(hasLegalForm(a.name)) ||
        votes(b.name) - votes(a.name) ||
        stemOf(b.name).length - stemOf(a.name).length,
    );
  return best ?? null;
};

/** The supplier's name with the short names that the report defines for it. */
export const supplierNames = (report: ReportText, supplier: Fact<string> | null): string[] =>
  supplier === null ? [] : [supplier.value, ...aliasesOf(supplier.value, report.paragraphs)];
