import type { Review } from '../../model/review.ts';
import { identityLine } from '../../usecases/identity-line.ts';
import { type Card, card, type Form } from '../card.ts';
import { vendorOf } from './report.ts';

/** Questions to copy into a mail to the vendor. They name checks, and quote nothing of the report. */
export const vendorQuestionsCard = (review: Review): Card => {
  const vendor = (review.report && vendorOf(review.report)) ?? 'the vendor';
  return card(`Questions for ${vendor}`, [
    { type: 'heading', text: `Questions for ${vendor}` },
    {
      type: 'text',
      text: `Thank you for sending us your report (${nameOf(review)}). Please help us with these points:`,
    },
    { type: 'list', items: review.questions },
  ]);
};

const nameOf = ({ report, file }: Review): string => (report ? identityLine(report) : file.name);

/** Where a person decides on a supplier; the reason is kept with the report. */
export const decisionForm = (id: string, review: Review): Form => ({
  form: 'decide-report',
  title: 'Decide',
  intro: nameOf(review),
  submit: 'Save the decision',
  value: id,
  fields: [
    {
      type: 'choice',
      name: 'decision',
      label: 'Decision',
      initial: 'accepted-with-conditions',
      options: Object.entries(decisions).map(([value, label]) => ({ value, label })),
    },
    { type: 'text', name: 'reason', label: 'Reason', initial: '', multiline: true, required: true },
  ],
});

/** The decisions a person can take on a supplier's report, with their names. */
export const decisions = {
  accepted: 'Accept',
  'accepted-with-conditions': 'Accept with conditions',
  rejected: 'Reject',
} as const;
/** What a person may decide on a supplier. */
export type ReportDecision = keyof typeof decisions;

/** Says what was decided, by whom and why. */
export const decidedReportCard = ({
  review,
  decision,
  by,
  reason,
}: {
  review: Review;
  decision: ReportDecision;
  by: string;
  reason: string;
}): Card => {
  const text = `${by} decided: ${decisions[decision].toLowerCase()}.`;
  return card(`${nameOf(review)}: ${text}`, [
    { type: 'notice', level: decision === 'rejected' ? 'high' : 'good', text },
    { type: 'text', weight: 'quiet', text: [vendorOfReview(review), nameOf(review)].join(' · ') },
    { type: 'text', text: `Reason: ${reason}` },
  ]);
};

const vendorOfReview = ({ report, file }: Review): string => (report && vendorOf(report)) ?? file.name;
