import { expect, test } from 'vitest';
import { hangsOnTopic } from '../../../src/knowledge/question/hangs-on-topic.ts';

test.each([
  'And by whom?',
  'how often?',
  'For how long?',
  'What about contractors and temporary staff?',
  'Who has access to them outside of working hours?',
  'If so, where is the list of the people kept?',
])('%s may hang on what was asked before', (text) => {
  expect(hangsOnTopic(text)).toBe(true);
});

test.each([
  'When does the canteen close?',
  'Who guards the vault?',
  'Will you sign our own contract without a change?',
])('%s is a matter of its own', (text) => {
  expect(hangsOnTopic(text)).toBe(false);
});
