import { cutPassage, type Passage } from './passage.ts';
import type { Place } from './places.ts';
import { labelOf } from './read-labelled.ts';

/** Fewer than this many times, a label is a word with a colon behind it. */
const OFTEN = 3;
const HEAD = /^([^:]{3,70}:)/;

/**
 * Parts paragraphs at labels that the report repeats, where a full line before a label made both run together:
 * "… on the last day. Test performed: Inspected …".
 */
export function partLabels(places: readonly Place[]): Place[] {
  const heads = repeatedHeads(places);
  if (heads === null) return [...places];
  return places.flatMap((place): Place[] => {
    if (place.is !== 'paragraph') return [place];
    const { passage } = place;
    const starts = [0, ...[...passage.text.matchAll(heads)].map(({ index }) => index)];
    return starts.map((start, index) => ({
      ...place,
      passage: cutPassage(passage, start, starts[index + 1]),
    }));
  });
}

function repeatedHeads(places: readonly Place[]): RegExp | null {
  const counts = new Map<string, number>();
  for (const place of places) {
    const head = place.is === 'paragraph' ? headOf(place.passage) : null;
    if (head !== null) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  const heads = [...counts].filter(([, count]) => count >= OFTEN).map(([head]) => head);
  if (heads.length === 0) return null;
  const escaped = heads.map((head) => head.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<=[.;:!?)]\\s)(?:${escaped.join('|')})`, 'g');
}

function headOf(passage: Passage): string | null {
  const head = HEAD.exec(passage.text)?.[1];
  return head !== undefined && labelOf(passage) !== null ? head : null;
}
