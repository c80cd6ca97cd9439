import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const outward = /(\w+)(?:\?)?\s*\.(post|update|sendFile|finishFile|status|suggest|openForm|showHome)\s*\(/g;
/** The outbox itself, and receivers that are no platform: node's hash, express' response and router. */
const harmless = new Set(['outbox', 'response', 'router', 'guard', 'createHash']);

test('nothing but the outbox calls the outward functions of a platform', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^(bot|usecases)\/|^main\.ts$/.test(file) && file.endsWith('.ts') && file !== 'bot/outbox.ts',
  );
  expect(files.length).toBeGreaterThan(30);
  const calls = files.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(outward)]
      .filter(([, receiver = '']) => !harmless.has(receiver) && !file.startsWith('bot/platforms/'))
      .map(([call]) => `${file}: ${call}`),
  );
  expect(calls).toEqual([]);
});

test('the rule would notice a call', () => {
  expect('await platform.post(place, card)'.match(outward)).not.toBeNull();
});
