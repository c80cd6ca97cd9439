import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInward } from '../../src/bot/inward.ts';
import { placeToStop } from '../../src/bot/running.ts';
import type { Services } from '../../src/usecases/services.ts';
import { message, press } from './happenings.ts';
import { openConversation, openServices } from './open-bench.ts';

let services: Services;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ services, close } = await openServices());
});
afterAll(() => close());

test('the button on the card ends a filling in the middle, without a file', async () => {
  const { store } = services;
  let kept = 0;
  const fillings: typeof store.fillings = {
    ...store.fillings,
    keep: async (record) => {
      await store.fillings.keep(record);
      const before = kept;
      kept += record.answers.length;
      if (before === 0) await pressStop();
    },
  };
  const { platform, conversation } = openConversation({ ...services, store: { ...store, fillings } });
  await store.signals.hear((words) => {
    const place = placeToStop(words);
    if (place) conversation.stop(place);
  });
  const pressStop = async (): Promise<void> => {
    const blocks = platform.said.at(-1)?.card.blocks ?? [];
    const [button] = blocks.flatMap((block) => (block.type === 'actions' ? block.buttons : []));
    if (button?.label === 'Stop') await createInward(store).accept(press(button));
  };
  const questions = Array.from({ length: 3000 }, (_, i) => `${i + 1},Do you review region ${i}?,`);
  const bytes = new TextEncoder().encode(['No.,Question,Answer', ...questions].join('\n'));
  platform.sent.set('form', bytes);
  const files = [{ name: 'form.csv', mimeType: null, bytes: bytes.byteLength, handle: { id: 'form' } }];
  await conversation.handle(message('', { files }), { signal: new AbortController().signal });
  expect(platform.said.at(-1)?.card.summary).toContain('Stopped.');
  expect(platform.files).toEqual([]);
  expect(kept).toBeLessThan(3000);
});
