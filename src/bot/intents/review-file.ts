import type { Review } from '../../model/review.ts';
import { keepPictures } from '../../usecases/report-files/kept-pictures.ts';
import { picturePlaces } from '../../usecases/report-files/picture-places.ts';
import { reviewReport } from '../../usecases/review-report.ts';
import { saveReview } from '../../usecases/save-review.ts';
import { ownControls } from '../../usecases/user-entity-controls/own-controls.ts';
import { demand, demandInternal, keyOf, recipientOf, reply, type Turn, whileWorking } from '../turn.ts';
import { passwordCard } from '../views/password.ts';
import { progressCard } from '../views/progress.ts';
import { reportCard } from '../views/report.ts';
import { scanCard } from '../views/scan.ts';
import { dropFile, keepFile, keptFile } from './kept-file.ts';
import { summarise } from './post-summary.ts';

type Upload = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly password?: string;
  /** Read pictures of pages by character recognition: slow, and to be checked by eye. */
  readonly ocr?: boolean;
};

/** Reads a supplier's report: progress, then the summary, then a copy in the channel for summaries. */
export const reviewFile = async (turn: Turn, upload: Upload): Promise<void> => {
  demand(turn, 'upload');
  demandInternal(turn);
  const { name, bytes, part, password, ocr } = upload;
  const key = keyOf(turn, part);
  const waiting = progressCard(`Reading ${name}`);
  await reply(turn, waiting, { part, audience: 'internal' });
  await whileWorking(turn, `is reading ${name}`, async () => {
    const review = await reviewReport(turn.deps.services, {
      name,
      bytes,
      ...(password === undefined ? {} : { password }),
      ...(ocr ? { ocr } : {}),
      own: () => ownControls(turn.deps.services, { tenant: turn.event.place.tenant }),
      signal: turn.signal,
      onProgress: (done, total) =>
        turn.deps.outbox.pass({
          key,
          to: recipientOf(turn),
          audience: 'internal',
          card: progressCard(`Reading ${name}`, { done, total }),
        }),
    });
    turn.signal.throwIfAborted();
    if (review.outcome === 'password') return askForPassword(turn, upload);
    if (review.outcome === 'no-text' && !ocr) return offerRecognition(turn, upload);
    const id = await showReview(turn, { review, part });
    const pictures = await picturePlaces(turn.deps.services, { review, bytes, password });
    await keepPictures(turn.deps.services, { tenant: turn.event.place.tenant, id, pictures });
  });
};

const askForPassword = async (turn: Turn, { name, bytes, part, password }: Upload): Promise<void> => {
  const file = await keepFile(turn, { name, bytes });
  const card = passwordCard({ name, file, wrong: password !== undefined });
  await reply(turn, card, { part, audience: 'internal' });
};

const offerRecognition = async (turn: Turn, { name, bytes, part }: Upload): Promise<void> => {
  const file = await keepFile(turn, { name, bytes });
  await reply(turn, scanCard({ name, file }), { part, audience: 'internal' });
};

/** Shows and keeps a review; returns its id. */
const showReview = async (
  turn: Turn,
  { review, part }: { review: Review; part: string },
): Promise<string> => {
  const { place, person } = turn.event;
  const id = await saveReview(turn.deps.services, { tenant: place.tenant, review, by: person.id });
  const { summaries } = turn.deps.channels;
  const postable = summaries !== null && summaries.conversation !== place.conversation;
  await reply(turn, reportCard({ review, id, postable }), { part, audience: 'internal' });
  if (review.report && postable) await summarise(turn, { review, id });
  return id;
};

/** Reads a scan by character recognition because somebody asked for it. */
export const readScan = async (turn: Turn<'action'>): Promise<void> => {
  const { id, name, bytes } = await keptFile(turn, turn.event.value);
  await reviewFile(turn, { name, bytes, ocr: true, part: 'reply' });
  await dropFile(turn, id);
};
