import type { SocReport } from '../../model/soc-report.ts';
import { readAdditionalCriteria } from './additional-criteria.ts';
import { readAssertion } from './assertion.ts';
import { readAuditor } from './auditor.ts';
import { readAuditorLicence } from './auditor-licence.ts';
import { readAuditorLocation } from './auditor-location.ts';
import { readAuditorSigned } from './auditor-signed.ts';
import { readCategories } from './categories.ts';
import { readCertifiedWording } from './certified-wording.ts';
import { readProviderControlsMention, readUserControlsMention } from './complementary-mentions.ts';
import { readContents, readSections } from './contents.ts';
import { readContradictions } from './contradictions.ts';
import { readTestsOfControls } from './controls/read-tests-of-controls.ts';
import { readCriteriaNotRelevant } from './criteria-not-relevant.ts';
import { readCsocs } from './csocs.ts';
import { readCuecSection, readCuecs } from './cuecs.ts';
import { readIncidents, readSignificantChanges } from './disclosures.ts';
import { readKind } from './kind.ts';
import { readLocationsExcluded } from './locations-excluded.ts';
import { readObjectives } from './objectives.ts';
import { readOpinion } from './opinion.ts';
import { readDraft, readRecipient } from './page-stamps.ts';
import { wholeOf } from './paragraph.ts';
import { readAsOf, readPeriod } from './period.ts';
import { readPlaceholders } from './placeholders.ts';
import { readReportDate } from './report-date.ts';
import { factFrom, type ReportText } from './report-text.ts';
import { readRestrictedUse } from './restricted-use.ts';
import { readServiceOrganization, supplierNames } from './service-organization.ts';
import { readStandards } from './standards.ts';
import { readSubserviceOrganizations } from './subservice-organizations.ts';
import { readSuspiciousText } from './suspicious-text.ts';
import { readSystem } from './system.ts';
import { readTitle } from './title.ts';
import { readType } from './type.ts';
import { readUserResponsibilities } from './user-responsibilities.ts';
import { readVendorsNotSubservice } from './vendors-not-subservice.ts';

/** Every fact of a report, each read by its own file. */
export const readFacts = (report: ReportText): SocReport => {
  const [first] = report.paragraphs;
  const kind =
    readKind(report) ?? factFrom(report, { value: 'other' as const, spans: first ? [wholeOf(first)] : [] });
  const type = kind.value === 'SOC 3' || kind.value.startsWith('SOC for') ? null : readType(report);
  const opinion = readOpinion(report);
  const period = readPeriod(report);
  const auditor = readAuditor(report);
  const vendorsNotSubservice = readVendorsNotSubservice(report);
  const serviceOrganization = readServiceOrganization(report, auditor);
  const system = readSystem(report, serviceOrganization);
  const parties = [...vendorsNotSubservice, auditor, system].filter((party) => party !== null);
  const subserviceOrganizations = readSubserviceOrganizations(report, {
    not: [...supplierNames(report, serviceOrganization), ...parties.map(({ value }) => value)],
  });
  // A report that does not say its Type is held to the stricter one: its tests are missing, not unexpected.
  const tests = readTestsOfControls(report, { kind: kind.value, type: type?.value ?? 2 });
  return {
    kind,
    type,
    title: readTitle(report),
    serviceOrganization,
    system,
    auditor,
    auditorLocation: readAuditorLocation(report),
    auditorSigned: readAuditorSigned(report, auditor),
    auditorLicence: readAuditorLicence(report),
    asOf: type?.value === 2 ? null : readAsOf(report),
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    reportDate: readReportDate(report),
    standards: readStandards(report),
    opinion,
    assertion: readAssertion(report),
    categories: readCategories(report),
    criteriaNotRelevant: readCriteriaNotRelevant(report),
    additionalCriteria: readAdditionalCriteria(report),
    objectives: kind.value === 'SOC 1' || kind.value === 'ISAE 3402' ? readObjectives(report) : [],
    subserviceOrganizations,
    vendorsNotSubservice,
    csocs: readCsocs(report, subserviceOrganizations),
    cuecs: readCuecs(report),
    cuecSection: readCuecSection(report),
    userControlsMention: readUserControlsMention(report),
    providerControlsMention: readProviderControlsMention(report),
    userResponsibilities: readUserResponsibilities(report),
    locationsExcluded: readLocationsExcluded(report),
    incidents: readIncidents(report),
    significantChanges: readSignificantChanges(report),
    ...tests,
    contradictions: readContradictions(report, { auditor, opinion }),
    sections: readSections(report),
    contents: readContents(report, tests.testsOfControls),
    placeholders: readPlaceholders(report),
    certifiedWording: readCertifiedWording(report),
    suspiciousText: readSuspiciousText(report),
    bridgeLetter: null,
    restrictedUse: readRestrictedUse(report),
    recipient: readRecipient(report, serviceOrganization),
    draft: readDraft(report),
  };
};
