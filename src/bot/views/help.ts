import { type Card, card } from '../card.ts';

type HelpView = {
  /** Example questions, one button each. */
  readonly prompts: readonly string[];
  /** False where files cannot be sent in this conversation, only in a direct one. */
  readonly filesHere: boolean;
  /** True for a person inside, who may see what waits. */
  readonly desk: boolean;
};

/** What Vouch does and what to try. */
export const helpCard = ({ prompts, filesHere, desk }: HelpView): Card => {
  const send = filesHere ? 'Send' : 'In a personal chat with me, send';
  return card('I answer security questions and read SOC reports, and say nothing I cannot quote.', [
    { type: 'heading', text: 'Hello, I am Vouch' },
    {
      type: 'text',
      text: 'I answer security questions from our own controls and read suppliers’ SOC reports. Whatever I say comes with the words it stands on. When there are none, I say so.',
    },
    {
      type: 'list',
      items: [
        'Ask a security question, the way a customer would.',
        `${send} a supplier’s SOC report (PDF): I list opinion, exceptions and red flags, with page and quote.`,
        `${send} a questionnaire (Excel, CSV, Word): you get the same file back, filled in.`,
      ],
    },
    ...(prompts.length === 0
      ? []
      : [
          { type: 'text', weight: 'quiet', text: 'Try one of these:' } as const,
          {
            type: 'actions',
            buttons: prompts.slice(0, 4).map((prompt) => ({ action: 'ask', label: prompt, value: prompt })),
          } as const,
        ]),
    ...(desk ? [{ type: 'actions', buttons: [home] } as const] : []),
  ]);
};

const home = { action: 'show-home', label: 'What waits for you', value: '' } as const;
