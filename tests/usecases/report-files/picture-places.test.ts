import { expect, test } from 'vitest';
import { placesToPicture } from '../../../src/usecases/report-files/picture-places.ts';
import { madeException, madeReview, place } from './made-review.ts';

const finding = (severity: 'high' | 'low', quote: string, check = 'exception') => ({
  check,
  severity,
  title: 'T',
  detail: 'D',
  why: 'W',
  ask: 'A',
  evidence: [place(quote), place(`${quote} again`)],
});

test('exceptions come first, a place comes once, and low findings have none', () => {
  const [where] = madeException.evidence;
  const places = placesToPicture(
    madeReview({
      report: { exceptions: [madeException] },
      findings: [
        { ...finding('high', 'x'), evidence: where ? [where] : [] },
        finding('high', 'stale', 'report-stale'),
        finding('low', 'spotless', 'not-one-deviation'),
      ],
    }),
  );
  expect(places.map(({ quote }) => quote)).toEqual([where?.quote, 'stale']);
});

test('a report of many findings stays small', () => {
  const findings = Array.from({ length: 80 }, (_, at) => finding('high', `finding ${at}`));
  expect(placesToPicture(madeReview({ findings })).length).toBeLessThanOrEqual(24);
});
