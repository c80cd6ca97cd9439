import { VouchError } from '../../errors.ts';
import type { IncomingFile } from '../../model/event.ts';
import { demand, isForPerson, reply, type Turn } from '../turn.ts';
import { errorCard } from '../views/error.ts';
import { noteCard } from '../views/note.ts';
import { fillFile } from './fill-file.ts';
import { dropFile } from './kept-file.ts';
import { reviewFile } from './review-file.ts';

const largest = 50 * 1024 * 1024;
const most = 5;

/** Takes the files of one message in turn: PDFs are reports, everything else is tried as a questionnaire. */
export const takeFiles = async (turn: Turn<'message'>): Promise<void> => {
  demand(turn, 'upload');
  const { files } = turn.event;
  for (const [index, file] of files.slice(0, most).entries()) await takeFile(turn, file, `file${index}`);
  if (files.length > most) await reply(turn, errorCard(tooMany(files.length)), { part: 'too-many' });
};

const takeFile = async (turn: Turn<'message'>, file: IncomingFile, part: string): Promise<void> => {
  const { platforms } = turn.deps;
  try {
    const bytes = await platforms.get(turn.event.place.platform)?.fetchFile(file, { bytes: largest });
    if (!bytes) throw new Error(`no platform ${turn.event.place.platform}`);
    const upload = { name: file.name, bytes, part };
    if (isPdf(bytes)) await reviewFile(turn, upload);
    else await fillFile(turn, upload);
  } catch (error) {
    // One file that is refused must not keep the others of the message from being read.
    if (!isForPerson(error)) {
      await reply(turn, noteCard(`${file.name}: interrupted. If no result follows, send it again.`), {
        part,
      });
      throw error;
    }
    await reply(turn, errorCard(error), { part });
  }
  if (file.handle.kept) await dropFile(turn, file.handle.kept);
};

/** Readers accept the mark anywhere in the first kilobyte. */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');

const tooMany = (count: number): VouchError =>
  new VouchError({
    code: 'bad-input',
    message: `I took the first ${most} of ${count} files.`,
    advice: 'Send the others in a second message.',
  });
