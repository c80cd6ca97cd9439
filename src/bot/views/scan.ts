import { type Card, card } from '../card.ts';

/** Says that a file is a scan and offers to read it all the same; `file` names the kept file. */
export const scanCard = ({ name, file }: { name: string; file: string }): Card =>
  card(`${name} is a scan.`, [
    { type: 'notice', level: 'high', text: `${name} is a scan: its pages are pictures without text.` },
    {
      type: 'text',
      text: 'Ask the vendor for the original PDF. I can also try to recognise the letters: that takes about five seconds a page, and what I read must be checked by eye.',
    },
    { type: 'actions', buttons: [{ action: 'read-scan', label: 'Try to read it', value: file }] },
  ]);
