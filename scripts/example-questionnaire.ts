/** Questions of the example workbook by section; the last section holds what the example knowledge base cannot answer. */
export const exampleQuestionnaire: readonly {
  readonly section: string;
  readonly questions: readonly string[];
}[] = [
  {
    section: 'A. Governance and people',
    questions: [
      'Is there a named person responsible for information security?',
      'Are information security policies reviewed at least annually?',
      'Are background checks performed on employees before they start?',
      'Do employees receive security awareness training when they join and every year after that?',
      'Is an independent internal audit of information security carried out?',
    ],
  },
  {
    section: 'B. Access',
    questions: [
      'Is multi-factor authentication required for all administrative access?',
      'Are access rights removed within 24 hours when an employee leaves?',
      'Do you use shared or generic accounts?',
      'Can our users sign in through our own identity provider (SAML or OIDC)?',
      'Is automatic user provisioning (SCIM) supported?',
    ],
  },
  {
    section: 'C. Data',
    questions: [
      'Is customer data encrypted at rest? State the algorithm.',
      'Is data of different customers kept separate? Explain how.',
      'Will our data stay in the European Union if we ask for it?',
      'Is our data deleted after the contract ends, and within how many days?',
      'Is the storage of customer data on USB drives or other removable media allowed?',
    ],
  },
  {
    section: 'D. Development and operations',
    questions: [
      'Is every code change reviewed by a second person before release?',
      'Are third-party components scanned for known vulnerabilities?',
      'Has an external penetration test been carried out in the last 12 months? Were critical issues found?',
      'Are backups protected against deletion by an attacker?',
      'Is the disaster recovery plan tested at least once a year?',
      'Can the product be installed in our own data center?',
      'Have you had a breach of customer data in the last three years?',
    ],
  },
  {
    section: 'E. Company',
    questions: [
      'Is the company carbon neutral?',
      'Do you have a modern slavery statement?',
      'Has the company been party to litigation in the last five years?',
      'Are you registered in the CSA STAR registry?',
    ],
  },
];
