import type { Review } from '../../model/review.ts';
import type { SocReport } from '../../model/soc-report.ts';
import { identityLine } from '../../usecases/identity-line.ts';
import { plural } from '../../usecases/in-words.ts';
import { proposalLines } from '../../usecases/report-files/describe-report.ts';
import { matchedInWords } from '../../usecases/report-files/describe-user-entity-controls.ts';
import { type Block, type Button, type Card, card, type Level } from '../card.ts';
import { exceptionsBlocks } from './exceptions.ts';
import { bySeverity, findingBlock } from './finding.ts';

type ReportView = {
  readonly review: Review;
  /** Id of the saved review, for the buttons. */
  readonly id: string;
  /** True when there is a channel to post the summary to. */
  readonly postable: boolean;
};

const most = 8;
const mostNotRead = 20;

const verdicts: Record<Review['verdict'], { level: Level; text: string }> = {
  accept: { level: 'good', text: 'Advice: accept.' },
  'accept-with-conditions': { level: 'medium', text: 'Advice: accept with conditions.' },
  'need-information': { level: 'high', text: 'Advice: ask the vendor before deciding.' },
  'do-not-rely': { level: 'critical', text: 'Advice: do not rely on this report.' },
};

/** What an analyst hands over of one report: who and when, opinion, red flags, exceptions, what could not be read. */
export const reportCard = ({ review, id, postable }: ReportView): Card => {
  const { report, verdict } = review;
  if (!report) return card(review.message ?? 'This file could not be reviewed.', unread(review));
  const identity = identityLine(report);
  const { level, text } = verdicts[verdict];
  return card(`${identity}: ${text}`, [
    { type: 'heading', text: vendorOf(report) ?? review.file.name },
    { type: 'text', text: identity },
    { type: 'notice', level, text: `${text} A person decides.` },
    { type: 'facts', facts: facts(report, review) },
    ...exceptionsBlocks(report),
    ...findings(review),
    ...conditions(review),
    ...notRead(review),
    ...proposed(review),
    { type: 'actions', buttons: buttons({ id, postable, questions: review.questions.length }) },
  ]);
};

/** The service organization's name as the report prints it. */
export const vendorOf = (report: SocReport): string | null => report.serviceOrganization?.value ?? null;

const unread = ({ message, notRead: ledger }: Review): Block[] => [
  { type: 'notice', level: 'high', text: message ?? 'This file could not be reviewed.' },
  ...(ledger.length === 0 ? [] : [{ type: 'list', items: ledger.map(({ reason }) => reason) } as const]),
];

const facts = (
  { opinion, auditor, categories, subserviceOrganizations, cuecs }: SocReport,
  { userEntityControls }: Review,
) => {
  const ours = cuecs.length === 0 ? null : matchedInWords(userEntityControls);
  const subservices = subserviceOrganizations.map(
    ({ name, method }) => `${name} (${method ?? 'method not told'})`,
  );
  return [
    { label: 'Opinion', value: opinionText(opinion) },
    { label: 'Auditor', value: auditor?.value ?? 'not found' },
    { label: 'Categories', value: categories.map(({ value }) => value).join(', ') || 'not found' },
    {
      label: 'Controls we must run (CUECs)',
      value:
        cuecs.length === 0 ? 'none found' : [cuecs.length, ours].filter((part) => part !== null).join(', '),
    },
    { label: 'Subservice organizations', value: subservices.join(', ') || 'none found' },
  ];
};

/** "unqualified (description, design, operation)", or each element with its own kind where they differ. */
const opinionText = ({ overall, description, design, operation }: SocReport['opinion']): string => {
  const elements = Object.entries({ description, design, operation }).flatMap(([name, opinion]) =>
    opinion ? [{ name, kind: opinion.value }] : [],
  );
  const kind = overall?.value ?? 'not found';
  if (elements.length === 0) return kind;
  const same = elements.every((element) => element.kind === kind);
  return `${kind} (${elements.map((element) => (same ? element.name : `${element.name} ${element.kind}`)).join(', ')})`;
};

const findings = ({ findings: all }: Review): Block[] => {
  if (all.length === 0)
    return [{ type: 'notice', level: 'good', text: 'No red flags among the checks that could be made.' }];
  const shown = bySeverity(all).slice(0, most);
  const left = all.length - shown.length;
  return [
    { type: 'heading', text: plural(all.length, 'red flag') },
    ...shown.map(findingBlock),
    ...(left === 0
      ? []
      : [{ type: 'text', weight: 'quiet', text: `${left} more in the full report.` } as const]),
  ];
};

const conditions = ({ conditions: items }: Review): Block[] =>
  items.length === 0
    ? []
    : [
        { type: 'heading', text: 'Conditions' },
        { type: 'list', items },
      ];

const notRead = ({ notRead: ledger, couldNotTell }: Review): Block[] => {
  const items = [
    ...ledger.map(({ pages, reason }) => (pages.length === 0 ? reason : `${pagesOf(pages)}: ${reason}`)),
    ...couldNotTell.map(
      ({ check, missing }) => `Not checked: ${check.replaceAll('-', ' ')}; ${missing.join(', ')} not found.`,
    ),
  ];
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: 'What could not be read or told' },
    { type: 'list', items: items.slice(0, mostNotRead) },
    ...(items.length > mostNotRead
      ? [
          {
            type: 'text',
            weight: 'quiet',
            text: `${items.length - mostNotRead} more in the full report.`,
          } as const,
        ]
      : []),
  ];
};

const proposed = (review: Review): Block[] => {
  const items = proposalLines(review);
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: 'Proposed by a model, check it' },
    { type: 'list', items },
  ];
};

const pagesOf = (pages: readonly number[]): string =>
  pages.length === 1
    ? `Page ${pages[0]}`
    : `Pages ${pages.slice(0, 12).join(', ')}${pages.length > 12 ? ', …' : ''}`;

const buttons = ({
  id,
  postable,
  questions,
}: {
  id: string;
  postable: boolean;
  questions: number;
}): Button[] => [
  { action: 'report-file', label: 'Full report', value: id, style: 'primary' },
  { action: 'register-file', label: 'Register (XLSX)', value: id },
  ...(questions === 0 ? [] : [{ action: 'ask-vendor', label: 'Ask the vendor', value: id }]),
  ...(postable ? [{ action: 'post-report', label: 'Post to channel', value: id }] : []),
  { action: 'decide-report', label: 'Decide', value: id },
];
