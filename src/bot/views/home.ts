import type { OutdatedCommitment } from '../../model/commitment.ts';
import { day, plural } from '../../usecases/in-words.ts';
import { type Block, type Card, card } from '../card.ts';
import { waitingBlocks } from './reminder.ts';
import type { OpenRequest } from './review-request.ts';

/** What waits for somebody, newest first in each list. */
type Desk = {
  readonly requests: readonly OpenRequest[];
  readonly gaps: readonly { readonly question: string; readonly count: number }[];
  readonly expiring: readonly {
    readonly title: string;
    readonly owner: string | null;
    readonly expires: string;
  }[];
  /** Statements customers hold that are no longer made. */
  readonly outdated: readonly Pick<OutdatedCommitment, 'customer' | 'told' | 'quote' | 'now'>[];
  readonly reports: readonly {
    readonly id: string;
    readonly vendor: string | null;
    readonly kind: string | null;
    readonly periodEnd: string | null;
    readonly verdict: string;
    readonly decision: string | null;
  }[];
  readonly today: string;
};

const most = 8;

/** The home view: open reviews, gaps, expiring entries, recent reports. */
export const homeCard = (desk: Desk): Card =>
  card(
    'What waits for you in Vouch',
    [
      ...part('Answers waiting for an expert', desk.requests, waitingBlocks, 'Nothing waits.'),
      ...part('Questions nobody could answer', desk.gaps, gapBlocks, 'No gaps so far.'),
      ...part(
        'Entries to review soon',
        desk.expiring,
        (entries) => expiring(entries, desk.today),
        'All are fresh.',
      ),
      // Most never tell a customer by name: nothing to say then.
      ...(desk.outdated.length === 0
        ? []
        : part('Customers who hold an old statement', desk.outdated, outdatedBlocks, '')),
      ...part('Recent reports', desk.reports, reportBlocks, 'No report has been read yet.'),
    ],
    { refresh: 'refresh-home' },
  );

/** What somebody from outside sees: nothing of ours. */
export const guestHomeCard = (): Card =>
  card('Ask me a security question.', [
    {
      type: 'text',
      text: 'Ask me a security question in the messages tab. I answer with what may be shared with you.',
    },
  ]);

const part = <Item>(
  title: string,
  items: readonly Item[],
  draw: (items: readonly Item[]) => readonly Block[],
  empty: string,
): Block[] => [
  { type: 'heading', text: title },
  ...(items.length === 0
    ? [{ type: 'text', weight: 'quiet', text: empty } as const]
    : draw(items.slice(0, most))),
  ...(items.length > most
    ? [{ type: 'text', weight: 'quiet', text: `${items.length - most} more.` } as const]
    : []),
];

const gapBlocks = (gaps: Desk['gaps']): Block[] =>
  gaps.flatMap(({ question, count }) => [
    { type: 'text', text: count === 1 ? question : `${question} (${plural(count, 'time')})` },
    { type: 'actions', buttons: [{ action: 'answer-gap', label: 'Write the answer', value: question }] },
  ]);

const expiring = (entries: Desk['expiring'], today: string): Block[] => [
  {
    type: 'table',
    columns: ['Entry', 'Owner', 'Expires'],
    rows: entries.map(({ title, owner, expires }) => [
      title,
      owner ?? 'nobody',
      expires < today ? `${day(expires)} (expired)` : day(expires),
    ]),
  },
];

const outdatedBlocks = (outdated: Desk['outdated']): Block[] => [
  {
    type: 'table',
    columns: ['Customer', 'Told on', 'Told', 'Now'],
    rows: outdated.map(({ customer, told, quote, now }) => [
      customer,
      day(told.slice(0, 10)),
      quote,
      now ?? 'no longer said',
    ]),
  },
];

const reportBlocks = (reports: Desk['reports']): Block[] => [
  {
    type: 'table',
    columns: ['Supplier', 'Report', 'Period end', 'Advice', 'Decision'],
    rows: reports.map(({ vendor, kind, periodEnd, verdict, decision }) => [
      vendor ?? 'name not found',
      kind ?? '',
      periodEnd === null ? '' : day(periodEnd),
      words(verdict),
      decision === null ? 'open' : words(decision),
    ]),
  },
  {
    type: 'actions',
    buttons: reports.map(({ id, vendor }) => ({
      action: 'show-report',
      label: `Open ${vendor ?? 'report'}`,
      value: id,
    })),
  },
];

const words = (value: string): string => value.replaceAll('-', ' ');
