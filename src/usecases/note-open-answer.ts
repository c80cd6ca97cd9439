import type { Answer } from '../model/answer.ts';

/** What marks an answer that is open or covers only a part; the customer may read it, so no owner and no entry is named. */
export const noteOpenAnswer = ({ outcome, missing }: Answer): string | null => {
  if (outcome === 'routed') return 'Left open: for a person to answer.';
  if (outcome === 'abstained') return 'Left open: nothing on file answers this.';
  if (outcome === 'partial')
    return `Answered in part.${missing.length > 0 ? ` Open: ${missing.join('; ')}` : ''}`;
  return null;
};
