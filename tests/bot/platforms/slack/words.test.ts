import { expect, test } from 'vitest';
import { forwardedFiles, wordsOf } from '../../../../src/bot/platforms/slack/words.ts';

const question = 'Is data encrypted?';
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const richText = (...texts: string[]) => ({
  type: 'rich_text',
  elements: texts.map((text) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] })),
});
const button = {
  type: 'actions',
  elements: [{ type: 'button', text: { type: 'plain_text', text: 'Press me' } }],
};

test.each<[string, Parameters<typeof wordsOf>[0], string]>([
  ['its text', { text: question, blocks: [section('drawn otherwise')] }, question],
  ['its blocks where it has no text', { text: '', blocks: [section(question), button] }, question],
  ['rich text, a line to a paragraph', { text: null, blocks: [richText('One?', 'Two?')] }, 'One?\nTwo?'],
  [
    'an app’s attachment where it has nothing else',
    { text: ' ', attachments: [{ text: question }] },
    question,
  ],
  [
    'a forwarded message with what was said to it',
    { text: 'Can you take this?', attachments: [{ is_share: true, text: question }] },
    `Can you take this?\n${question}`,
  ],
  ['no preview of a link', { text: question, attachments: [{ text: 'A title of some page' }] }, question],
  [
    'a sign of less before a link',
    { text: 'Is 1 < 2, as in <https://a.example|this>?' },
    'Is 1 < 2, as in this?',
  ],
  ['nothing where nothing is said', { text: null, blocks: [button, 7, null], attachments: null }, ''],
  ['what people meant by its mark-up', { text: '<@U1> &lt;b&gt; <https://a.example|a page>' }, '<b> a page'],
])('the words of a message are %s', (_what, message, words) => {
  expect(wordsOf(message)).toBe(words);
});

test('a forwarded message brings its files', () => {
  const forwarded = { is_msg_unfurl: true, files: [{ id: 'F1' }] };
  expect(forwardedFiles({ attachments: [forwarded, { files: [{ id: 'F2' }] }] })).toEqual([{ id: 'F1' }]);
});
