import { type Answer, isGeneral } from '../model/answer.ts';
import { recallTold } from '../usecases/recall-told.ts';
import { line, paragraph, style } from './print.ts';

const headings: Record<Answer['outcome'], string> = {
  answered: 'Answered',
  partial: 'Answered in part',
  abstained: 'No answer',
  routed: 'For a person to answer',
};

/** An answer for a terminal: the words, then what vouches for each of them. */
export const printAnswer = (answer: Answer): void => {
  const { outcome, verdict, confidence, citations, reason, owner } = answer;
  const says = (outcome === 'answered' || outcome === 'partial') && !isGeneral(answer);
  const heading = [
    headings[outcome],
    verdict && `verdict ${verdict}`,
    says && `confidence ${confidence}`,
  ].filter(Boolean);
  // That the whole question is missing has been said already.
  const missing = answer.missing.filter((part) => part !== answer.question);
  line(style('bold', heading.join(' · ')));
  if (answer.answer) line(`\n${paragraph(answer.answer)}`);
  if (reason) line(`\n${paragraph(reason)}`);
  if (answer.toldBefore) line(`\n${style('yellow', paragraph(recallTold(answer.toldBefore)))}`);
  if (missing.length > 0) line(`\nMissing:\n${missing.map((part) => paragraph(part, '  ')).join('\n')}`);
  for (const { n, title, section, source, quote, reviewed, expired } of citations) {
    const place = [title, section, source]
      .filter((part) => part && (part === title || !title.endsWith(part)))
      .join(' · ');
    const age = expired ? style('red', ' (expired)') : reviewed ? ` (reviewed ${reviewed})` : '';
    line(`\n[${n}] ${style('bold', place)}${age}\n${paragraph(`“${quote}”`, '    ')}`);
  }
  if (owner && outcome !== 'answered') line(`\nOwner of the topic: ${owner}`);
};
