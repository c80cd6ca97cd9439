import type { FactControl, Facts, FactTest } from './facts.ts';
import type { Traits } from './traits.ts';
import type { ControlSeed } from './vocabulary/control-seed.ts';
import { numberWords, printDate } from './vocabulary/numbers.ts';
import type { WordedControl, WordedTest } from './worded-report.ts';
import { capitalize, fill, type Values } from './wording/fill.ts';
import type { Procedure, Wording } from './wording/wording.ts';

type Input = {
  readonly control: FactControl;
  readonly index: number;
  readonly facts: Facts;
  readonly traits: Traits;
  readonly wording: Wording;
  readonly values: Values;
};

/** One control with its tests and results in words. */
export function wordControl(input: Input): WordedControl {
  const { control, wording, values } = input;
  const { passive, does, topic } = control.seed;
  return {
    id: control.id,
    text: fill(wording.control, { ...values, passive, does }),
    topic,
    criteria: control.criteria,
    tests: control.tests.map((test) => wordTest(test, input)),
  };
}

const owners = ['IT Operations Manager', 'Head of Security', 'VP of Engineering', 'Compliance Manager'];

function wordTest(test: FactTest, { control, index, facts, traits, wording, values }: Input): WordedTest {
  const seed = control.seed;
  const turn = facts.variant + index;
  const about = test.about === 'also' && seed.also ? seed.also : seed;
  const counts = { n: String(test.sampleSize), population: String(test.population), items: seed.items ?? '' };
  const procedure = choose(proceduresFor(test, wording), turn);
  const failed = test.outcome === 'exception';
  const told = failed ? deviationOf(test, seed, { traits, wording }) : '';
  const noted = failed && traits.exceptionsIn === 'note';
  const deviation = noted ? `See note ${noteNumber(control, facts)} below.` : told;
  return {
    procedure: fill(procedure.text, { ...values, ...counts, evidence: about.evidence, claim: about.claim }),
    kind: procedure.kind,
    sampleSize: test.sampleSize,
    population: test.population,
    result: fill(choose(resultsFor(test, wording), turn), { deviation }),
    note: noted ? `Note ${noteNumber(control, facts)}: ${told}` : null,
    resultClass: test.outcome,
    deviations: test.deviations,
    response: failed && traits.responses !== 'none' ? responseTo(control, turn, { facts, wording }) : null,
  };
}

const noteNumber = (control: FactControl, { controls }: Facts): number =>
  controls.filter(({ tests }) => tests.some(({ outcome }) => outcome === 'exception')).indexOf(control) + 1;

function proceduresFor(test: FactTest, wording: Wording): readonly Procedure[] {
  if (test.sampleSize === null) return wording.tests.single;
  return test.population === null ? wording.tests.sampled : wording.tests.sampledFrom;
}

function resultsFor({ outcome }: FactTest, { tests }: Wording): readonly string[] {
  const results: Record<FactTest['outcome'], readonly string[]> = {
    'no-exception': tests.noException,
    exception: tests.exception,
    'no-occurrence': tests.noOccurrence,
    'not-tested': tests.notTested,
  };
  return results[outcome];
}

function deviationOf(
  { deviations, sampleSize }: FactTest,
  { items = '', fails }: ControlSeed,
  { traits, wording }: { readonly traits: Traits; readonly wording: Wording },
): string {
  const counted = deviations !== null && sampleSize !== null;
  const count = counted ? countPhrase(deviations, sampleSize, traits.counts) : '';
  const template = counted ? wording.tests.deviation : wording.tests.deviationWithoutSample;
  return capitalize(fill(template, { count, items, fails, Fails: capitalize(fails) }));
}

function countPhrase(deviations: number, sample: number, style: Traits['counts']): string {
  const rate = Math.round((deviations / sample) * 100);
  const phrases: Record<Traits['counts'], string> = {
    digits: `${deviations} of ${sample}`,
    words: `${numberWords(deviations)} of the ${numberWords(sample)}`,
    both: `${numberWords(deviations)} (${deviations}) out of ${numberWords(sample)} (${sample})`,
    percent: `${rate}% (${deviations} of ${sample}) of the`,
    slash: `${deviations}/${sample}`,
  };
  return phrases[style];
}

function responseTo(
  control: FactControl,
  turn: number,
  { facts, wording }: { readonly facts: Facts; readonly wording: Wording },
): string {
  const months = Number(facts.reportDate.slice(5, 7)) > 9 ? '12-15' : '11-30';
  return fill(choose(wording.tests.responses, turn), {
    forControl: control.id === null ? '' : ` for ${control.id}`,
    owner: choose(owners, turn),
    due: printDate(`${facts.reportDate.slice(0, 4)}-${months}`, wording.dates),
  });
}

function choose<Item>(items: readonly Item[], turn: number): Item {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('A wording has an empty list');
  return item;
}
