import { VouchError } from '../../errors.ts';
import type { Review } from '../../model/review.ts';
import { reply, type Turn } from '../turn.ts';
import { errorCard } from '../views/error.ts';
import { noteCard } from '../views/note.ts';
import { reportCard } from '../views/report.ts';
import { storedReview } from './stored-review.ts';

/** Copies the summary of a report that was sent elsewhere to the configured channel. */
export const summarise = async (
  turn: Turn,
  { review, id }: { review: Review; id: string },
): Promise<void> => {
  try {
    await postTo(turn, { review, id });
  } catch (error) {
    // The person has the summary already; that the channel did not get it is said to them, not retried for ever.
    if (!(error instanceof VouchError)) throw error;
    await reply(turn, errorCard(error), { part: `${id}:channel` });
  }
};

/** Posts the summary to the configured channel because somebody pressed the button; posted before, it is refreshed. */
export const postReport = async (turn: Turn<'action'>): Promise<void> => {
  const review = await storedReview(turn, turn.event.value);
  await postTo(turn, { review, id: turn.event.value });
  await reply(turn, noteCard('The summary stands in the channel for reports.'));
};

const postTo = async (turn: Turn, { review, id }: { review: Review; id: string }): Promise<void> => {
  const { summaries } = turn.deps.channels;
  if (!summaries)
    throw new VouchError({
      code: 'misconfigured',
      message: 'No channel is set for summaries.',
      advice: 'Whoever runs Vouch for you can set one.',
    });
  await turn.deps.outbox.say({
    key: `report:${id}:summary`,
    to: { place: summaries, person: null },
    audience: 'internal',
    card: reportCard({ review, id, postable: false }),
  });
};
