import type { UserEntityControl, UserEntityControls } from '../../model/user-entity-control.ts';

/** What our own controls say to one of the report, in a few words; never more than what was found. */
export const ownControlInWords = ({ outcome, confidence, missing }: UserEntityControl): string => {
  switch (outcome) {
    case 'met':
      return `Met, ${confidence} confidence`;
    case 'partly':
      return missing.length > 0 ? `Partly (does not name ${missing.join(', ')})` : 'Partly';
    case 'not-met':
      return 'Our own words deny it';
    case 'not-found':
      return 'No control of ours was found for it';
  }
};

/** "3 met, 2 partly, 4 not found", or why nobody looked. */
export const matchedInWords = (matched: UserEntityControls | undefined): string | null => {
  if (!matched) return null;
  if (matched.outcome === 'not-applicable') return `not matched: ${matched.reason}`;
  const counts = (['met', 'partly', 'not-met', 'not-found'] as const).flatMap((outcome) => {
    const count = matched.controls.filter((one) => one.outcome === outcome).length;
    return count > 0 ? [`${count} ${outcome.replace('-', ' ')}`] : [];
  });
  return `among our own controls ${counts.join(', ')}`;
};
