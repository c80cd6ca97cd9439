import type { FactControl, Facts, FactTest } from './facts.ts';
import type { Random } from './random.ts';
import type { Traits } from './traits.ts';
import type { UserControlSeed } from './vocabulary/complementary-controls.ts';
import type { ControlSeed } from './vocabulary/control-seed.ts';
import { categoryOf, compareCriteria } from './vocabulary/criteria.ts';
import type { Papers } from './vocabulary/papers.ts';
import type { Parties } from './vocabulary/parties.ts';
import { fill } from './wording/fill.ts';

/** What reports are made of: names, controls of the trust services criteria, control objectives, and other papers. */
export type Bank = {
  readonly parties: Parties;
  readonly controls: readonly ControlSeed[];
  readonly objectives: readonly { readonly text: string; readonly controls: readonly ControlSeed[] }[];
  readonly papers: Papers;
  /** Control ids by style, with {criterion} {group} {initials} {count} {twoDigits} {serial}. */
  readonly controlIds: Readonly<Record<Traits['controlIds'], string | null>>;
  readonly userControls: readonly UserControlSeed[];
  readonly providerControls: readonly string[];
};

/** True for reports on control objectives, which have no trust services criteria. */
export const hasObjectives = (traits: Traits): boolean =>
  traits.kind === 'SOC 1' || traits.kind === 'ISAE 3402';

/** The facts of one report: a pure function of the traits, the bank and the random source. */
export function composeFacts(traits: Traits, bank: Bank, random: Random): Facts {
  const periodEnd = monthEnd(traits.endMonthsAgo);
  const controls = withOutcomes(numbered(chooseControls(traits, bank, random), traits, bank), traits, random);
  return {
    company: random.pick(bank.parties.companies),
    firm: random.pick(bank.parties.firms),
    providers: random.sample(bank.parties.providers, random.integer(1, 2)),
    categories: traits.categories,
    periodStart: periodStart(periodEnd, traits.periodMonths),
    periodEnd,
    reportDate: addDays(periodEnd, traits.endMonthsAgo < 2 ? 15 : random.integer(24, 52)),
    objectives: hasObjectives(traits) ? bank.objectives.map((objective) => objective.text) : [],
    controls,
    providerControls: bank.providerControls,
    userControls: random.sample(bank.userControls, random.integer(5, 8)),
    variant: random.integer(0, 99),
  };
}

type Chosen = { readonly seed: ControlSeed; readonly criteria: readonly string[] };

function chooseControls(traits: Traits, bank: Bank, random: Random): Chosen[] {
  if (hasObjectives(traits))
    return bank.objectives.flatMap((objective, index) =>
      objective.controls.map((seed) => ({ seed, criteria: [`Control Objective ${index + 1}`] })),
    );
  const inScope = bank.controls.flatMap((seed) => {
    const criteria = seed.criteria.filter((criterion) => traits.categories.includes(categoryOf(criterion)));
    return criteria.length > 0 ? [{ seed, criteria }] : [];
  });
  return random
    .sample(inScope, traits.controls)
    .sort((one, other) => compareCriteria(one.criteria[0] ?? '', other.criteria[0] ?? ''));
}

function numbered(chosen: readonly Chosen[], traits: Traits, bank: Bank): FactControl[] {
  const counts = new Map<string, number>();
  const groups: string[] = [];
  const next = (group: string) => {
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return count;
  };
  return chosen.map(({ seed, criteria }, index) => {
    const first = criteria[0] ?? '';
    if (!groups.includes(seed.topic)) groups.push(seed.topic);
    const group = groups.indexOf(seed.topic) + 1;
    const initials = seed.topic.replace(/\B\w|[^A-Za-z]|\b(of|to|and)\b/g, '').toUpperCase();
    const template = bank.controlIds[traits.controlIds];
    const perCriterion = traits.controlIds === 'criterion';
    const count = String(next(perCriterion ? first : seed.topic));
    const values = {
      criterion: first.replace('Control Objective ', 'CO'),
      group: String(group),
      initials,
      count,
      twoDigits: count.padStart(2, '0'),
      serial: String(index + 1).padStart(3, '0'),
    };
    return { id: template === null ? null : fill(template, values), seed, criteria, tests: [] };
  });
}

function withOutcomes(controls: readonly FactControl[], traits: Traits, random: Random): FactControl[] {
  const tested = traits.type === 2;
  const failing = new Set(random.sample(controls, tested ? traits.exceptions : 0));
  const rare = controls.filter((control) => control.seed.rare && !failing.has(control));
  const absent = new Set(random.sample(rare, traits.noOccurrences));
  const others = controls.filter((control) => !failing.has(control) && !absent.has(control));
  const untested = new Set(random.sample(others, traits.notTested));
  const outcome = (control: FactControl): FactTest['outcome'] =>
    failing.has(control)
      ? 'exception'
      : absent.has(control)
        ? 'no-occurrence'
        : untested.has(control)
          ? 'not-tested'
          : 'no-exception';
  return controls.map((control) =>
    tested ? { ...control, tests: testsOf(control.seed, outcome(control), traits, random) } : control,
  );
}

function testsOf(
  seed: ControlSeed,
  outcome: FactTest['outcome'],
  traits: Traits,
  random: Random,
): readonly FactTest[] {
  const operated = outcome === 'no-exception' || outcome === 'exception';
  const sampled = seed.items !== undefined && operated && traits.sampleSizes !== 'none';
  const sampleSize = sampled ? sizeOf(seed.items ?? '', traits, random) : null;
  const known = sampleSize !== null && sampleSize >= 20 && random.chance(0.5);
  const main: FactTest = {
    about: 'main',
    sampleSize,
    population: known ? sampleSize + random.integer(20, 400) : null,
    outcome,
    deviations:
      outcome === 'exception' && sampleSize !== null ? random.integer(1, Math.ceil(sampleSize / 6)) : null,
  };
  if (!seed.also || !operated) return [main];
  return [
    { ...main, about: 'also', sampleSize: null, population: null, outcome: 'no-exception', deviations: null },
    main,
  ];
}

function sizeOf(items: string, traits: Traits, random: Random): number {
  if (items === 'quarters' || items === 'half-years') return 2;
  if (traits.sampleSizes === 'small') return random.integer(5, 8);
  return items === 'months' ? 3 : random.pick([20, 25, 25, 30, 40, 45]);
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10);
// Reports are dated against November 2026, so that a seed gives the same file in any year.
const monthEnd = (monthsAgo: number) => isoDay(new Date(Date.UTC(2026, 11 - monthsAgo, 0)));
const addDays = (day: string, days: number) => isoDay(new Date(Date.parse(day) + days * 86_400_000));

function periodStart(end: string, months: number): string {
  const date = new Date(addDays(end, 1));
  date.setUTCMonth(date.getUTCMonth() - months);
  return isoDay(date);
}
