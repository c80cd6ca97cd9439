import { classifyResult } from './classify-result.ts';
import { looksLikeProcedure } from './test-procedure.ts';

/** A capital after a sentence's end, or any capital, where a verdict may begin. */
const AFTER_SENTENCE = /(?<=[.;)]\s*)(?=\p{Lu})/gu;
const CAPITAL = /(?<=\s)(?=\p{Lu})/gu;

/** Words that open a verdict, and that within a sentence nobody writes with a capital. */
const VERDICT =
  /^(?:No|None|Nil|Nothing|Pass(?:ed)?|Fail(?:ed|ure)?|N\/A|Not|Without|Exceptions?|Deviations?|Findings?|Issues?|Effective|Ineffective|Satisf\p{L}+|Unsatisf\p{L}+|Compliant|Non-?[Cc]ompliant|Met|OK|Clean|Result|Outcome|Conclusion|Verdict)(?![\p{L}\p{N}])/u;

/** A verdict that goes on with the one before it. */
const GOES_ON = /^(?:No (?:other|additional|further)|None of|Not(?:e|ed)?\b(?! tested))/u;

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

/**
 * Where each result begins in a cell that holds several: at capitalised words of verdict, and at a sentence that tells
 * a fault after one that tells of none.
 */
export function resultStarts(text: string): number[] {
  const sentences = startsIn(text, AFTER_SENTENCE);
  const verdicts = startsIn(text, CAPITAL).filter((at) => {
    const [before, after] = [text.slice(0, at).trimEnd(), text.slice(at)];
    return VERDICT.test(after) && !GOES_ON.test(after) && !/[,:–—-]$/.test(before);
  });
  const faults = sentences.filter((at, index) => {
    const begin = [0, ...verdicts].findLast((start) => start < at) ?? 0;
    const told = text.slice(at, sentences[index + 1]);
    return classifyResult(text.slice(begin, at)) === 'no-exception' && classifyResult(told) === 'exception';
  });
  const starts = [...new Set([0, ...verdicts, ...faults])].toSorted((a, b) => a - b);
  const pieces = starts.map((start, index) => text.slice(start, starts[index + 1]));
  return pieces.every((piece) => classifyResult(piece) !== 'unclear') ? starts : [0];
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
