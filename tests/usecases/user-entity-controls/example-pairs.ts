/**
 * What the example company's controls say to thirty things that reports expect of their user entities, labelled by
 * hand: entries that meet it, entries that only speak to a part of it, or none. An entry listed under `none` is about
 * the same topic and does not meet it.
 */
export const examplePairs: readonly (readonly [
  obligation: string,
  label: 'meets' | 'speaks' | 'none',
  entries: readonly string[],
])[] = [
  [
    'approving, provisioning and removing the access of their own users to the application',
    'meets',
    ['access-control.md#least-privilege', 'access-control.md#joiners-and-leavers'],
  ],
  [
    'enforcing single sign-on or strong passwords for their user accounts',
    'meets',
    [
      'access-control.md#passwords-of-staff',
      'access-control.md#multi-factor-authentication-of-staff',
      'approved-mfa-staff',
    ],
  ],
  ['keeping their administrative and security contacts up to date with the service organization', 'none', []],
  [
    'notifying the service organization promptly of any suspected compromise of their accounts',
    'none',
    ['incident-response.md#incident-response-plan'],
  ],
  [
    'protecting the API tokens and keys issued to them and for rotating them',
    'speaks',
    ['data-protection.md#key-management', 'application-security.md#secrets-in-code'],
  ],
  ['configuring the security options of the application according to their own policies', 'none', []],
  [
    'reviewing the activity logs and reports that the application makes available to them',
    'speaks',
    ['logging-and-monitoring.md#security-logs', 'logging-and-monitoring.md#detection-and-alerts'],
  ],
  [
    'having their own plans to continue business when the service is not available',
    'meets',
    ['backup-and-recovery.md#business-continuity-plan'],
  ],
  ['periodically reviewing the roles assigned to their users', 'meets', ['access-control.md#access-reviews']],
  ['exporting the data that they need to retain beyond the contract term', 'none', []],
  [
    'deciding which confidential data is uploaded to the application',
    'speaks',
    ['data-protection.md#data-classification'],
  ],
  [
    'authorizing, adding and removing their own users in the application',
    'meets',
    ['access-control.md#least-privilege', 'access-control.md#joiners-and-leavers'],
  ],
  ['checking reports produced by the system for completeness and accuracy', 'none', []],
  [
    'enabling single sign-on and multi-factor authentication for their users',
    'speaks',
    ['access-control.md#multi-factor-authentication-of-staff', 'approved-mfa-staff'],
  ],
  [
    'keeping passwords and API keys issued to them confidential',
    'speaks',
    [
      'application-security.md#secrets-in-code',
      'access-control.md#shared-accounts',
      'access-control.md#passwords-of-staff',
    ],
  ],
  ['keeping the contact details of their administrators current', 'none', []],
  [
    'maintaining their own business continuity plans for an outage of the service',
    'meets',
    ['backup-and-recovery.md#business-continuity-plan'],
  ],
  [
    'reporting suspected security incidents that involve their accounts without delay',
    'speaks',
    ['incident-response.md#incident-response-plan'],
  ],
  [
    'reviewing the permissions of their users at regular intervals',
    'meets',
    ['access-control.md#access-reviews'],
  ],
  ['testing new releases of the client software in their own environment', 'none', []],
  [
    'transmitting data to the system over encrypted channels only',
    'meets',
    ['data-protection.md#encryption-in-transit', 'approved-encryption'],
  ],
  ['compare results with their own records', 'none', []],
  [
    'decide who may use the service and close the accounts of leavers',
    'meets',
    ['access-control.md#joiners-and-leavers', 'access-control.md#least-privilege'],
  ],
  [
    'guard the keys that programs use to call the service',
    'speaks',
    ['application-security.md#secrets-in-code', 'data-protection.md#key-management'],
  ],
  ['keep copies of exports that they need', 'none', []],
  [
    'limit the networks from which the service is used',
    'none',
    ['endpoint-and-network.md#firewalls-and-segmentation'],
  ],
  ['name a security contact and keep it current', 'none', []],
  ['plan for hours without the service', 'meets', ['backup-and-recovery.md#business-continuity-plan']],
  [
    'switch on strong sign-in',
    'meets',
    [
      'access-control.md#multi-factor-authentication-of-staff',
      'approved-mfa-staff',
      'access-control.md#passwords-of-staff',
    ],
  ],
  ['tell the provider at once about misuse', 'none', []],
];
