import { expect, test } from 'vitest';
import { card } from '../../src/bot/card.ts';
import type { Platform } from '../../src/bot/platform.ts';
import type { IncomingFile, Person, Place } from '../../src/model/event.ts';

/** A platform under test with a way to see what people there see. */
export type PlatformUnderTest = {
  readonly platform: Platform;
  readonly place: Place;
  readonly person: Person;
  /** A file that somebody sent, and its bytes. */
  readonly sent: { readonly file: IncomingFile; readonly bytes: Uint8Array };
  /** Everything that people in the place can read now, in one string. */
  shown(): Promise<string>;
};

const note = (text: string) => card(text, [{ type: 'text', text }]);

/** What every chat platform must do, the real ones and the one in memory. `open` makes a fresh one for each test. */
export const testPlatform = (open: () => Promise<PlatformUnderTest>): void => {
  test('posts a card and updates it in its place', async () => {
    const { platform, place, shown } = await open();
    const message = await platform.post(place, note('first words'));
    expect(await shown()).toContain('first words');
    await platform.update(message, note('second words'));
    expect(await shown()).toContain('second words');
    expect(await shown()).not.toContain('first words');
  });

  test('where it can be asked, finds what it posted under a key, and nothing under another', async () => {
    const { platform, place, shown } = await open();
    if (!platform.findPosted) return;
    await platform.post(place, note('by another key'), { key: 'event:1:reply' });
    await platform.post(place, note('by this key'), { key: 'event:2:reply' });
    const found = await platform.findPosted(place, 'event:2:reply');
    if (found) await platform.update(found, note('found again'));
    expect(await shown()).toContain('found again');
    expect(await shown()).not.toContain('by this key');
    expect(await platform.findPosted(place, 'event:3:reply')).toBeNull();
  });

  test('hands over a file under its name', async () => {
    const { platform, place, shown } = await open();
    const bytes = new TextEncoder().encode('a,b');
    await platform.sendFile(place, { name: 'filled.csv', mimeType: 'text/csv', bytes, comment: '' });
    expect(await shown()).toContain('filled.csv');
  });

  test('where it can be asked, finds a file that it has handed over', async () => {
    const { platform, place } = await open();
    if (!platform.findFile) return;
    const bytes = new TextEncoder().encode('a,b');
    const file = { name: 'found again.csv', mimeType: 'text/csv', bytes, comment: '' };
    expect(await platform.findFile(place, file)).toBe(false);
    await platform.sendFile(place, file);
    expect(await platform.findFile(place, file)).toBe(true);
    expect(await platform.findFile(place, { ...file, bytes: new Uint8Array(9) })).toBe(false);
  });

  test('says what the place is now', async () => {
    const { platform, place } = await open();
    const now = await platform.look(place);
    expect(now.conversation).toBe(place.conversation);
    expect(now.external).not.toBeNull();
  });

  test('fetches what somebody sent, and refuses more than the limit', async () => {
    const { platform, sent } = await open();
    expect(Buffer.from(await platform.fetchFile(sent.file, { bytes: 1000 }))).toEqual(
      Buffer.from(sent.bytes),
    );
    await expect(platform.fetchFile(sent.file, { bytes: 1 })).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('shows and clears that it works', async () => {
    const { platform, place } = await open();
    await platform.status(place, 'is reading');
    await platform.status(place, null);
  });
};
