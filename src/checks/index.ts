import { anachronisticStandard } from './anachronistic-standard.ts';
import { anotherOrganization } from './another-organization.ts';
import { assertionMissing } from './assertion-missing.ts';
import { auditorUnsigned } from './auditor-unsigned.ts';
import { auditorWatchList } from './auditor-watch-list.ts';
import { bridgeLetterAsReport } from './bridge-letter-as-report.ts';
import { bridgeLetterMissing } from './bridge-letter-missing.ts';
import { bridgeLetterWeak } from './bridge-letter-weak.ts';
import { carveOutWithoutCsoc } from './carve-out-without-csoc.ts';
import { categoryMissing } from './category-missing.ts';
import { certifiedWording } from './certified-wording.ts';
import { cleanOpinionManyExceptions } from './clean-opinion-many-exceptions.ts';
import { contentsIncomplete } from './contents-incomplete.ts';
import { contradiction } from './contradiction.ts';
import { criterionNotRelevant } from './criterion-not-relevant.ts';
import { criterionWithoutControl } from './criterion-without-control.ts';
import { cuecSectionMissing } from './cuec-section-missing.ts';
import { cuecUnmet } from './cuec-unmet.ts';
import { cuecWithoutOwner } from './cuec-without-owner.ts';
import type { AnyCheck } from './define-check.ts';
import { designException } from './design-exception.ts';
import { draft } from './draft.ts';
import { emphasisOfMatter } from './emphasis-of-matter.ts';
import { exception } from './exception.ts';
import { exceptionRate } from './exception-rate.ts';
import { exceptionWithoutResponse } from './exception-without-response.ts';
import { incidentDisclosed } from './incident-disclosed.ts';
import { inclusiveWithoutAssertion } from './inclusive-without-assertion.ts';
import { inquiryOnly } from './inquiry-only.ts';
import { locationsExcluded } from './locations-excluded.ts';
import { noOccurrenceImplausible } from './no-occurrence-implausible.ts';
import { noSampleSizes } from './no-sample-sizes.ts';
import { notASocReport } from './not-a-soc-report.ts';
import { notOneDeviation } from './not-one-deviation.ts';
import { opinionIncomplete } from './opinion-incomplete.ts';
import { opinionModified } from './opinion-modified.ts';
import { otherSubjectMatter } from './other-subject-matter.ts';
import { periodShort } from './period-short.ts';
import { placeholdersLeft } from './placeholders-left.ts';
import { productNotDescribed } from './product-not-described.ts';
import { recipientMismatch } from './recipient-mismatch.ts';
import { remediationUntested } from './remediation-untested.ts';
import { reportDateImplausible } from './report-date-implausible.ts';
import { reportStale } from './report-stale.ts';
import { responseWithoutOwnerOrDate } from './response-without-owner-or-date.ts';
import { reviewIncomplete } from './review-incomplete.ts';
import { sameProcedure } from './same-procedure.ts';
import { scopeLimitation } from './scope-limitation.ts';
import { significantChange } from './significant-change.ts';
import { smallSamples } from './small-samples.ts';
import { soc1ForSecurity } from './soc1-for-security.ts';
import { soc2ForFinancialReporting } from './soc2-for-financial-reporting.ts';
import { soc3Only } from './soc3-only.ts';
import { subserviceNotInOpinion } from './subservice-not-in-opinion.ts';
import { suspiciousText } from './suspicious-text.ts';
import { testsMissing } from './tests-missing.ts';
import { type1 } from './type-1.ts';

/** Every red flag, in the order in which findings of one severity are shown: paper, auditor, opinion, scope, providers, tests, exceptions, freshness, our own reading. */
export const checks: readonly AnyCheck[] = [
  notASocReport,
  bridgeLetterAsReport,
  bridgeLetterWeak,
  soc1ForSecurity,
  soc2ForFinancialReporting,
  soc3Only,
  otherSubjectMatter,
  type1,
  anotherOrganization,
  draft,
  contentsIncomplete,
  testsMissing,
  recipientMismatch,
  anachronisticStandard,
  certifiedWording,
  placeholdersLeft,
  auditorUnsigned,
  auditorWatchList,
  reportDateImplausible,
  opinionModified,
  opinionIncomplete,
  scopeLimitation,
  emphasisOfMatter,
  cleanOpinionManyExceptions,
  assertionMissing,
  contradiction,
  productNotDescribed,
  categoryMissing,
  locationsExcluded,
  criterionWithoutControl,
  criterionNotRelevant,
  incidentDisclosed,
  significantChange,
  carveOutWithoutCsoc,
  subserviceNotInOpinion,
  inclusiveWithoutAssertion,
  cuecSectionMissing,
  cuecUnmet,
  cuecWithoutOwner,
  inquiryOnly,
  smallSamples,
  noSampleSizes,
  sameProcedure,
  noOccurrenceImplausible,
  notOneDeviation,
  exception,
  exceptionRate,
  designException,
  exceptionWithoutResponse,
  responseWithoutOwnerOrDate,
  remediationUntested,
  periodShort,
  reportStale,
  bridgeLetterMissing,
  suspiciousText,
  reviewIncomplete,
];
