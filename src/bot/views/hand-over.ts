import type { Form } from '../card.ts';
import type { OpenRequest } from './review-request.ts';

/** Where an expert says who should answer instead. */
export const handOverForm = ({ id, question, owner }: OpenRequest, owners: readonly string[]): Form => ({
  form: 'hand-over',
  title: 'Hand over',
  intro: question,
  submit: 'Hand over',
  value: id,
  fields: [
    {
      type: 'choice',
      name: 'owner',
      label: 'To whom',
      initial: owners.find((one) => one !== owner) ?? '',
      options: owners.map((one) => ({ value: one, label: one })),
    },
  ],
});
