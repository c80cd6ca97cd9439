import type { Facts } from './facts.ts';
import type { Traits } from './traits.ts';
import type { WordedOpinion } from './worded-report.ts';
import { fill, type Values } from './wording/fill.ts';
import type { Element, Wording } from './wording/wording.ts';

type Input = {
  readonly facts: Facts;
  readonly traits: Traits;
  readonly wording: Wording;
  readonly values: Values;
};

/** The opinion with its basis; a modified one is about one element and one failing control. */
export function wordOpinion({ facts, traits, wording, values: given }: Input): WordedOpinion {
  const words = wording.opinion;
  const kind = traits.opinion;
  const modified = kind !== 'unqualified';
  const plain = kind === 'qualified' && traits.withoutTheWord;
  const basisHeading = !modified || plain ? words.plainBasisHeading : words.basisHeadings[kind];
  const values = { ...given, basisHeading, ...matterValues(facts) };
  const whole = wholeOpinion(traits, wording, values);
  return {
    heading: plain ? words.plainHeading : words.headings[kind],
    lead: whole === null ? fill(leadOf(traits, wording), values) : '',
    elements: whole === null ? elementsOf(traits, wording, values) : {},
    whole,
    basisHeading,
    basis: modified
      ? fill(words.basis[kind === 'disclaimer' ? 'disclaimer' : traits.modifiedElement], values)
      : null,
    emphasis: traits.emphasis ? fill(words.emphasis, values) : null,
  };
}

function wholeOpinion(traits: Traits, wording: Wording, values: Values): string | null {
  if (traits.opinion === 'disclaimer') return fill(wording.opinion.disclaimer, values);
  if (traits.kind === 'SOC 3') return fill(wording.opinion.soc3, values);
  if (traits.kind === 'SOC for Cybersecurity') return fill(wording.opinion.cybersecurity, values);
  return null;
}

function leadOf(traits: Traits, wording: Wording): string {
  if (traits.opinion === 'adverse') return wording.opinion.leadAdverse;
  if (traits.opinion === 'qualified' && traits.exceptAt === 'lead') return wording.opinion.leadExcept;
  return wording.opinion.lead;
}

function elementsOf(traits: Traits, wording: Wording, values: Values): Record<string, string> {
  const elements: Element[] =
    traits.type === 2 ? ['description', 'design', 'operation'] : ['description', 'design'];
  const sentence = (element: Element): string => {
    const about = element === traits.modifiedElement;
    if (about && traits.opinion === 'adverse') return wording.opinion.negated[element];
    const except = about && traits.opinion === 'qualified' && traits.exceptAt === 'element';
    return `${except ? wording.opinion.except : ''}${wording.opinion.elements[element]}`;
  };
  return Object.fromEntries(elements.map((element) => [element, fill(sentence(element), values)]));
}

function matterValues(facts: Facts): Values {
  const failing = facts.controls.find((control) =>
    control.tests.some((test) => test.outcome === 'exception'),
  );
  const matter = failing ?? facts.controls[0];
  return {
    matter: matter?.seed.passive ?? '',
    fails: matter?.seed.fails ?? '',
    criterion: matter?.criteria[0] ?? '',
  };
}
