import type { Card, Form } from '../card.ts';
import { noteCard } from './note.ts';

/** Where an expert turns a message into an approved answer; it stays inside unless they say otherwise. */
export const newEntryForm = ({ question = '', text = '' }): Form => ({
  form: 'save-knowledge',
  title: 'Save as knowledge',
  intro: 'From now on this answers the question, word for word.',
  submit: 'Save',
  value: '',
  fields: [
    {
      type: 'text',
      name: 'question',
      label: 'Question',
      initial: question,
      multiline: false,
      required: true,
    },
    { type: 'text', name: 'text', label: 'Answer', initial: text, multiline: true, required: true },
    {
      type: 'choice',
      name: 'sharing',
      label: 'Who may be told',
      initial: 'internal',
      options: [
        { value: 'internal', label: 'Only us' },
        { value: 'nda', label: 'Customers under a confidentiality agreement' },
        { value: 'public', label: 'Anybody' },
      ],
    },
  ],
});

/** Says that an entry is in force. */
export const savedEntryCard = (question: string): Card =>
  noteCard(`Saved as approved answer: ${question}`, 'good');
