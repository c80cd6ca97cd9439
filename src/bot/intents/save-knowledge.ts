import { createHash } from 'node:crypto';
import { VouchError } from '../../errors.ts';
import { Sharing } from '../../model/audience.ts';
import type { Form } from '../card.ts';
import { demand, reply, type Turn } from '../turn.ts';
import { newEntryForm, savedEntryCard } from '../views/new-entry.ts';

/** The form that turns a message into an approved answer. */
export const openNewEntry = async (turn: Turn<'command'>): Promise<Form> => {
  demand(turn, 'approve');
  return newEntryForm({ text: turn.event.text });
};

/** The form for a question that nobody could answer so far. */
export const openGap = async (turn: Turn<'action'>): Promise<Form> => {
  demand(turn, 'approve');
  return newEntryForm({ question: turn.event.value });
};

/** Saves what the form holds as an approved answer; the same question again replaces its wording. */
export const saveKnowledge = async (turn: Turn<'form'>): Promise<void> => {
  demand(turn, 'approve');
  const { fields, place, person } = turn.event;
  const question = (fields.question ?? '').trim();
  const text = (fields.text ?? '').trim();
  const sharing = Sharing.safeParse(fields.sharing);
  if (question === '' || text === '' || !sharing.success)
    throw new VouchError({
      code: 'bad-input',
      message: 'An entry needs a question, an answer and who may see it.',
      advice: 'Open the form again and fill in all three.',
    });
  const { services } = turn.deps;
  await services.store.entries.put({
    tenant: place.tenant,
    by: person.id,
    entries: [
      {
        id: `chat-${createHash('sha256').update(question.toLowerCase()).digest('hex').slice(0, 16)}`,
        kind: 'approved',
        title: question,
        question,
        text,
        source: 'Saved from chat',
        section: null,
        sharing: sharing.data,
        owner: person.name ?? person.id,
        reviewed: services.today(),
        expires: null,
        criteria: [],
        tags: [],
        product: null,
      },
    ],
  });
  await reply(turn, savedEntryCard(question), { privately: true });
};
