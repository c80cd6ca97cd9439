import type { Sheet } from '../form.ts';
import { isNotForUs } from './question-text.ts';

const otherPurpose =
  /\b(scor(e|es|ing)|scorecard|lookups?|drop-?downs?|lists|picklists?|examples?|samples?|do not|internal use|internal only|office use|glossary|legend|definitions?|acronyms|change ?log|revision(s| history)|version history|analyst|assessor|reviewer)\b/i;
const introduction =
  /\b(instructions?|read ?me|guid(e|ance|elines?)|cover( page| sheet)?|intro(duction)?|overview|about|how to|summary|dashboard|results?|references?|^key$)\b/i;

const openingRows = 6;

/** Why a sheet is not to be answered although it may look like a questionnaire; undefined when nothing says so. */
export const whyNotAnswered = (sheet: Sheet): string | undefined => {
  if (sheet.hidden) return 'The sheet is hidden.';
  if (otherPurpose.test(sheet.name ?? '')) return 'By its name, the sheet is not for answers.';
  const opening = sheet.rows.slice(0, openingRows).flatMap(({ cells }) => [...cells.values()]);
  const forbidden = opening.some(
    ({ text }) => isNotForUs(text) && /\b(sheet|tab|worksheet|page|use( only)?)\b/i.test(text),
  );
  return forbidden ? 'The sheet says that it is not to be filled in.' : undefined;
};

/** True for a sheet that by its name explains the others. */
export const isIntroduction = (sheet: Sheet): boolean => introduction.test(sheet.name ?? '');
