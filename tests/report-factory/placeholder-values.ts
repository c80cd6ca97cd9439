import { hasObjectives } from './compose-facts.ts';
import type { Facts } from './facts.ts';
import type { Traits } from './traits.ts';
import { joinWords, printDate, titleCase } from './vocabulary/numbers.ts';
import { capitalize, fill, type Values } from './wording/fill.ts';
import type { Wording } from './wording/wording.ts';

/** The values of a wording's placeholders for one report; headings of sections are added by the caller. */
export function valuesOf(facts: Facts, traits: Traits, wording: Wording): Values {
  const subject = hasObjectives(traits) ? 'objectives' : 'criteria';
  const categories = wording.categoryList === 'capitals' ? facts.categories.map(titleCase) : facts.categories;
  const title = titleOf(traits);
  const simple: Values = {
    org: facts.company.legalName,
    short: facts.company.shortName,
    system: facts.company.system,
    purpose: facts.company.purpose,
    auditor: facts.firm.name,
    city: facts.firm.location,
    title,
    date: printDate(facts.reportDate, wording.dates),
    ...periodValues(printPeriod(facts, traits, wording), traits, wording),
    categories: joinWords(categories),
    providers: joinWords(facts.providers.map((provider) => provider.name)),
    services: joinWords(facts.providers.map((provider) => provider.service.toLowerCase())),
    standard: traits.kind.startsWith('ISAE')
      ? ` and in accordance with International Standard on Assurance Engagements ${traits.kind.slice(5)}`
      : '',
    plus:
      traits.additionalCriteria === null
        ? ''
        : ` We also examined the suitability of the design${traits.type === 2 ? ' and operating effectiveness' : ''} of controls to meet ${traits.additionalCriteria}.`,
    criteriaTitle: hasObjectives(traits) ? 'Control Objectives' : 'Trust Services Criteria',
    andOperation: traits.type === 2 ? ' and Operating Effectiveness' : '',
    andResults:
      traits.type === 2 ? ', including the description of tests of controls and results thereof,' : '',
    ifOperated: traits.type === 2 ? ', if those controls operated effectively throughout that period' : '',
    ifComplementary:
      traits.userControls === 'none'
        ? ''
        : ', if complementary user entity controls operated effectively throughout that period',
    relevantTo: hasObjectives(traits) ? '' : relevantTo(facts.categories),
  };
  const lower = { ...simple, andoperation: (simple.andOperation ?? '').toLowerCase() };
  const phrase = (template: string) => fill(template, lower);
  return {
    ...lower,
    criteria: phrase(wording.criteria[subject]),
    goal: phrase(wording.goal[subject]),
    wouldGoal: phrase(wording.wouldGoal[subject]),
  };
}

const relevantTo = (categories: readonly string[]) => ` Relevant to ${joinWords(categories.map(titleCase))}`;

function titleOf(traits: Traits): string {
  if (traits.kind === 'SOC 3') return 'SOC 3 Report';
  if (traits.kind === 'SOC for Cybersecurity') return 'SOC for Cybersecurity Report';
  if (traits.kind === 'SOC 2+') return `SOC 2 Type ${traits.type} Report with ${traits.additionalCriteria}`;
  return `${traits.kind} Type ${traits.type} Report`;
}

const printPeriod = (facts: Facts, traits: Traits, wording: Wording): string =>
  traits.type === 1
    ? printDate(facts.periodEnd, wording.dates)
    : fill(wording.period, {
        from: printDate(facts.periodStart, wording.dates),
        to: printDate(facts.periodEnd, wording.dates),
      });

function periodValues(period: string, traits: Traits, wording: Wording): Values {
  const span = fill(traits.type === 1 ? wording.span.day : wording.span.period, { period });
  return { period, span, Span: capitalize(span) };
}

/** The values for the cover, which contradicts the report where the traits say so. */
export function coverValuesOf(values: Values, facts: Facts, traits: Traits, wording: Wording): Values {
  if (traits.contradiction === 'period')
    return { ...values, ...periodValues(printPeriod(aYearEarlier(facts), traits, wording), traits, wording) };
  if (traits.contradiction === 'none') return values;
  const { categories } = traits;
  const others = categories.filter((category) => category !== 'privacy');
  return {
    ...values,
    relevantTo: relevantTo(others.length < categories.length ? others : [...others, 'privacy']),
  };
}

const aYearEarlier = (facts: Facts): Facts => {
  const back = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return { ...facts, periodStart: back(facts.periodStart), periodEnd: back(facts.periodEnd) };
};
