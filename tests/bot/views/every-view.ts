import type { Card, Form } from '../../../src/bot/card.ts';
import { answerCard } from '../../../src/bot/views/answer.ts';
import { citationDialog, entryDialog } from '../../../src/bot/views/entry.ts';
import { errorCard } from '../../../src/bot/views/error.ts';
import { handOverForm } from '../../../src/bot/views/hand-over.ts';
import { helpCard } from '../../../src/bot/views/help.ts';
import { guestHomeCard, homeCard } from '../../../src/bot/views/home.ts';
import { columnsForm, confirmLayoutCard } from '../../../src/bot/views/layout.ts';
import { newEntryForm, savedEntryCard } from '../../../src/bot/views/new-entry.ts';
import { noteCard } from '../../../src/bot/views/note.ts';
import { passwordCard, passwordForm } from '../../../src/bot/views/password.ts';
import { progressCard, stoppableCard } from '../../../src/bot/views/progress.ts';
import { filledCard } from '../../../src/bot/views/questionnaire.ts';
import { reminderCard } from '../../../src/bot/views/reminder.ts';
import { reportCard } from '../../../src/bot/views/report.ts';
import {
  decidedCard,
  editForm,
  expertAskedCard,
  rejectForm,
  reviewRequestCard,
  unansweredCard,
} from '../../../src/bot/views/review-request.ts';
import { scanCard } from '../../../src/bot/views/scan.ts';
import { decidedReportCard, decisionForm, vendorQuestionsCard } from '../../../src/bot/views/vendor.ts';
import { VouchError } from '../../../src/errors.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Entry } from '../../../src/model/entry.ts';
import type { FillResult } from '../../../src/model/questionnaire.ts';
import { madeException, madeReview, place } from '../../usecases/report-files/made-review.ts';

const citation: Answer['citations'][number] = {
  n: 1,
  entry: 'backups',
  title: 'Restore tests',
  source: 'backups.md',
  section: 'Tests',
  quote: 'Restores are tested every quarter.',
  reviewed: '2026-09-01',
  expired: true,
};
const answer: Answer = {
  schema: 'vouch.answer/1',
  id: 'A1',
  question: 'How often are backups tested, and by whom?',
  outcome: 'partial',
  answer: 'Restores are tested every quarter. [1]',
  verdict: 'yes',
  confidence: 'medium',
  score: 0.8,
  citations: [citation],
  missing: ['by whom'],
  reason: null,
  owner: 'Head of Operations',
  candidates: [],
  mode: 'extractive',
  milliseconds: 1,
};
const entry: Entry = {
  id: 'backups',
  kind: 'control',
  title: 'Restore tests',
  question: 'Are restores tested?',
  text: 'Restores are tested every quarter. Results are kept.',
  source: 'backups.md',
  section: 'Tests',
  sharing: 'internal',
  owner: 'Head of Operations',
  reviewed: '2026-09-01',
  expires: '2027-09-01',
  criteria: ['A1.3'],
  tags: [],
  product: null,
  variants: [],
  version: 1,
  retired: false,
};
const layout = {
  sheet: 'Questions',
  headerRow: 1,
  questionColumn: 'B',
  answerColumn: 'C',
  explanationColumn: null,
  questions: 2,
  sure: false,
  reason: 'Column B has the longest texts.',
};
const filled: FillResult = {
  schema: 'vouch.fill/1',
  questions: 2,
  answered: 1,
  partial: 0,
  abstained: 1,
  routed: 0,
  layouts: [layout],
  cells: [
    {
      sheet: 'Questions',
      cell: 'C2',
      question: 'MFA?',
      outcome: 'answered',
      value: 'Yes',
      citations: [],
      owner: null,
    },
    {
      sheet: 'Questions',
      cell: 'C3',
      question: 'Boats?',
      outcome: 'abstained',
      value: null,
      citations: [],
      owner: null,
    },
  ],
  skipped: [{ sheet: 'Questions', row: 1, reason: 'header' }],
  out: 'q (filled).xlsx',
  milliseconds: 1,
};
const order = { file: 'F1', audience: 'nda' } as const;
const request = { id: 'R1', question: 'Do you own boats?', draft: 'We own two.', owner: 'Fleet' };
const review = madeReview({
  report: { exceptions: [madeException] },
  findings: [
    {
      check: 'opinion-qualified',
      severity: 'critical',
      title: 'The opinion is qualified',
      detail: 'Operation of one control.',
      why: 'It failed.',
      ask: 'What has been done since?',
      evidence: [place('Access stayed.', 12)],
    },
  ],
  couldNotTell: [{ check: 'auditor-license', missing: ['licence'] }],
  notRead: [{ pages: [3, 4], reason: 'no text layer' }],
  verdict: 'do-not-rely',
  conditions: ['Get the next report.'],
  questions: ['What has been done since?'],
});
const desk = {
  requests: [request, { ...request, id: 'R2', draft: null, owner: null }],
  gaps: [{ question: 'Which submarines?', count: 3 }],
  expiring: [{ title: 'Old entry', owner: null, expires: '2026-10-01' }],
  outdated: [{ customer: 'Acme', told: '2026-10-03T08:00:00.000Z', quote: 'Quarterly.', now: null }],
  reports: [
    {
      id: 'P1',
      vendor: 'Harbor Lane',
      kind: 'SOC 2',
      periodEnd: '2026-08-31',
      verdict: 'accept',
      decision: null,
    },
  ],
  today: '2026-11-23',
};

/** What every view makes, by the name of its function: several where it says different things. */
export const cardsByView: Record<string, readonly Card[]> = {
  answerCard: [
    answerCard({ answer, audience: 'internal', privately: true, note: 'An expert has answered:' }),
    answerCard({
      answer: {
        ...answer,
        outcome: 'abstained',
        answer: null,
        verdict: null,
        citations: [],
        reason: 'Nothing.',
      },
      audience: 'internal',
      privately: false,
      repeat: true,
    }),
    answerCard({
      answer: {
        ...answer,
        outcome: 'routed',
        answer: null,
        verdict: null,
        citations: [],
        reason: 'For Legal.',
      },
      audience: 'public',
      privately: false,
    }),
  ],
  errorCard: [
    errorCard(new VouchError({ code: 'bad-input', message: 'It is no PDF.', advice: 'Send another.' })),
    errorCard(new Error('inside')),
  ],
  helpCard: [
    helpCard({ prompts: ['Is data encrypted?'], filesHere: true, desk: true }),
    helpCard({ prompts: [], filesHere: false, desk: false }),
  ],
  homeCard: [
    homeCard(desk),
    homeCard({ ...desk, requests: [], gaps: [], expiring: [], outdated: [], reports: [] }),
  ],
  guestHomeCard: [guestHomeCard()],
  confirmLayoutCard: [
    confirmLayoutCard({ name: 'q.xlsx', order, message: 'Two columns look alike.', layouts: [layout] }),
  ],
  savedEntryCard: [savedEntryCard('Do you own boats?')],
  noteCard: [noteCard('It stands in the channel.')],
  passwordCard: [passwordCard({ name: 'r.pdf', file: 'F1', wrong: false })],
  progressCard: [progressCard('Looking for it'), progressCard('Reading r.pdf', { done: 3, total: 80 })],
  stoppableCard: [stoppableCard('Reading r.pdf', { done: 3, total: 80 })],
  filledCard: [filledCard({ name: 'q.xlsx', result: filled, order, reader: 'internal' })],
  reminderCard: [reminderCard([request])],
  reportCard: [
    reportCard({ review, id: 'P1', postable: true }),
    reportCard({ review: madeReview(), id: 'P2', postable: false }),
  ],
  reviewRequestCard: [
    reviewRequestCard({ request, asker: 'Dana', told: 'Told Acme: two.', canHandOver: true }),
  ],
  decidedCard: [
    decidedCard({ question: 'Boats?', decision: 'edit', by: 'Dana', text: 'We own two.', reason: 'counted' }),
  ],
  unansweredCard: [unansweredCard({ question: 'Boats?', reason: 'We do not say.' })],
  expertAskedCard: [
    expertAskedCard({ request, isNew: true, placed: true }),
    expertAskedCard({ request, isNew: false, placed: false }),
  ],
  scanCard: [scanCard({ name: 'r.pdf', file: 'F1' })],
  vendorQuestionsCard: [vendorQuestionsCard(review)],
  decidedReportCard: [
    decidedReportCard({ review, decision: 'rejected', by: 'Dana', reason: 'two exceptions' }),
  ],
};

/** The same for forms. */
export const formsByView: Record<string, readonly Form[]> = {
  entryDialog: [entryDialog(entry, citation)],
  citationDialog: [citationDialog(citation)],
  handOverForm: [handOverForm(request, ['Fleet', 'Legal'])],
  columnsForm: [columnsForm({ ...order, choice: { questionColumn: 'B' } })],
  newEntryForm: [newEntryForm({ question: 'Boats?', text: 'We own two.' })],
  passwordForm: [passwordForm('F1', 'r.pdf')],
  editForm: [editForm(request)],
  rejectForm: [rejectForm(request)],
  decisionForm: [decisionForm('P1', review)],
};
