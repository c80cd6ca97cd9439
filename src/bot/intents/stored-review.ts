import { VouchError } from '../../errors.ts';
import type { Review } from '../../model/review.ts';
import { demandInternal, type Turn } from '../turn.ts';

/** The stored review a button names, for people inside only; who looked is logged by the store. */
export const storedReview = async (turn: Turn, id: string): Promise<Review> => {
  demandInternal(turn);
  const { place, person } = turn.event;
  const review = await turn.deps.services.store.reports.get({ tenant: place.tenant, id, viewer: person.id });
  if (review) return review;
  throw new VouchError({
    code: 'not-found',
    message: 'That report is no longer on file.',
    advice: 'Send the PDF again to review it anew.',
  });
};
