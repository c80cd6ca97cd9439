import type { ControlEntry } from './control-entry.ts';
import { cutPassage } from './passage.ts';

const NUMBERED =
  /^(?:\(?(#?\d{1,4})\)|(#?\d{1,4})\s*[:.–—-])\s+(?=["“(]?\p{L})|^(#\d{1,4})\s+(?=["“(]?\p{Lu})/u;
/** Fewer than this share of numbered controls, and numbers are part of their text. */
const MOST = 0.8;
const LEAST = 3;

/**
 * Controls whose numbers stand in front of their texts ("12: Laptops are …"), where the report gives no other ids and
 * numbers nearly all of them, each with a number of its own: a number that begins anew in every cell only lists.
 */
export function numberControls(entries: readonly ControlEntry[]): ControlEntry[] {
  const numbers = entries.map(({ id, text }) => (id === null ? numberOf(text.text) : null));
  const numbered = entries.filter((_, index) => numbers[index] !== null);
  const texts = new Map<string, Set<string>>();
  for (const [index, number] of numbers.entries())
    if (number !== null)
      texts.set(number, (texts.get(number) ?? new Set()).add(entries[index]?.text.text ?? ''));
  const own = [...texts.values()].every(({ size }) => size === 1);
  if (numbered.length < LEAST || numbered.length < MOST * entries.length || !own) return [...entries];
  return entries.map((entry, index) => {
    const number = numbers[index] ?? null;
    if (number === null) return entry;
    const end = NUMBERED.exec(entry.text.text)?.[0].length ?? 0;
    return { ...entry, id: number, text: cutPassage(entry.text, end) };
  });
}

function numberOf(text: string): string | null {
  const match = NUMBERED.exec(text);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}
