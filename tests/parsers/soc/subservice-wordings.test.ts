import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import { soc2Document, soundParts } from './reports.ts';

const SENTENCES: readonly (readonly [string, string])[] = [
  [
    'Microsoft Corporation is presented using the inclusive method, while Twilio Inc. and Zendesk, Inc. are carved out.',
    'Microsoft Corporation:inclusive|Twilio Inc.:carve-out|Zendesk, Inc.:carve-out',
  ],
  [
    'Aldermoor uses the carve-out method for Northlight Hosting, LLC and Dunmore Relay Ltd. and the inclusive method for Pell Print, Inc.',
    'Northlight Hosting, LLC:carve-out|Dunmore Relay Ltd.:carve-out|Pell Print, Inc.:inclusive',
  ],
  [
    'Aldermoor uses Northlight Hosting, LLC for colocation and Pell Print, Inc. for printing. The description is presented using the carve-out method with respect to Northlight Hosting, LLC and the inclusive method with respect to Pell Print, Inc.',
    'Northlight Hosting, LLC:carve-out|Pell Print, Inc.:inclusive',
  ],
  [
    'Northlight Hosting, LLC (colocation) and Dunmore Relay Ltd. (mail) are treated under the carve-out method; Pell Print, Inc. (printing) is treated under the inclusive method.',
    'Northlight Hosting, LLC:carve-out|Dunmore Relay Ltd.:carve-out|Pell Print, Inc.:inclusive',
  ],
  [
    'The inclusive method is used for Pell Print, Inc., whereas the carve-out method is applied to Northlight Hosting, LLC.',
    'Northlight Hosting, LLC:carve-out|Pell Print, Inc.:inclusive',
  ],
  [
    'Aldermoor uses Northlight Hosting, LLC, a subservice organization, for colocation. The controls that Northlight Hosting, LLC operates are its own responsibility and were not within our remit.',
    'Northlight Hosting, LLC:carve-out',
  ],
  [
    'Aldermoor outsources colocation to Northlight Hosting, LLC. The description sets out Aldermoor’s controls alone; those of the subservice organization are left aside.',
    'Northlight Hosting, LLC:carve-out',
  ],
  [
    'Aldermoor uses Northlight Hosting, LLC (subservice organization) for colocation. The description and our work are limited to the controls of Aldermoor.',
    'Northlight Hosting, LLC:carve-out',
  ],
  [
    'Aldermoor uses Northlight Hosting, LLC, a subservice organization. The accompanying description includes only those controls expected at the subservice organization, and does not include controls at the subservice organization.',
    'Northlight Hosting, LLC:carve-out',
  ],
  [
    'Aldermoor uses Northlight Hosting, LLC, a subservice organization, for colocation. Our examination stopped at the boundary of Aldermoor’s own systems.',
    'Northlight Hosting, LLC:carve-out',
  ],
  [
    'Aldermoor uses Northlight Hosting, LLC, a subservice organization, for colocation. Northlight Hosting, LLC’s controls are the subject of a separate report of its own auditor and are not addressed here.',
    'Northlight Hosting, LLC:carve-out',
  ],
  [
    'Aldermoor uses Northlight Hosting, LLC, a subservice organization, for colocation. Management of both companies asserts to the description, which covers the controls of both, and we tested them.',
    'Northlight Hosting, LLC:inclusive',
  ],
  [
    'Aldermoor uses Pell Print, Inc., an affiliated subservice organization, for printing. The description includes a description of Pell Print, Inc.’s system used by Aldermoor, including relevant controls; Pell Print, Inc. has provided an assertion of its own.',
    'Pell Print, Inc.:inclusive',
  ],
  ['Aldermoor does not use subservice organizations.', ''],
  ['No subservice organizations are used to deliver the service.', ''],
  [
    'Aldermoor uses vendors such as Jira and Slack for internal work; they are not subservice organizations.',
    '',
  ],
  [
    'Aldermoor uses Amazon Web Services (“AWS”), Google Cloud Platform (“GCP”), and MongoDB, Inc. (“MongoDB”) as subservice organizations for hosting. The description excludes the controls of AWS, GCP, and MongoDB.',
    'Amazon Web Services (“AWS”):carve-out|Google Cloud Platform (“GCP”):carve-out|MongoDB, Inc. (“MongoDB”):carve-out',
  ],
  [
    'Aldermoor uses AWS, Microsoft Azure, and Cloudflare to provide hosting, hosting, and web application firewall services, respectively. The description indicates that complementary subservice organization controls are necessary. The description does not disclose the actual controls at the subservice organizations.',
    'AWS:carve-out|Microsoft Azure:carve-out|Cloudflare:carve-out',
  ],
  [
    'Aldermoor uses a subservice organization, Amazon Web Services, Inc., for its cloud infrastructure. The carve-out method was applied.',
    'Amazon Web Services, Inc.:carve-out',
  ],
  [
    'As stated in the description, the hosting services provided by Northlight Hosting, LLC and the identity services provided by Okta, Inc. are not included within the scope of this examination.',
    'Northlight Hosting, LLC:carve-out|Okta, Inc.:carve-out',
  ],
  [
    'Aldermoor’s production environment is hosted on Amazon Web Services (AWS), a third-party subservice organization. Controls at AWS were carved out of this examination.',
    'Amazon Web Services (AWS):carve-out',
  ],
  [
    'Aldermoor uses Heroku (a Salesforce company) and Datadog, Inc. for platform hosting and monitoring. Our examination did not extend to controls at these subservice organizations.',
    'Heroku:carve-out|Datadog, Inc.:carve-out',
  ],
  [
    'Certain operations are performed by Castle Peak Data Services LLC. These operations are relevant to the criteria. The description does not cover Castle Peak Data Services LLC and our examination excluded its controls.',
    'Castle Peak Data Services LLC:carve-out',
  ],
  [
    'Aldermoor relies on Rackspace US, Inc. for managed hosting (the “subservice organization”). The description presents the types of controls that Aldermoor assumes have been implemented at the subservice organization, not the actual controls.',
    'Rackspace US, Inc.:carve-out',
  ],
  [
    'To host its systems, Aldermoor has contracted with Equinix, Inc. The scope of this report is confined to controls operated by Aldermoor.',
    'Equinix, Inc.:carve-out',
  ],
  [
    'Aldermoor uses Equinix, Inc. to host its systems, and the description includes both Aldermoor’s controls and the relevant controls of Equinix, Inc.',
    'Equinix, Inc.:inclusive',
  ],
  [
    'Aldermoor uses Equinix, Inc., a subservice organization. Equinix, Inc.’s controls are described and were tested together with those of Aldermoor.',
    'Equinix, Inc.:inclusive',
  ],
  [
    'Aldermoor uses the services of Equinix, Inc., a subservice organization, for power and cooling; how the two divide the work is shown in a figure.',
    'Equinix, Inc.:null',
  ],
];

const plain = (name: string): string => name.replace(/\s*\([^)]*\)/g, '').replace(/\./g, '');

describe('subservice organizations as auditors tell of them', () => {
  it.each(SENTENCES)('%s', (paragraph, expected) => {
    const scope = [...soundParts.scope.slice(0, 4), paragraph, ...soundParts.scope.slice(5)];
    const found = extractReport(soc2Document({ scope })).report?.subserviceOrganizations ?? [];
    const read = found.map(({ name, method }) => `${plain(name)}:${method}`).sort();
    expect(read).toEqual(expected.split('|').map(plain).filter(Boolean).sort());
  });
});
