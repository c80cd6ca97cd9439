import { classifyResult } from './classify-result.ts';
import type { TestEntry } from './control-entry.ts';
import { cutPassage, joinPassages, type Passage } from './passage.ts';
import { responseLabelsIn } from './response-label.ts';
import { splitItems } from './split-items.ts';
import { looksLikeProcedure, procedureStarts } from './test-procedure.ts';
import { resultStarts, verdictStart } from './verdict-start.ts';

/**
 * Tests of one row: procedures and results, numbered, bulleted or sentence by sentence, pair off one by one; a single
 * result that tells no fault holds for each procedure. Where the counts differ, each listed result keeps the whole
 * procedure, and a single fault keeps it too, since it does not say which procedure found it.
 * `tails` are endings that many cells of the table share, for cells that tell the test and then its result.
 */
export function pairNumbered(row: TestEntry, tails: ReadonlySet<string> = new Set()): TestEntry[] {
  const test = partResponse(partResult(row, tails));
  if (!test.procedure || !test.result) return [test];
  const listed = splitItems(test.procedure);
  const listedResults = splitItems(test.result);
  const procedures =
    listed.length > 1 ? listed : cutAll(test.procedure, procedureStarts(test.procedure.text));
  const results =
    listedResults.length > 1 ? listedResults : cutAll(test.result, resultStarts(test.result.text));
  if (procedures.length === results.length)
    return answerFaults(
      procedures.map((procedure, index) => ({ ...test, procedure, result: results[index] ?? null })),
    );
  const [single, ...others] = results;
  if (single && others.length === 0 && !['exception', 'unclear'].includes(classifyResult(single.text)))
    return procedures.map((procedure) => ({ ...test, procedure, result: single }));
  const apart = listedResults.length > 1 || (procedures.length > 1 && results.length > 1);
  return apart ? answerFaults(results.map((result) => ({ ...test, result }))) : [test];
}

/** Leaves an answer that stands beside several tests to those that tell a fault, where any does. */
function answerFaults(tests: readonly TestEntry[]): TestEntry[] {
  const fails = ({ result }: TestEntry) => classifyResult(result?.text ?? '') === 'exception';
  if (!tests.some(fails)) return [...tests];
  return tests.map((test) => (fails(test) ? test : { ...test, response: null }));
}

/** Where one cell tells the test and then its result, with no column for results, each for itself. */
function partResult(test: TestEntry, tails: ReadonlySet<string>): TestEntry {
  const { procedure, result } = test;
  if (result || !procedure || !looksLikeProcedure(procedure.text)) return test;
  const start = verdictStart(procedure.text, tails);
  if (start === null) return test;
  const label = /^(?:results?|outcomes?|conclusions?|verdict)\s*[:–—-]\s*/i.exec(procedure.text.slice(start));
  const end = start + (label?.[0].length ?? 0);
  return { ...test, procedure: cutPassage(procedure, 0, start), result: cutPassage(procedure, end) };
}

/** The auditor's words and the company's answer apart, where one cell holds both. */
function partResponse(test: TestEntry): TestEntry {
  const label = responseLabelsIn(test.result?.text ?? '').find(({ start }) => start > 0);
  if (!test.result || !label) return test;
  const answers = [cutPassage(test.result, label.end), ...(test.response ? [test.response] : [])];
  return { ...test, result: cutPassage(test.result, 0, label.start), response: joinPassages(answers) };
}

function cutAll(passage: Passage, starts: readonly number[]): Passage[] {
  return starts.map((start, index) => cutPassage(passage, start, starts[index + 1]));
}
