import type { Fact } from '../../src/model/citation.ts';
import type { OpinionKind } from '../../src/model/soc-report.ts';
import type { RenderedPage } from './document.ts';
import { expectationsOf } from './expectations.ts';
import { type Locate, locator } from './locate-evidence.ts';
import { speaksAsAWhole } from './traits.ts';
import type { TrueException, TrueReport, Truth } from './truth.ts';
import { titleCase } from './vocabulary/numbers.ts';
import type { WordedControl, WordedReport } from './worded-report.ts';

/** The truth about a report as it was rendered. */
export function writeTruth(report: WordedReport, pages: readonly RenderedPage[]): Truth {
  const unlocated: string[] = [];
  const locate = locator(pages, unlocated);
  const trueReport = reportOf(report, locate, locator(pages, []));
  return {
    schema: 'soccorpus.truth/1',
    pages: pages.length,
    password: report.traits.password,
    expectedOutcome: ['ok'],
    expectedKind: null,
    report: trueReport,
    ...expectationsOf(report.traits, trueReport),
    unlocated,
  };
}

// `seek` is for what a report need not print.
function reportOf(report: WordedReport, locate: Locate, seek: Locate): TrueReport {
  const { traits, facts, opinion } = report;
  const fact = <Value>(value: Value, quote: string): Fact<Value> => ({ value, evidence: locate(quote) });
  const stated = <Value>(value: Value, quote: string): Fact<Value> | null => {
    const evidence = seek(quote);
    return evidence.length === 0 ? null : { value, evidence };
  };
  const whole = speaksAsAWhole(traits);
  const controls = whole || traits.testsMissing ? [] : report.controls;
  const period = (day: string) => fact(day, report.period);
  return {
    kind: fact(traits.kind, report.title),
    type: whole ? null : fact(traits.type, report.title),
    serviceOrganization: fact(facts.company.legalName, facts.company.legalName),
    system: fact(facts.company.system, facts.company.system),
    auditor: stated(facts.firm.name, facts.firm.name),
    auditorLocation: traits.unsigned ? null : stated(facts.firm.location, facts.firm.location),
    auditorSigned: traits.unsigned ? { value: false, evidence: [] } : stated(true, facts.firm.name),
    asOf: traits.type === 1 ? period(facts.periodEnd) : null,
    periodStart: traits.type === 2 ? period(facts.periodStart) : null,
    periodEnd: traits.type === 2 ? period(facts.periodEnd) : null,
    reportDate: traits.unsigned ? null : fact(facts.reportDate, report.reportDate),
    opinion: {
      overall: fact(traits.opinion, overallQuote(report)),
      ...elementsOf(report, fact),
      basis: opinion.basis === null ? [] : [fact(opinion.basis, opinion.basis)],
      emphasis: opinion.emphasis === null ? [] : [fact(opinion.emphasis, opinion.emphasis)],
    },
    categories:
      facts.objectives.length > 0
        ? []
        : facts.categories.map((category) => ({
            value: category,
            evidence: locate(category, titleCase(category)),
          })),
    subserviceOrganizations:
      traits.subservice === 'none'
        ? []
        : facts.providers.map(({ name, service }) => ({
            name,
            service,
            method: traits.subservice === 'inclusive' ? 'inclusive' : 'carve-out',
            evidence: locate(name),
          })),
    csocs: report.providerControls.map(({ provider, text }) => ({
      text,
      provider: report.wording.subservice.style === 'table' ? provider : null,
      evidence: locate(text),
    })),
    cuecs: report.userControls.map(({ id, text, criterion, topic }) => ({
      id,
      text,
      criteria: traits.userControls === 'table' ? [criterion] : [],
      topic,
      evidence: locate(text),
    })),
    testsOfControls:
      whole || traits.type === 1 ? 'not-expected' : traits.testsMissing ? 'missing' : 'present',
    controls: controls.map((control) => ({
      id: control.id,
      text: control.text,
      criteria: [...control.criteria],
      tests: control.tests.map(({ deviations: _, response: __, note: ___, ...test }) => ({
        ...test,
        evidence: locate(test.result),
      })),
      evidence: locate(control.text),
    })),
    exceptions: controls.flatMap((control) => exceptionsOf(control, report, locate)),
    restrictedUse: { value: traits.kind !== 'SOC 3', evidence: [] },
    recipient: traits.recipient === null ? null : { value: traits.recipient, evidence: [] },
    draft: traits.draft ? { value: true, evidence: [] } : null,
  };
}

function overallQuote({ opinion, traits }: WordedReport): string {
  if (opinion.whole !== null) return opinion.whole;
  if (traits.opinion === 'qualified' && traits.exceptAt === 'element')
    return opinion.elements[traits.modifiedElement] ?? opinion.lead;
  return opinion.lead;
}

function elementsOf(
  { opinion, traits }: WordedReport,
  fact: (value: OpinionKind, quote: string) => Fact<OpinionKind>,
): Pick<TrueReport['opinion'], 'description' | 'design' | 'operation'> {
  const element = (name: 'description' | 'design' | 'operation') => {
    const quote = opinion.elements[name];
    if (quote === undefined) return null;
    return fact(name === traits.modifiedElement ? traits.opinion : 'unqualified', quote);
  };
  return {
    description: element('description'),
    design: element('design'),
    operation: element('operation'),
  };
}

function exceptionsOf(control: WordedControl, { traits }: WordedReport, locate: Locate): TrueException[] {
  return control.tests
    .filter((test) => test.resultClass === 'exception')
    .map((test) => ({
      controlId: control.id,
      criteria: [...control.criteria],
      text: test.note ?? test.result,
      deviations: test.deviations,
      sampleSize: test.sampleSize,
      managementResponse:
        test.response === null || traits.responses === 'none'
          ? null
          : { text: test.response, where: traits.responses, evidence: locate(test.response) },
      evidence: locate(test.note ?? test.result),
    }));
}
