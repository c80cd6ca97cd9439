import { classifyResult } from '../controls/classify-result.ts';
import type { ControlEntry, TestEntry } from '../controls/control-entry.ts';
import type { Passage } from '../controls/passage.ts';
import type { ReportText } from '../report-text.ts';
import { findNote, noteBelow } from './find-note.ts';
import { hasId, namesIn } from './names.ts';
import { type FoundResponse, namesControl, readResponses } from './read-responses.ts';
import { type StatedException, statedExceptions } from './stated-exceptions.ts';

const SEES =
  /\b(?:see|refer(?:red|ence)?(?: is made)? to|(?:as )?(?:described|noted|set out|detailed|reported|listed|explained|disclosed|documented) (?:in|under|at|on))\b/i;
/** Words that say no more than that something was found. */
const STOCK =
  /\b(?:an?|the|exceptions?|deviations?|findings?|was|were|noted|identified|found|control|tests?|testing|results?|not|operating|effective(?:ly)?|fail(?:ed)?|yes|following|one|two|three|this|for)\b/gi;

/** Results that only send the reader elsewhere, with what is told there: a note, a numbered exception, a list of exceptions, management's answer. */
export function resolveReferences(entries: readonly ControlEntry[], report: ReportText): ControlEntry[] {
  if (!entries.some(({ tests }) => tests.some(saysNothingItself))) return [...entries];
  const stated = new Set(statedExceptions(report));
  const responses = readResponses(report);
  return entries.map((entry) => ({
    ...entry,
    tests: entry.tests.map((test) => {
      if (!test.result || !saysNothingItself(test)) return test;
      // "See Exception 2 below" means that one, not the first that stands below.
      const byNumber = statedByNumber(test.result, stated);
      if (byNumber) return { ...test, told: byNumber };
      const note = findNote(test.result, report) ?? noteBelow(entry, test.result, report);
      if (note) return { ...test, told: note.told, response: test.response ?? note.response };
      const told = statedFor(entry, stated);
      if (told) return { ...test, told };
      const answer =
        test.response === null && SEES.test(test.result.text) ? answerTo(entry, responses) : null;
      return answer ? { ...test, response: answer.text } : test;
    }),
  }));
}

/** A fault without its story, or nothing but a reference. */
function saysNothingItself({ result }: TestEntry): boolean {
  if (!result) return false;
  const [said = ''] = result.text.split(SEES);
  const kind = classifyResult(result.text);
  const doubtful = kind === 'exception' || (kind === 'unclear' && SEES.test(result.text));
  return doubtful && (said.replace(STOCK, ' ').match(/\p{L}{2,}/gu) ?? []).length <= 2;
}

/** The exception told elsewhere under the number that the result gives; each once. */
function statedByNumber(result: Passage, stated: Set<StatedException>): Passage | null {
  const { numbers } = namesIn(result.text);
  return take(
    stated,
    [...stated].find(({ names }) => numbers.some((number) => names.numbers.includes(number))),
  );
}

/** The exception told elsewhere of the same control, else of the same criterion; each once. */
function statedFor({ id, criteria }: ControlEntry, stated: Set<StatedException>): Passage | null {
  const all = [...stated];
  return take(
    stated,
    all.find(({ names }) => id !== null && hasId(names, id)) ??
      all.find(
        ({ names }) => names.ids.length === 0 && criteria.some((each) => names.criteria.includes(each)),
      ),
  );
}

function take(stated: Set<StatedException>, found: StatedException | undefined): Passage | null {
  if (!found) return null;
  stated.delete(found);
  return found.text;
}

function answerTo({ id }: ControlEntry, responses: readonly FoundResponse[]): FoundResponse | null {
  return responses.find((response) => id !== null && namesControl(response, id)) ?? null;
}
