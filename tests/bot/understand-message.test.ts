import { expect, test } from 'vitest';
import { understandMessage } from '../../src/bot/intents/understand-message.ts';

test.each([
  ['', 'nothing'],
  ['<@U123> ', 'nothing'],
  ['hi', 'help'],
  ['Hello Vouch!', 'help'],
  ['<@U123> help', 'help'],
  ['?', 'help'],
  ['???', 'help'],
  ['What can you do?', 'help'],
  ['Home', 'home'],
  ['what is waiting for me?', 'home'],
  ['Do your employees work from home?', 'question'],
  ['Thanks a lot!', 'thanks'],
  ['Thank you 🙏🏽', 'thanks'],
  ['👍', 'thanks'],
  [':thumbsup: :tada:', 'thanks'],
  ['…', 'thanks'],
  ['🔒 Is data encrypted?', 'question'],
  ['Help us understand your backup policy', 'question'],
  ['Is data encrypted at rest?', 'question'],
  ['Describe your incident response process.', 'question'],
  ['Great wall of text about SSO', 'question'],
  ['1. Do you use MFA?\n2. Do you log access?\n3. Who reviews logs?\n4. Is data encrypted?', 'questions'],
  [
    'No.\tControl\tAnswer\n1\tMFA for all staff\t\n2\tLogs kept for a year\t\n3\tTested backups\t',
    'questions',
  ],
  ['| Control | Answer |\n|---|---|\n| MFA for all staff | |\n| Logs kept for a year | |', 'questions'],
  ['We are Acme.\nWe sell boats.\nWe have a question.\nDo you use MFA?', 'question'],
])('%j means %s', (text, kind) => {
  expect(understandMessage(text).kind).toBe(kind);
});
