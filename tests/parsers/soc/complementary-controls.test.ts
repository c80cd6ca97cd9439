import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import type { Block } from './document-of.ts';
import { soc2Document, soundParts } from './reports.ts';

const HEADING = '## Complementary User Entity Controls';
const LISTS: readonly (readonly [string, readonly Block[], number, number])[] = [
  [
    'none csoc',
    [
      '## Complementary Subservice Organization Controls',
      'Aldermoor does not use subservice organizations; none are assumed.',
    ],
    0,
    0,
  ],
  [
    'table csoc 3 cols',
    [
      '## Complementary Subservice Organization Controls',
      'The following are assumed.',
      {
        rows: [
          ['Category', 'Criteria', 'Control'],
          ['Security', 'CC6.4', 'Physical access to data centers is approved by an authorized individual.'],
          ['Security', 'CC6.4', 'Closed circuit television cameras are used to monitor server locations.'],
        ],
      },
    ],
    2,
    0,
  ],
  [
    'table csoc merged head',
    [
      '## Complementary Subservice Organization Controls',
      'The following are assumed.',
      {
        rows: [
          ['Subservice Organization - AWS', '', ''],
          ['Category', 'Criteria', 'Control'],
          ['Security', 'CC6.4', 'Physical access to data centers is approved by an authorized individual.'],
          ['Security', 'CC6.4', 'Closed circuit television cameras are used to monitor server locations.'],
        ],
      },
    ],
    2,
    0,
  ],
  [
    'csoc first col',
    [
      '## Complementary Subservice Organization Controls (CSOCs)',
      {
        rows: [
          ['Complementary subservice organization controls', 'Subservice organization', 'Related criteria'],
          ['AWS is responsible for restricting physical access to its data centers.', 'AWS', 'CC6.4'],
          ['AWS maintains fire suppression and backup power.', 'AWS', 'A1.2'],
        ],
      },
    ],
    2,
    0,
  ],
  [
    'cuec gerund bullets',
    [
      HEADING,
      'User entities are responsible for:',
      '• Understanding and complying with their contractual obligations.',
      '• Restricting access to the interface to authorized employees.',
      '• Notifying Aldermoor of changes in contacts.',
    ],
    0,
    3,
  ],
  [
    'cuec imperative',
    [
      HEADING,
      'The following complementary controls should be in place at user entities:',
      '• Restrict access to the administrative console to authorized people.',
      '• Remove leavers without delay.',
      '• Review the user list each quarter.',
    ],
    0,
    3,
  ],
  [
    'cuec controls are in place',
    [
      HEADING,
      'Aldermoor’s controls assume that user entities have the following controls:',
      '1. Controls are in place to ensure that access is limited to authorized personnel.',
      '2. Controls are in place to provide reasonable assurance that output is reconciled to source documents.',
    ],
    0,
    2,
  ],
  [
    'cuec by criterion headings',
    [
      HEADING,
      '## CC6.1',
      '• User entities are responsible for authorizing their own users.',
      '## CC6.2',
      '• User entities are responsible for removing users who leave.',
    ],
    0,
    2,
  ],
  [
    'cuec by objective',
    [
      HEADING,
      'Control Objective 1 – Logical access',
      '• User entities should restrict their consoles.',
      'Control Objective 2 – Data transmission',
      '• User entities should encrypt what they send.',
    ],
    0,
    2,
  ],
  [
    'cuec table ids',
    [
      HEADING,
      {
        rows: [
          ['#', 'Complementary User Entity Control', 'Criteria'],
          ['CUEC-01', 'Customers configure single sign-on for their tenants.', 'CC6.1'],
          ['CUEC-02', 'Customers review audit logs.', 'CC7.2'],
        ],
      },
    ],
    0,
    2,
  ],
  [
    'cuec table criteria first',
    [
      HEADING,
      {
        rows: [
          ['Criteria', 'Complementary User Entity Controls'],
          ['CC6.1', 'User entities are responsible for authorizing users.'],
          ['CC6.2, CC6.3', 'User entities are responsible for removing leavers.'],
        ],
      },
    ],
    0,
    2,
  ],
  [
    'cuec table with several in one cell',
    [
      HEADING,
      {
        rows: [
          ['Criteria', 'Complementary User Entity Controls'],
          ['CC6.1', '• User entities authorize users. • User entities remove leavers.'],
          ['CC6.2', '• User entities review access.'],
        ],
      },
    ],
    0,
    3,
  ],
  [
    'customer considerations',
    [
      '## User Control Considerations',
      'This section describes other internal control structure policies that should be in operation at user organizations.',
      '• User organizations should ensure that instructions are approved.',
      '• User organizations should verify confirmations.',
    ],
    0,
    2,
  ],
  [
    'complementary customer controls',
    [
      '## Complementary Customer Controls',
      'Each customer must:',
      'a) keep its administrators’ contact details current;',
      'b) protect its API keys; and',
      'c) report suspected incidents.',
    ],
    0,
    3,
  ],
  [
    'none',
    [
      HEADING,
      'There are no complementary user entity controls that are required for the criteria to be met.',
    ],
    0,
    0,
  ],
  [
    'none2',
    [
      HEADING,
      'Aldermoor’s controls were designed to be achieved without complementary user entity controls.',
    ],
    0,
    0,
  ],
  [
    'none3',
    [
      HEADING,
      'No complementary user entity controls are necessary for Aldermoor to achieve its commitments.',
      'Not applicable.',
    ],
    0,
    0,
  ],
  [
    'responsibilities apart',
    [
      HEADING,
      '• User entities are responsible for authorizing users.',
      '## User Entity Responsibilities',
      '• User entities are responsible for paying in time.',
      '• User entities are responsible for training their staff.',
    ],
    0,
    1,
  ],
  [
    'prose',
    [
      HEADING,
      'User entities are responsible for authorizing their users. User entities are responsible for removing leavers promptly. User entities should report suspected incidents to Aldermoor.',
    ],
    0,
    3,
  ],
  [
    'shared responsibility',
    [
      '## Controls Expected to Be Implemented by User Entities',
      '1. Users are provisioned by the customer’s administrators only.',
      '2. Passwords are kept secret.',
    ],
    0,
    2,
  ],
  [
    'cuec with lead per item',
    [
      HEADING,
      'CUEC1 – Access: User entities are responsible for approving access.',
      'CUEC2 – Backup: User entities are responsible for exporting data.',
    ],
    0,
    2,
  ],
  [
    'trailing note',
    [
      HEADING,
      '• User entities should approve users.',
      '• User entities should review reports.',
      'The list above does not represent a comprehensive set of all the controls that should be employed by user entities. Other controls may be required.',
    ],
    0,
    2,
  ],
  [
    'trailing note 2',
    [
      HEADING,
      'User entities should consider whether the following controls have been placed in operation.',
      '1. User entities approve users.',
      '2. User entities review reports.',
      'This listing is not intended to be a complete listing of the controls that provide a basis for the assertions underlying user entities.',
      '## Subservice Organizations',
      'None.',
    ],
    0,
    2,
  ],
];

describe('lists of complementary controls', () => {
  it.each(LISTS)('%s', (_name, blocks, csocs, cuecs) => {
    const description = [...soundParts.description.slice(0, 3), ...blocks];
    const { report } = extractReport(soc2Document({ description }));
    expect([report?.csocs.length, report?.cuecs.length]).toEqual([csocs, cuecs]);
  });
});
