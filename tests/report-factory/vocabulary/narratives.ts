import type { Paragraph } from '../wording/wording.ts';

/** A description of a software service, with the everyday words that mislead careless readers ("qualified", "exception"). */
export const saasDescription: readonly Paragraph[] = [
  {
    heading: 'Overview of Operations',
    text: '{org} (“{short}”) was founded in 2014 and provides the {system} for {purpose} to business customers. The system is offered over the internet. Other products of {short} are not part of this description.',
  },
  {
    heading: 'Principal Service Commitments and System Requirements',
    text: 'Commitments to user entities are documented in service agreements and on the public website. They include protecting customer data, restricting access to authorized persons, and reporting incidents without undue delay.',
  },
  {
    heading: 'Infrastructure and Software',
    text: 'Production runs on virtual servers and managed databases in two availability zones. Administrative access passes through a gateway that records sessions. Source code is kept in a version control system.',
  },
  {
    heading: 'People',
    text: 'The security team reports to the Chief Information Security Officer. Hiring managers select qualified candidates, and exceptions to hiring procedures are approved by the Head of People.',
  },
  {
    heading: 'Procedures',
    text: 'Procedures exist for granting and removing access, for changes, for backups and for incidents. Owners review their procedures each year, and exceptions from a policy require written approval.',
  },
  {
    heading: 'Data',
    text: 'Customer data includes account records, documents and activity logs. Data is classified as public, internal or confidential; customer data is confidential.',
  },
  {
    heading: 'Control Environment',
    text: 'The board of directors and executive management set expectations for integrity and competence. Reporting lines are documented, and performance is evaluated each year.',
  },
  {
    heading: 'Risk Assessment and Monitoring',
    text: 'Risks are assessed each year and when the business changes. Control owners assess their controls every quarter, and deviations from expected results are followed up.',
  },
];

/** A description of outsourced processing for clients, drier than that of a software service. */
export const processingDescription: readonly Paragraph[] = [
  {
    heading: 'Background',
    text: '{org} is a provider of outsourced services. With the {system}, it supports clients in {purpose}. About 340 staff work at three sites.',
  },
  {
    heading: 'Scope of this description',
    text: 'The description covers the {system}. Services provided under separate agreements, and sites that serve only internal functions, are outside its scope.',
  },
  {
    heading: 'Organisation',
    text: 'A management committee oversees operations. Each department has a head who is responsible for its controls. Suitably qualified persons are appointed to key roles.',
  },
  {
    heading: 'Information systems',
    text: 'Applications are developed in house and run on clustered servers. Interfaces with clients use encrypted file transfer. Items that fail validation are listed on exception reports and cleared daily.',
  },
  {
    heading: 'Monitoring',
    text: 'Internal audit visits each department at least every two years. Findings are followed up by the audit committee. No significant incidents affected the services in the period.',
  },
];
