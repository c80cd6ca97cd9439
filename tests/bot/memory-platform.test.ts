import { describe } from 'vitest';
import { createMemoryPlatform } from './memory-platform.ts';
import { channel, member } from './people.ts';
import { testPlatform } from './platform-contract.ts';

describe('the platform in memory', () => {
  testPlatform(async () => {
    const platform = createMemoryPlatform();
    const bytes = new TextEncoder().encode('hello');
    platform.sent.set('F1', bytes);
    const file = { name: 'a.txt', mimeType: null, bytes: null, handle: { id: 'F1' } };
    return {
      platform,
      place: channel,
      person: member,
      sent: { file, bytes },
      shown: async () => JSON.stringify([platform.said, platform.files]),
    };
  });
});
