import { judgeComparison } from '../checks/compare/judge-comparison.ts';
import { isSameName } from '../checks/same-name.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Review } from '../model/review.ts';
import type { Control, SocReport } from '../model/soc-report.ts';
import { isReworded, type Matched, matchTexts } from './match-texts.ts';

/** A review whose report was read. */
export type ReadReview = Review & { report: SocReport };

/** What changed between two reports of one supplier: vouch.compare/1. Aspects that one side does not show are named, never guessed. */
export const compareReports = (older: ReadReview, newer: ReadReview): Comparison => {
  const before = older.report;
  const after = newer.report;
  const controls = matchTexts(before.controls, after.controls);
  const cuecs = matchTexts(before.cuecs, after.cuecs);
  const comparison: Comparison = {
    schema: 'vouch.compare/1',
    older: identity(older),
    newer: identity(newer),
    gapDays: gapDays(before, after),
    auditor: changed(before.auditor?.value ?? null, after.auditor?.value ?? null),
    opinion: changed(before.opinion.overall?.value ?? null, after.opinion.overall?.value ?? null),
    categories: difference(
      before.categories.map(({ value }) => value),
      after.categories.map(({ value }) => value),
    ),
    subserviceOrganizations: {
      ...difference(
        before.subserviceOrganizations.map(({ name }) => name),
        after.subserviceOrganizations.map(({ name }) => name),
      ),
      methodChanged: methodChanged(before, after),
    },
    cuecs: {
      added: cuecs.added.map(({ text }) => text),
      removed: cuecs.removed.map(({ text }) => text),
      reworded: reworded(cuecs.pairs),
    },
    controls: {
      added: controls.added.map(nameOf),
      removed: controls.removed.map(nameOf),
      reworded: controls.pairs
        .filter(([one, other]) => isReworded(one.text, other.text))
        .map(([one, other]) => ({ id: nameOf(other), older: one.text, newer: other.text })),
    },
    exceptions: exceptionChanges({ before, after, controls }),
    findings: [],
    notComparable: notComparable(before, after),
  };
  return { ...comparison, findings: judgeComparison(comparison, { older: before, newer: after }) };
};

const identity = ({ file, report }: ReadReview): Comparison['older'] => ({
  file: file.name,
  periodStart: report.periodStart?.value ?? null,
  periodEnd: report.periodEnd?.value ?? null,
});

const gapDays = ({ periodEnd }: SocReport, { periodStart }: SocReport): number | null =>
  periodEnd && periodStart
    ? Math.round((Date.parse(periodStart.value) - Date.parse(periodEnd.value)) / 86_400_000) - 1
    : null;

const changed = (older: string | null, newer: string | null): Comparison['auditor'] => ({
  older,
  newer,
  changed: older === null || newer === null ? null : isReworded(older, newer),
});

const difference = (older: readonly string[], newer: readonly string[]) => ({
  added: newer.filter((item) => !older.some((other) => !isReworded(item, other))),
  removed: older.filter((item) => !newer.some((other) => !isReworded(item, other))),
});

const methodChanged = (before: SocReport, after: SocReport): string[] =>
  after.subserviceOrganizations
    .filter(({ name, method }) =>
      before.subserviceOrganizations.some(
        (other) => !isReworded(other.name, name) && other.method !== method,
      ),
    )
    .map(({ name }) => name);

const reworded = (pairs: Matched<{ id: string | null; text: string }>['pairs']) =>
  pairs
    .filter(([one, other]) => isReworded(one.text, other.text))
    .map(([one, other]) => ({ older: one.text, newer: other.text }));

/** Exceptions are followed through renumbered controls; the newer id names a repeated one. */
const exceptionChanges = ({
  before,
  after,
  controls,
}: {
  before: SocReport;
  after: SocReport;
  controls: Matched<Control>;
}): Comparison['exceptions'] => {
  const newerId = new Map(controls.pairs.map(([one, other]) => [nameOf(one), nameOf(other)]));
  const then = before.exceptions.map(({ controlId }) => controlId ?? 'without id');
  const now = new Set(after.exceptions.map(({ controlId }) => controlId ?? 'without id'));
  const carried = new Set(then.map((id) => newerId.get(id) ?? id));
  return {
    repeated: [...now].filter((id) => carried.has(id)),
    new: [...now].filter((id) => !carried.has(id)),
    resolved: then.filter((id) => !now.has(newerId.get(id) ?? id)),
  };
};

const nameOf = ({ id, text }: { id: string | null; text: string }): string => id ?? text;

const notComparable = (before: SocReport, after: SocReport): Comparison['notComparable'] => {
  const reasons: Comparison['notComparable'] = [];
  const [one, other] = [before.serviceOrganization?.value, after.serviceOrganization?.value];
  if (one && other && !isSameName(one, other))
    reasons.push({ aspect: 'supplier', reason: `the older report is on ${one}, the newer on ${other}` });
  if (before.periodEnd && after.periodEnd && before.periodEnd.value > after.periodEnd.value)
    reasons.push({
      aspect: 'order',
      reason: 'the first report ends after the second: give the older one first',
    });
  if (before.kind.value !== after.kind.value)
    reasons.push({ aspect: 'kind', reason: `one is ${before.kind.value}, the other ${after.kind.value}` });
  if (before.type?.value !== after.type?.value)
    reasons.push({ aspect: 'exceptions', reason: 'the reports are of different Type' });
  for (const [name, report] of [
    ['older', before],
    ['newer', after],
  ] as const)
    if (report.testsOfControls !== 'present' || !report.reconciliation?.agrees)
      reasons.push({ aspect: 'exceptions', reason: `the tests of the ${name} report were not all read` });
  return reasons;
};
