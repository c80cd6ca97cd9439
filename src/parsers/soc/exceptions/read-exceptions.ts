import type { Exception } from '../../../model/soc-report.ts';
import { classifyTest } from '../controls/classify-test.ts';
import type { TestEntry } from '../controls/control-entry.ts';
import { likeness } from '../controls/likeness.ts';
import { type ControlGroup, criteriaOf } from '../controls/merge-controls.ts';
import { cutPassage, evidenceFor, type Passage } from '../controls/passage.ts';
import { responseLabel } from '../controls/response-label.ts';
import { sizesOf } from '../controls/sizes.ts';
import type { ReportText } from '../report-text.ts';
import { countDeviations, countFaults } from './count-deviations.ts';
import { upperBound } from './deviation-rate.ts';
import { hasId, namesIn } from './names.ts';
import { pairResponses } from './pair-responses.ts';
import { readResponses } from './read-responses.ts';
import { responseDetails } from './response-details.ts';
import { exceptionsOfOpinion, type StatedException, statedExceptions } from './stated-exceptions.ts';

type Draft = {
  readonly id: string | null;
  readonly criteria: readonly string[];
  readonly test: TestEntry;
  readonly texts: Passage[];
  readonly responses: Passage[];
  readonly before: number;
};

const DESIGN =
  /\b(?:not (?:\w+ly )?designed|design (?:exception|deficiency|deviation|gap)|deficiency in (?:the )?design|no (?:other |compensating |alternative )?controls? (?:\w+ )?(?:address|existed|exists|was in place|were in place|is in place|had been)|(?:a|the) control (?:was|is|had) not (?:been )?(?:in place|implemented|established|designed))/i;

/** Exceptions once each: a deviation listed under several criteria is one. */
export function readExceptions(report: ReportText, groups: readonly ControlGroup[]): Exception[] {
  const drafts = groups.flatMap((group) => draftsOf(group, report));
  for (const stated of statedExceptions(report))
    if (!drafts.some((draft) => tells(draft, stated))) drafts.push(draftOf(stated, groups));
  if (drafts.length === 0)
    drafts.push(...exceptionsOfOpinion(report).map((stated) => draftOf(stated, groups)));
  const found = pairResponses(
    drafts.map((draft) => ({
      id: draft.id,
      numbers: [draft.test.result, ...draft.texts].flatMap((each) => namesIn(each?.text ?? '').numbers),
      criteria: draft.criteria,
      text: draft.texts[0]?.text ?? '',
      before: draft.before,
    })),
    readResponses(report),
  );
  return drafts.map((draft, index): Exception => {
    const text = draft.texts[0]?.text ?? '';
    const { deviations, sampleSize } = countFaults(text, sizesOf(draft.test).sampleSize);
    const both = deviations !== null && sampleSize !== null;
    const beside = draft.responses[0];
    const response = beside ?? found[index]?.text ?? null;
    return {
      controlId: draft.id,
      criteria: [...draft.criteria],
      text,
      kind: DESIGN.test(text) ? 'design' : 'operation',
      deviations,
      sampleSize,
      rate: both ? deviations / sampleSize : null,
      upperBound90: both ? upperBound({ k: deviations, n: sampleSize }) : null,
      managementResponse: response && {
        text: response.text,
        ...responseDetails(response.text),
        evidence: evidenceFor(report.document, [response]),
      },
      evidence: evidenceFor(report.document, [...draft.texts, draft.test.result]),
    };
  });
}

function draftsOf(group: ControlGroup, report: ReportText): Draft[] {
  const criteria = criteriaOf(group);
  const drafts: Draft[] = [];
  for (const entry of group.entries)
    for (const test of entry.tests) {
      if (!test.result || classifyTest(test) !== 'exception') continue;
      const text = test.told ?? test.result;
      const answer = test.response && answerOf(test.response);
      const responses = answer ? [answer] : [];
      const known = drafts.find((draft) => likeness(draft.texts[0]?.text ?? '', text.text) > 0.9);
      if (known) {
        known.texts.push(text);
        known.responses.push(...responses);
      } else
        drafts.push({
          id: group.id,
          criteria,
          test,
          texts: [text],
          responses,
          before: paragraphOf(test.told ? null : entry.table, text, report),
        });
    }
  return drafts;
}

/** True when the draft is the deviation that is stated again elsewhere: in the same words, or of the same control and not with other counts. */
function tells(draft: Draft, stated: StatedException): boolean {
  if (draft.texts.some((text) => likeness(text.text, stated.text.text) > 0.6)) return true;
  if (draft.id === null || !hasId(stated.names, draft.id)) return false;
  const [own, other] = [draft.texts[0]?.text ?? '', stated.text.text].map((text) => countDeviations(text));
  const apart = own?.deviations !== other?.deviations || own?.sampleSize !== other?.sampleSize;
  return (
    !apart ||
    own?.deviations == null ||
    other?.deviations == null ||
    likeness(draft.texts[0]?.text ?? '', stated.text.text) > 0.35
  );
}

function draftOf({ names, text, at }: StatedException, groups: readonly ControlGroup[]): Draft {
  const group = groups.find(({ id }) => id !== null && hasId(names, id));
  const test = { procedure: null, result: text, response: null };
  const id = group?.id ?? names.ids[0] ?? null;
  const criteria = group ? criteriaOf(group) : names.criteria;
  return { id, criteria, test, texts: [text], responses: [], before: at };
}

/** The answer without its label; null where the cell says that there is none to give. */
function answerOf(response: Passage): Passage | null {
  const text = cutPassage(response, responseLabel(response.text)?.end ?? 0);
  return /^\W*(?:n\/?a|none|not applicable|no response(?: required)?|-)?\W*$/i.test(text.text) ? null : text;
}

function paragraphOf(table: number | null, text: Passage, report: ReportText): number {
  const own = report.paragraphs.findLast(
    (paragraph) =>
      (paragraph.cell?.table ?? null) === table &&
      paragraph.text.includes(text.parts[0]?.text.slice(0, 60) ?? text.text),
  );
  return own?.index ?? 0;
}
