import { hasObjectives } from './compose-facts.ts';
import { speaksAsAWhole, type Traits } from './traits.ts';
import type { Condition } from './wording/wording.ts';

/** True when management's responses stand in a section of their own, after the tests. */
export const hasOtherSection = (traits: Traits): boolean =>
  traits.exceptions > 0 && traits.responses === 'section-v';

/** The conditions on paragraphs that hold for a report with these traits. */
export function conditionsOf(traits: Traits): ReadonlySet<Condition> {
  const subject = hasObjectives(traits) ? 'objectives' : 'criteria';
  const subservice: readonly Condition[] =
    traits.subservice === 'none' ? [] : [`${traits.subservice}${traits.methodNamed ? '' : ' unnamed'}`];
  return new Set<Condition>([
    ...(speaksAsAWhole(traits) ? (['whole'] as const) : ([`type ${traits.type}`, subject] as const)),
    ...(traits.kind === 'SOC 3' ? [] : (['restricted'] as const)),
    ...subservice,
    ...(traits.userControls === 'none' ? [] : (['user controls'] as const)),
    ...(hasOtherSection(traits) ? (['other information'] as const) : []),
  ]);
}
