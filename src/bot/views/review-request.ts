import { type Block, type Button, type Card, card, type Form } from '../card.ts';
import { noteCard } from './note.ts';

/** What an expert is asked to sign. */
export type OpenRequest = {
  readonly id: string;
  readonly question: string;
  readonly draft: string | null;
  readonly owner: string | null;
};

/** Asks the owner to approve, edit or reject an answer. `asker` is how the person who asked is called; `canHandOver`: others could. */
export const reviewRequestCard = ({
  request,
  asker,
  told,
  canHandOver,
}: {
  request: OpenRequest;
  asker: string | null;
  /** What the customer was told before, in a sentence. */
  told: string | null;
  canHandOver: boolean;
}): Card => {
  const { question, draft, owner } = request;
  return card(`An answer needs an expert: ${question}`, [
    { type: 'heading', text: 'An answer needs an expert' },
    { type: 'text', weight: 'strong', text: question },
    ...draftBlocks(draft),
    ...(told === null ? [] : [{ type: 'notice', level: 'medium', text: told } as const]),
    {
      type: 'facts',
      facts: [
        { label: 'Asked by', value: asker ?? 'somebody in chat' },
        { label: 'Owner', value: owner ?? 'nobody yet' },
      ],
    },
    {
      type: 'actions',
      buttons: [
        ...requestButtons(request),
        ...(canHandOver ? [{ action: 'hand-over', label: 'Hand over', value: request.id }] : []),
      ],
    },
  ]);
};

/** What can be done about a request; there is nothing to approve without a draft. */
export const requestButtons = ({ id, draft }: OpenRequest): Button[] => [
  ...(draft === null
    ? []
    : [{ action: 'approve-answer', label: 'Approve', value: id, style: 'primary' } as const]),
  { action: 'edit-answer', label: draft === null ? 'Write the answer' : 'Edit', value: id },
  { action: 'reject-answer', label: 'Reject', value: id, style: 'danger' },
];

const draftBlocks = (draft: string | null): Block[] =>
  draft === null
    ? [{ type: 'notice', level: 'info', text: 'There is no draft: nothing on file answers this.' }]
    : [{ type: 'quote', text: draft, source: 'Draft' }];

/** What an expert may do with a draft. */
export type Decision = 'approve' | 'edit' | 'reject';

const done: Record<Decision, string> = {
  approve: 'Approved',
  edit: 'Edited and approved',
  reject: 'Rejected',
};

/** Replaces the request once somebody decided; `text` is the wording that counts from now on. */
export const decidedCard = ({
  question,
  decision,
  by,
  text,
  reason,
}: {
  question: string;
  decision: Decision;
  by: string;
  text: string | null;
  reason: string | null;
}): Card =>
  card(`${done[decision]} by ${by}: ${question}`, [
    { type: 'notice', level: decision === 'reject' ? 'medium' : 'good', text: `${done[decision]} by ${by}.` },
    { type: 'text', weight: 'strong', text: question },
    ...(text === null ? [] : [{ type: 'quote', text, source: 'Approved wording' } as const]),
    ...(reason === null || reason === '' ? [] : [{ type: 'text', text: `Reason: ${reason}` } as const]),
  ]);

/** Where an expert rewords the answer before it counts. */
export const editForm = ({ id, question, draft }: OpenRequest): Form => ({
  form: 'edit-answer',
  title: 'Word the answer',
  intro: question,
  submit: 'Approve this wording',
  value: id,
  fields: [
    { type: 'text', name: 'text', label: 'Answer', initial: draft ?? '', multiline: true, required: true },
    {
      type: 'text',
      name: 'reason',
      label: 'Why (for the record)',
      initial: '',
      multiline: false,
      required: false,
    },
  ],
});

/** Where an expert says why an answer may not go out. */
export const rejectForm = ({ id, question }: OpenRequest): Form => ({
  form: 'reject-answer',
  title: 'Reject the draft',
  intro: question,
  submit: 'Reject',
  value: id,
  fields: [{ type: 'text', name: 'reason', label: 'Why', initial: '', multiline: true, required: true }],
});

/** Tells the asker that nobody will answer; `reason` is empty for those who may not know it. */
export const unansweredCard = ({ question, reason }: { question: string; reason: string }): Card =>
  card(`An expert decided not to answer this: ${question}`, [
    { type: 'notice', level: 'info', text: 'An expert decided not to answer this.' },
    { type: 'text', weight: 'quiet', text: question },
    ...(reason === '' ? [] : [{ type: 'text', text: `Reason: ${reason}` } as const]),
  ]);

/** Tells the asker that their question is with somebody; `placed`: a message went to a person or channel. */
export const expertAskedCard = ({
  request,
  isNew,
  placed,
}: {
  request: OpenRequest;
  isNew: boolean;
  placed: boolean;
}): Card => {
  const who = request.owner ?? 'an expert';
  if (!isNew) return said(`${who} has this question already. The answer will come here.`);
  if (placed) return said(`I asked ${who}. The answer will come here.`);
  return said(`Your question waits for ${who} on the home page of Vouch. The answer will come here.`);
};

const said = (text: string): Card => noteCard(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);
