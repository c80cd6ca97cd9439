import { type Card, card, type Form } from '../card.ts';

/** Asks for a report's password; `file` names the kept file. */
export const passwordCard = ({ name, file, wrong }: { name: string; file: string; wrong: boolean }): Card =>
  card(`${name} needs a password.`, [
    {
      type: 'notice',
      level: 'info',
      text: wrong ? `That password does not open ${name}.` : `${name} is protected by a password.`,
    },
    { type: 'text', text: 'The vendor sends it apart from the file. I use it once and do not keep it.' },
    {
      type: 'actions',
      buttons: [{ action: 'enter-password', label: 'Enter the password', value: file, style: 'primary' }],
    },
  ]);

/** Where the password is typed. */
export const passwordForm = (file: string, name: string): Form => ({
  form: 'report-password',
  title: 'Password',
  intro: `Opens ${name}. It is used once and not kept.`,
  submit: 'Open',
  value: file,
  fields: [
    {
      type: 'text',
      name: 'password',
      label: 'Password',
      initial: '',
      multiline: false,
      required: true,
      secret: true,
    },
  ],
});
