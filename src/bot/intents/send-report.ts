import { keptPictures } from '../../usecases/report-files/kept-pictures.ts';
import { keyOf, recipientOf, reply, type Turn, whileWorking } from '../turn.ts';
import { reportCard } from '../views/report.ts';
import { vendorQuestionsCard } from '../views/vendor.ts';
import { storedReview } from './stored-review.ts';

/** Shows the card of a stored review again. */
export const showReport = async (turn: Turn<'action'>): Promise<void> => {
  const id = turn.event.value;
  const review = await storedReview(turn, id);
  await reply(turn, reportCard({ review, id, postable: turn.deps.channels.summaries !== null }), {
    audience: 'internal',
  });
};

/** Hands over a rendering of a stored review: the full report, or the register of exceptions and CUECs. */
export const sendReport =
  (which: 'report' | 'register') =>
  async (turn: Turn<'action'>): Promise<void> => {
    const review = await storedReview(turn, turn.event.value);
    await whileWorking(turn, 'is writing the file', async () => {
      const { services, reportFiles } = turn.deps;
      const { tenant } = turn.event.place;
      const pictures = await keptPictures(services, { tenant, id: turn.event.value });
      const files = await reportFiles(review, pictures);
      await turn.deps.outbox.sendFile({
        key: keyOf(turn, which),
        to: recipientOf(turn),
        audience: 'internal',
        file: files[which],
      });
    });
  };

/** Drafts the questions to the vendor. */
export const askVendor = async (turn: Turn<'action'>): Promise<void> => {
  const review = await storedReview(turn, turn.event.value);
  await reply(turn, vendorQuestionsCard(review), { audience: 'internal' });
};
