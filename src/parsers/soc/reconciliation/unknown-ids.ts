import type { ControlEntry } from '../controls/control-entry.ts';
import { foldId } from '../controls/control-id.ts';
import { criteriaIn } from '../controls/criteria.ts';
import type { Passage } from '../controls/passage.ts';
import { passageOf } from '../controls/places.ts';
import type { Paragraph } from '../paragraph.ts';

/** Passages that name a control, in the form that this report's ids have, which no row names. */
export function unknownIds(paragraphs: readonly Paragraph[], entries: readonly ControlEntry[]): Passage[] {
  const ids = entries.flatMap((entry) => entry.id ?? []);
  const known = new Set(ids.map(foldId));
  const form = formOf(ids);
  if (!form) return [];
  return paragraphs.map(passageOf).filter(({ text }) => {
    const criteria = new Set(criteriaIn(text).map(foldId));
    return (text.match(form) ?? []).some((id) => !known.has(foldId(id)) && !criteria.has(foldId(id)));
  });
}

/** Ids of this report as a pattern: its letters in front, digits in groups as long; null for ids without letters. */
function formOf(ids: readonly string[]): RegExp | null {
  const forms = new Set(
    ids.map((id) =>
      id
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\d+/g, (digits) => (digits.length > 1 ? `\\d{${digits.length}}` : '\\d{1,2}')),
    ),
  );
  const lettered = [...forms].filter((form) => /^\p{L}{1,8}.*\\d/u.test(form));
  if (lettered.length === 0 || ids.length < 3) return null;
  return new RegExp(`(?<![\\p{L}\\d.-])(?:${lettered.join('|')})(?![\\p{L}\\d]|[.-]\\d)`, 'gu');
}
