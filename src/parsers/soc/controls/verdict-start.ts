import { classifyResult } from './classify-result.ts';
import { looksLikeProcedure } from './test-procedure.ts';

/** A capital after a sentence's end, or any capital, where a verdict may begin. */
const AFTER_SENTENCE = /(?<=[.;)]\s*)(?=\p{Lu})/gu;
const CAPITAL = /(?<=\s)(?=\p{Lu})/gu;

/** Words that open a verdict, and that within a sentence nobody writes with a capital. */
const VERDICT =
  /^(?:No|None|Nil|Nothing|Pass(?:ed)?|Fail(?:ed|ure)?|N\/A|Not|Without|Exceptions?|Deviations?|Findings?|Issues?|Effective|Ineffective|Satisf\p{L}+|Unsatisf\p{L}+|Compliant|Non-?[Cc]ompliant|Met|OK|Clean|Result|Outcome|Conclusion|Verdict)(?![\p{L}\p{N}])/u;

/** A verdict is told in at most this many words where many cells end alike. */
const TAIL_WORDS = 8;
const ALIKE = 3;

/**
 * Where the result begins in a cell that tells a test and then its result: at a sentence that reads as a result, at a
 * capitalised word of verdict, or at an ending that many cells share. Null where no result is told.
 */
export function verdictStart(text: string, tails: ReadonlySet<string>): number | null {
  const sentence = startsIn(text, AFTER_SENTENCE).find((at) => readsAsVerdict(text.slice(at)));
  const verdict = startsIn(text, CAPITAL).find(
    (at) => VERDICT.test(text.slice(at)) && classifyResult(text.slice(at)) !== 'unclear',
  );
  const shared = startsIn(text, CAPITAL).find((at) => tails.has(fold(text.slice(at))));
  const starts = [sentence, verdict, shared].filter((at) => at !== undefined);
  return starts.length === 0 ? null : Math.min(...starts);
}

/** Endings, from a capital on, that at least three of the cells share; the whole cell is none. */
export function repeatedTails(cells: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const cell of cells)
    for (const at of startsIn(cell, CAPITAL)) {
      const tail = fold(cell.slice(at));
      if (tail.split(' ').length <= TAIL_WORDS) counts.set(tail, (counts.get(tail) ?? 0) + 1);
    }
  return new Set([...counts].filter(([, count]) => count >= ALIKE).map(([tail]) => tail));
}

function readsAsVerdict(text: string): boolean {
  const brief = text.split(' ').length <= 5;
  return classifyResult(text) !== 'unclear' && (brief || !looksLikeProcedure(text));
}

function startsIn(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index).filter((at) => at > 0);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
