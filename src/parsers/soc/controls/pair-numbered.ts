import { classifyResult, resultStarts } from './classify-result.ts';
import type { TestEntry } from './control-entry.ts';
import { cutPassage, joinPassages, type Passage } from './passage.ts';
import { responseLabelsIn } from './response-label.ts';
import { looksLikeProcedure, procedureStarts } from './test-procedure.ts';
import { verdictStart } from './verdict-start.ts';

const MARK = /(?:^|\s)(?:\(?(\d{1,2}|[a-h])[.)]|(?:test|result)\s*#?(\d{1,2})\s*[:.)-])\s+(?=\S)/gi;

/** Items of a numbered passage ("1) … 2) …") without their numbers; the passage itself when it is not numbered. */
function splitNumbered(passage: Passage): Passage[] {
  const marks = [...passage.text.matchAll(MARK)];
  const inOrder = marks.filter((mark, index) => rankOf(mark) === index + 1);
  if (inOrder.length < 2 || inOrder[0]?.index !== 0) return [passage];
  return inOrder.map((mark, index) =>
    cutPassage(passage, mark.index + mark[0].length, inOrder[index + 1]?.index ?? passage.text.length),
  );
}

function rankOf(mark: RegExpMatchArray): number {
  const label = (mark[1] ?? mark[2] ?? '').toLowerCase();
  return /\d/.test(label) ? Number(label) : label.charCodeAt(0) - 96;
}

/**
 * Tests of one row: numbered procedures and results pair off one by one; when only one side is numbered, or the
 * counts differ, each numbered result keeps the whole procedure and a single result holds for the whole procedure.
 * `tails` are endings that many cells of the table share, for cells that tell the test and then its result.
 */
export function pairNumbered(row: TestEntry, tails: ReadonlySet<string> = new Set()): TestEntry[] {
  const test = partResponse(partResult(row, tails));
  const procedures = test.procedure ? splitNumbered(test.procedure) : [];
  const results = test.result ? splitNumbered(test.result) : [];
  if (results.length < 2 && procedures.length !== results.length) return [test];
  if (results.length === 1) return splitSentences(test);
  if (procedures.length === results.length)
    return procedures.map((procedure, index) => ({
      procedure,
      result: results[index] ?? null,
      response: test.response,
    }));
  return results.map((result) => ({ procedure: test.procedure, result, response: test.response }));
}

/** Where one cell tells the test and then its result, with no column for results, each for itself. */
function partResult(test: TestEntry, tails: ReadonlySet<string>): TestEntry {
  const { procedure, result } = test;
  if (result || !procedure || !looksLikeProcedure(procedure.text)) return test;
  const start = verdictStart(procedure.text, tails);
  if (start === null) return test;
  return { ...test, procedure: cutPassage(procedure, 0, start), result: cutPassage(procedure, start) };
}

/** The auditor's words and the company's answer apart, where one cell holds both. */
function partResponse(test: TestEntry): TestEntry {
  const label = responseLabelsIn(test.result?.text ?? '').find(({ start }) => start > 0);
  if (!test.result || !label) return test;
  const answers = [cutPassage(test.result, label.end), ...(test.response ? [test.response] : [])];
  return { ...test, result: cutPassage(test.result, 0, label.start), response: joinPassages(answers) };
}

/**
 * Several procedures in one cell are tests of their own: each with the result that stands at its place when there are
 * as many, or with the one clean result.
 */
function splitSentences(test: TestEntry): TestEntry[] {
  const { procedure, result } = test;
  if (!procedure || !result) return [test];
  const procedures = cutAll(procedure, procedureStarts(procedure.text));
  const results = cutAll(result, resultStarts(result.text));
  if (procedures.length === results.length)
    return procedures.map((each, index) => ({ ...test, procedure: each, result: results[index] ?? result }));
  const clean = classifyResult(result.text) === 'no-exception' && results.length === 1;
  return clean ? procedures.map((each) => ({ ...test, procedure: each })) : [test];
}

function cutAll(passage: Passage, starts: readonly number[]): Passage[] {
  return starts.map((start, index) => cutPassage(passage, start, starts[index + 1]));
}
