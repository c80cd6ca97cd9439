import { classifyResult } from './classify-result.ts';
import type { ControlEntry } from './control-entry.ts';
import { isControlId, leadingId } from './control-id.ts';
import { criteriaIn } from './criteria.ts';
import { cutPassage, joinPassages, type Passage } from './passage.ts';
import type { Labelled } from './read-labelled.ts';
import { looksLikeProcedure } from './test-procedure.ts';
import { verdictStart } from './verdict-start.ts';

/** A control told in a paragraph without a label, with its id or by its place above a labelled test. */
export type Candidate = { readonly passage: Passage; readonly id: string | null };

const LONGEST = 900;

/** The control that a paragraph may tell: a sentence, or an id with or without its text; null for anything else. */
function candidateOf(passage: Passage): Candidate | null {
  const { text } = passage;
  if (text.length > LONGEST || looksLikeProcedure(text)) return null;
  const id = isControlId(text) ? text : (leadingId(text)?.id ?? null);
  if (id !== null && criteriaIn(id).length === 0) return { passage, id };
  const sentence =
    /[.;]$/.test(text) && text.split(' ').length >= 5 && criteriaIn(text.slice(0, 12)).length === 0;
  return sentence && classifyResult(text) === 'unclear' ? { passage, id: null } : null;
}

/** A paragraph that tells a test and then its result, as two labelled values; null when it does not. */
export function testAndResult(passage: Passage): readonly [Labelled, Labelled] | null {
  if (!looksLikeProcedure(passage.text)) return null;
  const start = verdictStart(passage.text, new Set());
  if (start === null) return null;
  return [
    { label: 'test', value: cutPassage(passage, 0, start) },
    { label: 'result', value: cutPassage(passage, start) },
  ];
}

/** The candidate after one more paragraph: an id waits for its text, and is kept over what is no control. */
export function nextCandidate(
  known: Candidate | null,
  passage: Passage,
  last: ControlEntry | undefined,
): Candidate | null {
  const next = candidateOf(passage);
  const told = next?.id == null && passage.text.split(' ').length >= 4 && passage.text.length <= LONGEST;
  if (told && known && known.id === known.passage.text)
    return { id: known.id, passage: joinPassages([known.passage, passage]) };
  if (told && !known && last && awaitsText(last)) return { id: null, passage };
  return next ?? (known?.id ? known : null);
}

/** The candidate as labelled values: an id that stands over its text apart from it. */
export function partsOf({ passage, id }: Candidate): readonly Labelled[] {
  if (id === null || !passage.text.startsWith(id)) return [{ label: 'control', value: passage }];
  const text = cutPassage(passage, leadingId(passage.text)?.end ?? id.length);
  return [
    { label: 'id', value: cutPassage(passage, 0, id.length) },
    ...(text.text === '' ? [] : [{ label: 'control' as const, value: text }]),
  ];
}

/** True when a test below a candidate is its test, and not one more of the control that is being read. */
export function beginsControl(
  { label }: Labelled,
  { id }: Candidate,
  last: ControlEntry | undefined,
): boolean {
  if (label !== 'test') return false;
  const complete = !last || (last.tests.length > 0 && last.tests.every(({ result }) => result !== null));
  return id !== null || complete || awaitsText(last);
}

/** True for a control of which only the id was told. */
function awaitsText({ text, tests }: ControlEntry): boolean {
  return text.text === '' && tests.length === 0;
}
