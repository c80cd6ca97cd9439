import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, shorten } from '../../src/bot/clean-text.ts';

const rules = { linkHosts: ['vouch.example'], longest: 500 };
const clean = (text: string) => cleanText(text, rules);

describe('outgoing text', () => {
  test.each([
    ['keeps words, line feeds and tabs', 'one\n\ttwo', 'one\n\ttwo'],
    ['keeps mail addresses', 'write to security@acme.example', 'write to security@acme.example'],
    ['keeps versions and times', 'TLS 1.2 at 10:30, ratio 3:1', 'TLS 1.2 at 10:30, ratio 3:1'],
    ['keeps links to our own host', 'see https://vouch.example/a', 'see https://vouch.example/a'],
    ['keeps links to its subdomains', 'see https://docs.vouch.example/a', 'see https://docs.vouch.example/a'],
    ['removes other links', 'see https://evil.example/?q=secret now', 'see [link removed] now'],
    ['removes links that end like ours', 'https://notvouch.example', '[link removed]'],
    ['removes links with our host as user', 'https://vouch.example@evil.example/', '[link removed]'],
    ['removes plain http even to us', 'http://vouch.example', '[link removed]'],
    ['removes bare www', 'go to www.evil.example', 'go to [link removed]'],
    ['keeps the text of a markdown link', '[click](https://evil.example)', '[click]([link removed])'],
    ['removes other schemes', 'slack://channel?id=1 tel://1', '[link removed] [link removed]'],
    ['mentions nobody', '<!here> <@U123> <#C1|general> <!subteam^S1>', '   '],
    ['unmentions broadcasts', 'hey @here and @Channel, @everyone', 'hey here and Channel, everyone'],
    ['unmentions in Teams', '<at>Bob</at> hello', 'Bob hello'],
    ['drops control characters', 'a\u0000b\u001b[31mc\u0007', 'ab[31mc'],
    ['drops bidirectional overrides', 'file\u202Efdp.exe', 'filefdp.exe'],
    ['drops zero-width characters', 'pass\u200bword', 'password'],
    ['sees a mention through zero-width characters', '@\u200bhere', 'here'],
    ['sees a link through zero-width characters', 'ht\u200btps://evil.example', '[link removed]'],
    ['leaves no mention around a mention', '<<!here>!here> @@here', ' here'],
  ])('%s', (_case, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'https://',
          'www.',
          'evil.example',
          '<@U1>',
          '<!here>',
          '@here',
          '<',
          '>',
          '@',
          '\u200b',
          '\u202e',
          'here',
          '<at>',
          'a',
          ' ',
        ),
      )
      .map((parts) => parts.join('')),
  );

  test('whatever comes in, nothing forbidden goes out', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const out = clean(text);
        expect(out.replaceAll(/[\t\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(out).not.toMatch(/https?:\/\/evil|<[!@#][^<>\n]*>|<\/?at>|(?<![\p{L}\p{N}._%+-])@here\b/iu);
        expect(out.length).toBeLessThanOrEqual(rules.longest);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['short text stays', 'a b', 10, 'a b'],
    ['a long one is cut at a word', 'one two three', 11, 'one two…'],
    ['never inside a character', '😀😀😀', 4, '😀…'],
  ])('%s', (_case, text, longest, expected) => {
    expect(shorten(text, longest)).toBe(expected);
  });
});
