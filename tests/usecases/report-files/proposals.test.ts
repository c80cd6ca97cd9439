import { describe, expect, test } from 'vitest';
import { reportCard } from '../../../src/bot/views/report.ts';
import { proposalLines } from '../../../src/usecases/report-files/describe-report.ts';
import { renderHtml } from '../../../src/usecases/report-files/render-html.ts';
import { madeReview } from './made-review.ts';

const proposals = {
  model: 'gpt-5-mini',
  pagesShown: [1, 4],
  asked: ['reportDate'],
  facts: [
    {
      fact: 'reportDate',
      value: '2026-10-12',
      evidence: [{ page: 4, printedPage: null, quote: 'October 12, 2026 <script>' }],
      foundBy: 'model' as const,
    },
  ],
  refused: 2,
};
const heading = 'Proposed by a model, check it';

describe('what a model proposes', () => {
  test('is shown apart, with its quotation, its model and the pages that went there', () => {
    expect(proposalLines(madeReview({ proposals }))).toEqual([
      'report date: 2026-10-12 (page 4: “October 12, 2026 <script>”)',
      'Pages 1, 4 of this file went to gpt-5-mini. 2 more of its proposals were refused.',
    ]);
    const page = renderHtml(madeReview({ proposals }));
    expect(page).toContain(heading);
    expect(page).not.toContain('<script>');
    const review = madeReview({ proposals });
    expect(JSON.stringify(reportCard({ review, id: 'x', postable: false }))).toContain(heading);
  });

  test('leaves no trace where no model was asked', () => {
    const review = madeReview();
    expect(proposalLines(review)).toEqual([]);
    expect(renderHtml(review)).not.toContain(heading);
    expect(JSON.stringify(reportCard({ review, id: 'x', postable: false }))).not.toContain(heading);
  });

  test('says so where the model could not be used', () => {
    const away = { ...proposals, facts: [], refused: 0, message: 'The model could not be used.' };
    expect(proposalLines(madeReview({ proposals: away }))).toEqual([
      'Pages 1, 4 of this file went to gpt-5-mini. The model could not be used.',
    ]);
  });
});
