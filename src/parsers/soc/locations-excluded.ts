import type { Fact } from '../../model/citation.ts';
import { textOf } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const LOCATION =
  /\b(?:locations?|offices?|data ?cent(?:er|re)s?|facilit(?:y|ies)|sites?|regions?|campus(?:es)?|warehouses?|branch(?:es)?)\b/i;
const EXCLUDED =
  /\b(?:is|are|was|were)\s+(?:not\s+(?:included|covered|part|in scope|within)|excluded|out(?:side)?(?: of)?(?: the)? scope)\b|\bexclud(?:es|ing)\b|\bdoes not (?:include|cover|extend to)\b|\bout of scope\b|\bnot in(?:cluded in)? (?:the )?scope\b/i;
const ANOTHER_MATTER =
  /\bsub-?service\b|\bcarve|\bcomplementary\b|\buser entit|\bauditors?['’]?s?\b.*\bresponsibilit|\bvisitors?\b/i;

/** Sentences that put a location outside the report. */
export const readLocationsExcluded = (report: ReportText): Fact<string>[] =>
  [...sectionOf(report, 'auditor'), ...sectionOf(report, 'description')]
    .filter((paragraph) => paragraph.cell === null)
    .flatMap(splitSentences)
    .filter((sentence) => {
      const text = textOf(sentence);
      return LOCATION.test(text) && EXCLUDED.test(text) && !ANOTHER_MATTER.test(text);
    })
    .map((sentence) => factFrom(report, { value: textOf(sentence), spans: [sentence] }));
