import type { Review } from '../../model/review.ts';
import { proposalLines, unreadLines } from './describe-report.ts';
import { exceptions } from './html/exceptions.ts';
import { findings, picturesLeft } from './html/findings.ts';
import { head, identity } from './html/head.ts';
import { list, section } from './html/layout.ts';
import { html, nothing } from './html/markup.ts';
import { opinion } from './html/opinion.ts';
import type { Pictures } from './html/pictures.ts';
import { providers } from './html/providers.ts';
import { reading, signature } from './html/reading.ts';
import { htmlStyle } from './html/style.ts';
import { testsOfControls } from './html/tests-of-controls.ts';
import { userEntityControls } from './html/user-entity-controls.ts';
import { unhyphened } from './words.ts';

/**
 * A review as one self-contained page (no script, no outside reference) for reading, signing, filing and printing.
 * Every string of the report is escaped: it comes from an untrusted file.
 */
export const renderHtml = (review: Review, pictures: Pictures = new Map()): string => {
  const { file, report } = review;
  const title = report?.serviceOrganization?.value ?? file.name;
  const unread = unreadLines(review);
  const undecided = review.couldNotTell.map(
    ({ check, missing }) => `${unhyphened(check)}: ${missing.join(', ')} not found`,
  );
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Review of ${title}</title><style>${{ markup: htmlStyle }}</style></head><body><main>
${head(review)}
${unread.length > 0 ? html`<section class="unread"><h2>What could not be read</h2>${list(unread)}</section>` : nothing}
${report ? [section('The report', identity(report)), section('Opinion', opinion(report, picturesLeft(review.findings, pictures)))] : nothing}
${report || review.findings.length > 0 ? section('Findings', findings(review.findings, pictures)) : nothing}
${report ? section('Exceptions in the tests of controls', exceptions(report, picturesLeft(review.findings, pictures))) : nothing}
${section('Conditions', list(review.conditions))}
${section('Questions to the vendor', list(review.questions))}
${
  report
    ? [
        section('User entity controls: ours to run', userEntityControls(review)),
        section('Subservice organizations', providers(report)),
        section('Tests of controls', testsOfControls(report)),
      ]
    : nothing
}
${section('What could not be decided', list(undecided))}
${section('Proposed by a model, check it: findings and advice do not use it', list(proposalLines(review)))}
${section('How this was read', reading(review))}
${signature}
</main></body></html>
`;
  return page.markup;
};
