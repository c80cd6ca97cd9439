import type { Entry } from '../../src/model/entry.ts';
import { entry } from './entry-fixture.ts';

const policy = (id: string, title: string, text: string): Entry =>
  entry({ id, kind: 'policy', title, text, section: title.split(': ').at(-1) ?? null });

/** A made-up company's policies, in the shape importers give them: long sections, lists and rows of tables. */
export const policies: readonly Entry[] = [
  policy(
    'passwords',
    'Access Policy: Passwords',
    `Employees sign in with a user name and a password of their own. Passwords must be unique to each system and must not be written down or told to anyone. Where a system offers it, a second factor is required for administrators and for anyone who signs in from outside the office network.

Passwords are stored in the team's password manager. A password that may have become known to others is changed at once and the security team is told. Help desk staff verify who is calling before they reset a password. Passwords of service accounts are kept in the secrets vault and are rotated whenever somebody who knew them leaves. Sessions of the back office end after 15 minutes without activity.`,
  ),
  policy(
    'access-reviews',
    'Access Policy: Reviews',
    `Access is granted by role, on the smallest set of rights that the work needs. Managers request access for their people in the ticket system, and the owner of the application approves it before it is granted. Access to production databases is limited to the platform team and is logged.

Every quarter the owner of each application reviews the list of its users and removes those who no longer need access. The review is recorded in the ticket system. When somebody leaves, their accounts are disabled on the last working day.`,
  ),
  policy(
    'encryption',
    'Encryption Policy: Standards',
    `Data at rest in our databases, backups and file stores is encrypted with AES-256. Connections from customers are encrypted with TLS 1.2 or later; older versions are refused. Laptops use the full-disk encryption of their operating system.

The following keys are in use:

- Key: database; Algorithm: AES-256; Kept in: cloud key management service; Rotated: yearly
- Key: backup; Algorithm: AES-256; Kept in: cloud key management service; Rotated: yearly
- Key: web certificate; Algorithm: ECDSA P-256; Kept in: load balancer; Rotated: every 90 days

Keys are created by the platform team. Nobody may export a key. The platform team is responsible for the key management service, and changes of its settings need two people.`,
  ),
  policy(
    'incidents',
    'Incident Response Plan: Process',
    `Anyone who notices a security incident tells the security team in the incident channel at once. The security team confirms the incident, names an incident lead and sets its severity. The lead keeps a record of what was done and when.

The steps are:

1. Contain the incident, for instance by disabling accounts or taking systems off the network.
2. Remove the cause and restore the service from backups where needed.
3. Tell affected customers within 72 hours after personal data is known to be affected.
4. Hold a review within two weeks and write down what will be changed.

The plan is exercised once a year in a table-top session. All employees learn in their first week how to report an incident.`,
  ),
  policy(
    'backups',
    'Continuity Policy: Backups',
    `Production databases are backed up every night, and the backups are kept for 35 days in a second region of the same cloud provider. A restore is tested every six months, and the result is recorded. Backups of laptops are not made; employees keep their work in the shared document store.

The recovery time objective of the service is 8 hours. The continuity plan names the people who decide, how they are reached, and what is restored first. It is reviewed every year by the head of platform and after each exercise.`,
  ),
  policy(
    'suppliers',
    'Supplier Policy: Assessment',
    `Before a supplier receives customer data, the security team assesses it. The assessment covers the supplier's certificates or audit reports, its own suppliers, and where it keeps data. Suppliers sign a data processing agreement before they process personal data.

Suppliers that hold customer data are assessed again each year. The legal team keeps the list of these suppliers and publishes it on the web site; customers are told 30 days before a new one is added. A supplier who has a security incident must tell us within 48 hours.`,
  ),
  policy(
    'development',
    'Development Policy: Changes',
    `All changes of the product's code are made in a branch and are reviewed by a second developer before they are merged. Automated tests and static analysis run on every change, and a failed test stops the release. Libraries are checked for known vulnerabilities every night.

Development, staging and production are separate accounts of the cloud provider. Customer data is not used for testing; test data is generated. Emergency changes may be released with one approval by the head of engineering and are reviewed on the next working day. Release notes are sent to customers monthly.`,
  ),
  policy(
    'vulnerabilities',
    'Vulnerability Policy: Patches',
    `Servers and containers are scanned for vulnerabilities every week. Findings are rated by their severity and by whether the system can be reached from the internet.

- Critical findings are patched within 7 days.
- High findings are patched within 30 days.
- All other findings are patched within 90 days or accepted by the head of platform.

Laptops install updates of the operating system automatically. Once a year an outside firm carries out a penetration test of the product and its interfaces. Findings of the test are handled as those of the scans. Customers may ask for the summary of the report.`,
  ),
  policy(
    'people',
    'People Policy: Before and after hiring',
    `References and the right to work of every candidate are checked before hiring. Criminal record checks are made where the law allows it and where the role has access to customer data. Employees sign a confidentiality agreement and the code of conduct on their first day.

The code of conduct asks everybody to act honestly, to treat others with respect and to report what is wrong; nobody is punished for a report made in good faith. Security training takes place in the first month and then every year. Phishing exercises are held each quarter. Whoever breaks a policy may lose access or employment.`,
  ),
  policy(
    'office',
    'Office Policy: Visitors and devices',
    `Doors of the office are locked and opened with badges. Visitors sign in at the reception, wear a badge and are accompanied at all times. The reception keeps the list of visitors for one year. Cameras watch the entrances.

Paper with confidential content is shredded. Laptops are locked when nobody sits before them, and screens lock by themselves after five minutes. Removable media may not be used for customer data. Lost devices are reported at once and are wiped remotely. The office holds no servers.`,
  ),
  policy(
    'logging',
    'Logging Policy: Logs and alerts',
    `Systems in production write logs of sign-ins, of changes of settings and of administrators' actions. Logs are sent to a central store that only the security team can read, and they cannot be changed there. Alerts on suspicious sign-ins go to the engineer on call around the clock.

Logs must not hold passwords or the content of customers' files. The clocks of all servers are synchronised. The security team looks at alerts every working day and opens an incident where needed.`,
  ),
  policy(
    'retention',
    'Data Policy: Retention and deletion',
    `Customer data is kept as long as the contract runs. After its end the customer can export the data for 30 days; then it is deleted from the production systems, and from backups once these expire. On request we confirm the deletion in writing.

Data is classified as public, internal, confidential or restricted. Customer data is restricted. Restricted data may only be kept in approved systems and is never sent by e-mail. Each customer's data is kept apart from that of others by a tenant number in every table.`,
  ),
  policy(
    'governance',
    'Security Policy: Organisation',
    `The chief information security officer owns the security programme and reports to the board twice a year. Policies are reviewed every year and approved by the management. Exceptions are documented, approved by the chief information security officer and end after one year.

Risks are assessed every year and whenever the product changes a lot; each risk has an owner and a date. Internal audits of the controls take place once a year. Employees confirm each year that they have read the policies.`,
  ),
  entry({
    id: 'soc-report',
    kind: 'approved',
    title: 'SOC 2',
    question: 'Do you have a SOC 2 report?',
    text: 'Yes. A SOC 2 Type II report covering security and availability is issued every year and can be had under a confidentiality agreement.',
  }),
  entry({
    id: 'sso',
    kind: 'approved',
    title: 'Single sign-on',
    question: 'Do you support single sign-on for customers?',
    text: 'Yes. Customers can sign in through their own identity provider with SAML 2.0.',
  }),
  entry({
    id: 'hosting',
    kind: 'approved',
    title: 'Hosting',
    question: 'Where is customer data hosted?',
    text: 'Customer data is hosted in Frankfurt, Germany, with backups in Dublin, Ireland.',
  }),
];
