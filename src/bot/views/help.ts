import { type Card, card } from '../card.ts';

/** What Vouch does and what to try; `prompts` are example questions, one button each. */
export const helpCard = (prompts: readonly string[]): Card =>
  card('I answer security questions and read SOC reports, and say nothing I cannot quote.', [
    { type: 'heading', text: 'Hello, I am Vouch' },
    {
      type: 'text',
      text: 'I answer security questions from our own controls and read suppliers’ SOC reports. Whatever I say comes with the words it stands on. When there are none, I say so.',
    },
    {
      type: 'list',
      items: [
        'Ask a security question, the way a customer would.',
        'Send a supplier’s SOC report (PDF): I list opinion, exceptions and red flags, with page and quote.',
        'Send a questionnaire (Excel, CSV, Word): you get the same file back, filled in.',
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
  ]);
