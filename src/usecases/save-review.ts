import type { Review } from '../model/review.ts';
import type { Services } from './services.ts';

/** Keeps a review (encrypted, restricted-use) and notes in the audit log who brought it; returns its id. */
export const saveReview = async (
  { store }: Pick<Services, 'store'>,
  { tenant, review, by }: { tenant: string; review: Review; by: string },
): Promise<string> => {
  const id = await store.reports.save({ tenant, review, uploadedBy: by });
  await store.audit.append({
    tenant,
    actor: by,
    action: 'report.reviewed',
    subject: id,
    detail: { file: review.file.sha256, outcome: review.outcome, verdict: review.verdict },
  });
  return id;
};
