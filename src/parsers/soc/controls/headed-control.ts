import { isControlId, leadingId } from './control-id.ts';
import { criteriaIn, criteriaOpened } from './criteria.ts';
import { cutPassage, joinPassages, type Passage } from './passage.ts';
import { beginsResponse } from './response-label.ts';
import { looksLikeProcedure } from './test-procedure.ts';

/** What stands over tests that have no column for their control: a criterion, or the control that they test. */
export type Heading =
  | { readonly is: 'criterion' }
  | { readonly is: 'control'; readonly id: string | null; readonly text: Passage };

/** True for a text alone in a row of such tests that heads what follows. */
export function isHeading({ passage, across }: { passage: Passage; across: boolean }): boolean {
  const { text } = passage;
  if (beginsResponse(text) || looksLikeProcedure(text)) return false;
  return across || criteriaOpened(text).length > 0 || controlNamed(passage) !== null;
}

/**
 * The heading after one more line of it. Lines without an id go on with what was begun; a sentence begins a control
 * only where the controls have no ids (`named` false).
 */
export function nextHeading(
  known: Heading | null,
  { passage, named }: { passage: Passage; named: boolean },
): Heading | null {
  const control = controlNamed(passage);
  if (control) return control;
  if (criteriaOpened(passage.text).length > 0) return { is: 'criterion' };
  if (known?.is === 'control' && !(known.id === null && /\.$/.test(known.text.text)))
    return { ...known, text: joinPassages([known.text, passage]) };
  const sentence = /^["“(]?\p{Lu}.*[.;]$/su.test(passage.text) && passage.text.split(' ').length >= 5;
  return sentence && !named ? { is: 'control', id: null, text: passage } : known;
}

/** The control that a text begins with by its id ("PC12 Backups are …", or the id alone); null when by none. */
function controlNamed(passage: Passage): Heading | null {
  const { text } = passage;
  const lead = leadingId(text) ?? (isControlId(text) ? { id: text, end: text.length } : null);
  if (!lead || !/\p{L}|\d\D+\d/u.test(lead.id) || criteriaIn(lead.id).length > 0) return null;
  return { is: 'control', id: lead.id, text: cutPassage(passage, lead.end) };
}
