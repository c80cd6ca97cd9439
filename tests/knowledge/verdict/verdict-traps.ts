/** What an entry says ("|" parts entries), what is asked, and what may come of it: see verdict-traps.test.ts. */
export type Trap = readonly [said: string, question: string, outcome: string];

export const traps: Readonly<Record<string, readonly Trap[]>> = {
  'holds for some only': [
    [
      'Multi-factor authentication is enforced for administrators only.',
      'Is MFA enforced for all employees?',
      'no yes',
    ],
    [
      'Multi-factor authentication is enforced for administrators only.',
      'Is MFA enforced for administrators?',
      'yes',
    ],
    [
      'All customer data is encrypted at rest except attachments older than 2021, which remain unencrypted.',
      'Is all customer data encrypted at rest?',
      'no yes',
    ],
    [
      'Penetration tests cover the web application; the mobile apps are excluded.',
      'Are your mobile apps penetration tested?',
      'no yes',
    ],
    [
      'Penetration tests cover the web application; the mobile apps are excluded.',
      'Is your web application penetration tested?',
      'yes',
    ],
    [
      'With the exception of the legacy billing system, every system sends its logs to the SIEM.',
      'Do all systems forward their logs to a SIEM?',
      'no yes',
    ],
    ['Only the security team may approve firewall changes.', 'Do firewall changes need approval?', 'yes'],
    [
      'A password alone is enough to reach the staging environment.',
      'Is MFA required for access to the staging environment?',
      'no yes',
    ],
    [
      'Access reviews take place each quarter for production systems. Office systems are not reviewed.',
      'Are access reviews performed on production systems?',
      'yes',
    ],
    [
      'Access reviews take place each quarter for production systems. Office systems are not reviewed.',
      'Do you review access to all systems?',
      'no yes',
    ],
    [
      'Background checks are done for employees in the United States. Staff elsewhere are not screened.',
      'Do you perform background checks on all employees?',
      'no yes',
    ],
    [
      'Background checks are done for employees in the United States. Staff elsewhere are not screened.',
      'Are employees in the United States background checked?',
      'yes',
    ],
    [
      'Security awareness training is mandatory for engineers.',
      'Is security awareness training mandatory for all staff?',
      'no yes',
    ],
    [
      'Every member of staff completes security awareness training each year.',
      'Do contractors complete security awareness training?',
      'no yes',
    ],
    [
      'Hardware keys are handed out to the finance department alone.',
      'Does every employee have a hardware key?',
      'no yes',
    ],
    [
      'Screens lock after five minutes, save for the displays in the control room.',
      'Do all screens lock automatically?',
      'no yes',
    ],
    [
      'The bug bounty covers the public website. The API is not part of it.',
      'Is the API part of the bug bounty?',
      'no yes',
    ],
    [
      'The bug bounty covers the public website. The API is not part of it.',
      'Do you run a bug bounty?',
      'yes',
    ],
    ['Roughly two thirds of our suppliers were assessed in 2025.', 'Are all suppliers assessed?', 'no yes'],
    [
      'Only customers on the Gold plan get a dedicated environment.',
      'Does every customer get a dedicated environment?',
      'no yes',
    ],
    [
      'Encryption of disks is enforced on Windows computers; Linux workstations are exempt.',
      'Are Linux workstations encrypted?',
      'no yes',
    ],
    [
      'Interns have no access to customer data. All other staff receive it on a need-to-know basis.',
      'Do interns have access to customer data?',
      'no',
    ],
    [
      'Source code is reviewed by a second developer, apart from changes to documentation.',
      'Is source code reviewed by a second developer?',
      'no no',
    ],
  ],
  'taken back': [
    [
      'A data loss prevention tool has been licensed. It has not been deployed yet.',
      'Is data loss prevention deployed on endpoints?',
      'no yes',
    ],
    [
      'Our policy calls for annual disaster recovery tests. No test was carried out in 2024 or 2025.',
      'Do you test your disaster recovery plan annually?',
      'no yes',
    ],
    [
      'We had a bug bounty programme with a public platform. It was closed in March 2025.',
      'Do you run a bug bounty programme?',
      'no yes',
    ],
    ['Every laptop has full disk encryption. USB sticks are not allowed.', 'Are laptops encrypted?', 'yes'],
    ['Backups are encrypted with AES-256. We do not keep tapes.', 'Are backups encrypted?', 'yes'],
    [
      'Customer data is never sold. We share telemetry with analytics providers.',
      'Do you sell customer data?',
      'no',
    ],
    [
      'Vendors are assessed before onboarding. They are not reassessed afterwards.',
      'Are vendors reassessed periodically?',
      'no yes',
    ],
    [
      'The policy requires code review. In practice, small changes are merged without it.',
      'Is all code reviewed before it is merged?',
      'no yes',
    ],
    [
      'Logs are kept for a year. Deletion of logs is not possible for administrators.',
      'Are logs kept for a year?',
      'yes',
    ],
    [
      'The plan foresees a yearly exercise. The exercise of 2025 was skipped.',
      'Was the plan exercised in 2025?',
      'no yes',
    ],
    [
      'We own a vulnerability scanner. It has been switched off since spring.',
      'Do you run vulnerability scans?',
      'no yes',
    ],
    [
      'Leavers lose their accounts on their last day. Badges are collected by reception.',
      'Do leavers lose their accounts on their last day?',
      'yes',
    ],
    [
      'Data is replicated to a second region. Nobody has ever tried to fail over.',
      'Do you test failover to the second region?',
      'no yes',
    ],
  ],
  'on a condition': [
    [
      'On request, customers on the Enterprise plan may have their data held in the European Union.',
      'Is all customer data stored in the European Union?',
      'no yes',
    ],
    [
      'SAML single sign-on is available if the customer buys the Enterprise plan.',
      'Do you support SAML single sign-on?',
      'no no',
    ],
    [
      'Audit logs can be exported once the customer has turned on the audit add-on.',
      'Can customers export audit logs?',
      'no no',
    ],
    [
      'Where feasible, production data is masked before it is used for testing.',
      'Is production data always masked before it is used for testing?',
      'no yes',
    ],
    [
      'Changes need a second approver unless they are urgent.',
      'Do all changes need a second approver?',
      'no yes',
    ],
    [
      'If a vendor handles personal data, a data protection impact assessment is made.',
      'Is a data protection impact assessment made for vendors that handle personal data?',
      'yes',
    ],
    [
      'If the customer signs an addendum, data is kept in Switzerland.',
      'Is data always kept in Switzerland?',
      'no yes',
    ],
    ['Root access is possible after approval by two people.', 'Is root access subject to approval?', 'yes'],
    [
      'Whenever practicable, secrets are rotated twice a year.',
      'Are all secrets rotated twice a year?',
      'no yes',
    ],
  ],
  planned: [
    [
      'ISO 27001 certification is planned for the fourth quarter of 2027.',
      'Are you ISO 27001 certified?',
      'no yes',
    ],
    [
      'We are rolling out hardware security keys; all staff should have one by next year.',
      'Do all staff use hardware security keys?',
      'no yes',
    ],
    [
      'A SOC 2 Type 2 examination is under way; the report is due in June.',
      'Do you have a SOC 2 Type 2 report?',
      'no yes',
    ],
    [
      'We intend to appoint a data protection officer.',
      'Have you appointed a data protection officer?',
      'no yes',
    ],
    [
      'We plan for disasters: a disaster recovery plan is in place.',
      'Do you have a disaster recovery plan?',
      'yes',
    ],
    [
      'We are evaluating an endpoint detection tool and hope to introduce it next spring.',
      'Is endpoint detection in place?',
      'no yes',
    ],
    [
      'A penetration test has been commissioned for September.',
      'Has a penetration test been carried out?',
      'no yes',
    ],
    [
      'Segmentation of the office network is scheduled for the coming year.',
      'Is the office network segmented?',
      'no yes',
    ],
  ],
  'left to others': [
    [
      'Physical access to the data centres is controlled by our hosting provider.',
      'Do you operate your own data centres?',
      'no yes',
    ],
    [
      'Payments are handled by Stripe; card numbers never reach our servers.',
      'Do you store credit card numbers?',
      'no',
    ],
    [
      'Patching of the underlying hosts is the responsibility of our cloud provider.',
      'Do you patch servers within 30 days?',
      'no yes',
    ],
    [
      'Penetration tests are done by an independent firm each year.',
      'Is penetration testing performed by an independent third party?',
      'yes',
    ],
    [
      'Customers are responsible for configuring multi-factor authentication for their users.',
      'Do you enforce multi-factor authentication for customer users?',
      'no yes',
    ],
    [
      'Backups of the virtual machines are the business of our hosting partner.',
      'Do you make backups of the virtual machines yourselves?',
      'no yes',
    ],
    [
      'It is up to each customer to switch on single sign-on.',
      'Do you enforce single sign-on for all customers?',
      'no yes',
    ],
    ['Our landlord runs the alarm system of the office.', 'Is there an alarm system in the office?', 'no no'],
  ],
  'of the past': [
    [
      'Until 2023, the company ran an annual phishing simulation.',
      'Do you run phishing simulations?',
      'no yes',
    ],
    [
      'We have had no reportable data breach since the company was founded.',
      'Have you had a data breach in the last three years?',
      'no',
    ],
    [
      'Employees used to share a generic account on the build server; it was removed in 2024.',
      'Do employees share accounts?',
      'no yes',
    ],
    [
      'The ISO 27001 certificate lapsed in 2024 and was not renewed.',
      'Are you ISO 27001 certified?',
      'no yes',
    ],
    [
      'We formerly outsourced support to a firm abroad; since 2023 all support is in house.',
      'Is support outsourced?',
      'no yes',
    ],
    [
      'Two incidents affecting customers were recorded last year.',
      'Were there any security incidents last year?',
      'yes',
    ],
  ],
  'in part': [
    [
      'Some, but not all, subprocessors have signed data processing agreements.',
      'Have all subprocessors signed a data processing agreement?',
      'no yes',
    ],
    [
      'About 80 percent of staff completed security awareness training last year.',
      'Do all employees complete security awareness training?',
      'no yes',
    ],
    [
      'Most servers are scanned for vulnerabilities weekly.',
      'Are all servers scanned for vulnerabilities weekly?',
      'no yes',
    ],
  ],
  numbers: [
    [
      'Customers are notified of a confirmed breach within 72 hours.',
      'Will you notify us of a breach within 24 hours?',
      'no',
    ],
    [
      'Customers are notified of a confirmed breach within 72 hours.',
      'Will you notify customers of a breach within 5 days?',
      'yes',
    ],
    [
      'Passwords must have at least 10 characters.',
      'Are passwords required to be at least 14 characters long?',
      'no',
    ],
    ['Passwords must have at least 10 characters.', 'Must passwords have at least 8 characters?', 'yes'],
    [
      'Data in transit is protected with TLS 1.2 or higher.',
      'Do you use at least TLS 1.2 for data in transit?',
      'yes',
    ],
    [
      'Data in transit is protected with TLS 1.2 or higher.',
      'Is TLS 1.3 required for all data in transit?',
      'no yes',
    ],
    [
      'Data in transit is protected with TLS 1.2 or higher.',
      'Do you still accept TLS 1.0 for data in transit?',
      'no',
    ],
    [
      'Connections with TLS 1.0 are still accepted for older clients.',
      'Is TLS 1.2 the minimum version?',
      'no yes',
    ],
    ['Data at rest is encrypted with AES-128.', 'Is data at rest encrypted with AES-256?', 'no'],
    ['Data at rest is encrypted with AES-256.', 'Is data at rest encrypted with at least AES-128?', 'yes'],
    ['Logs are retained for 90 days.', 'Are logs retained for at least one year?', 'no'],
    ['Logs are retained for 90 days.', 'Are logs retained for at least 30 days?', 'yes'],
    [
      'Critical vulnerabilities are patched within 14 days.',
      'Are critical vulnerabilities remediated within 7 days?',
      'no',
    ],
    [
      'Critical vulnerabilities are patched within 14 days.',
      'Are critical vulnerabilities remediated within 30 days?',
      'yes',
    ],
    [
      'Penetration tests are carried out once every two years.',
      'Do you perform penetration tests at least annually?',
      'no',
    ],
    ['Access rights are reviewed every quarter.', 'Are access rights reviewed at least annually?', 'yes'],
    ['Access rights are reviewed every quarter.', 'Are access rights reviewed monthly?', 'no'],
    ['RSA keys have 2048 bits.', 'Are RSA keys at least 3072 bits long?', 'no'],
    ['The recovery time objective is 8 hours.', 'Is your recovery time objective 4 hours or less?', 'no'],
    ['The recovery time objective is 8 hours.', 'Is your recovery time objective under 12 hours?', 'yes'],
    ['We employ 12 security engineers.', 'Do you employ more than 10 security engineers?', 'yes'],
    ['We employ 12 security engineers.', 'Do you employ at least 20 security engineers?', 'no'],
    [
      'Accounts are locked after 10 failed attempts.',
      'Are accounts locked after 5 or fewer failed attempts?',
      'no',
    ],
    ['Recovery takes no more than six hours.', 'Can you recover within four hours?', 'no yes'],
    [
      'The monthly availability target is 99.5 %.',
      'Do you guarantee an availability of at least 99.9 %?',
      'no',
    ],
    [
      'At least three copies of each backup are kept.',
      'Do you keep at least two copies of each backup?',
      'yes',
    ],
    ['Video recordings are deleted after 14 days.', 'Are video recordings kept for at least 30 days?', 'no'],
    ['Policies are reviewed every three years.', 'Are policies reviewed once a year?', 'no'],
    ['Vulnerability scans run twice a month.', 'Are vulnerability scans run at least monthly?', 'yes'],
    ['Only SSH keys of 4096 bits are accepted.', 'Are SSH keys at least 2048 bits?', 'yes'],
    ['We support TLS 1.3 only.', 'Do you support TLS 1.1?', 'no'],
    ['Our RPO is one hour.', 'Is your RPO 15 minutes or less?', 'no'],
  ],
  'another kind of answer': [
    [
      'We run penetration tests each year with an independent firm.',
      'When was your last penetration test?',
      'lacking',
    ],
    [
      'We run penetration tests each year with an independent firm.',
      'Which firm performed your last penetration test?',
      'lacking',
    ],
    [
      'The incident response plan is tested in a tabletop exercise.',
      'How often is the incident response plan tested?',
      'lacking',
    ],
    ['Data is hosted with a major cloud provider.', 'Which cloud provider hosts the data?', 'lacking'],
    [
      'Security staff are on duty around the clock.',
      'How many people work in your security team?',
      'lacking',
    ],
    ['Our largest customers audit us from time to time.', 'Who are your three largest customers?', 'lacking'],
    [
      'The information security policy is published and reviewed each year.',
      'Who approves the information security policy?',
      'lacking',
    ],
    [
      'Our last penetration test took place in May 2026.',
      'When was your last penetration test?',
      'tells May 2026',
    ],
    [
      'The security programme is led by our CISO, Dana Whitfield.',
      'Who is your CISO?',
      'tells Dana Whitfield',
    ],
    ['Backups are written to a second region.', 'How long are backups kept?', 'lacking'],
    ['We track availability of the service.', 'What was your uptime over the last twelve months?', 'lacking'],
    [
      'Findings of penetration tests are remediated.',
      'How many critical findings did the last penetration test have?',
      'lacking',
    ],
    [
      'Penetration tests are part of our programme.',
      'How much did the last penetration test cost?',
      'lacking',
    ],
    [
      'Alerts are sent to the on-call engineer.',
      'What is the phone number of the on-call engineer?',
      'lacking',
    ],
    ['We scan our code with a static analysis tool.', 'Which static analysis tool do you use?', 'lacking'],
    ['Code is scanned with Semgrep.', 'Which static analysis tool do you use?', 'tells Semgrep'],
    ['Disaster recovery is exercised regularly.', 'When was disaster recovery last exercised?', 'lacking'],
    [
      'Disaster recovery was last exercised on 12 March 2026.',
      'When was disaster recovery last exercised?',
      'tells 12 March 2026',
    ],
  ],
  names: [
    [
      'The product is hosted in AWS eu-central-1 (Frankfurt).',
      'In which region is the product hosted?',
      'tells Frankfurt',
    ],
    ['The product is hosted in AWS eu-central-1 (Frankfurt).', 'Is the product hosted in Canada?', 'no yes'],
    ['We hold a SOC 2 Type 2 report.', 'Are you HITRUST certified?', 'no yes'],
    ['We hold a SOC 2 Type 2 report.', 'Do you have a SOC 2 Type 1 report?', 'no yes'],
    ['We are certified to ISO 27001.', 'Are you certified to ISO 27701?', 'no yes'],
    [
      'We use Okta for single sign-on of our employees.',
      'Do you use Ping Identity for single sign-on?',
      'no yes',
    ],
    ['Endpoints run CrowdStrike Falcon.', 'Do your endpoints run SentinelOne?', 'no yes'],
    ['Endpoints run CrowdStrike Falcon.', 'Do your endpoints run CrowdStrike?', 'yes'],
    [
      'Cookies are described in our cookie notice.',
      'Are you compliant with the Digital Operational Resilience Act?',
      'no yes',
    ],
    ['Data is hosted in Azure, West Europe.', 'Is data hosted on Google Cloud?', 'no yes'],
    ['Logs are kept in Splunk.', 'Do you use Elastic for logs?', 'no yes'],
    ['We are certified to ISO 9001.', 'Do you hold an ISO 27001 certificate?', 'no yes'],
  ],
  'two parts': [
    [
      'Data at rest is encrypted with AES-256. | Encryption keys are rotated each year.',
      'Is data at rest encrypted, and how often are the encryption keys rotated?',
      'tells AES-256 + each year',
    ],
    [
      'An incident response plan is in place. | The incident response plan is exercised once a year.',
      'Do you have an incident response plan and is it tested annually?',
      'tells in place + once a year',
    ],
    [
      'Backups are taken daily.',
      'Are backups taken daily and are restores tested?',
      'missing restores tested',
    ],
    [
      'Employees are subject to background checks before they start. | Contractors are not screened.',
      'Do you perform background checks on employees and on contractors?',
      'no yes',
    ],
    [
      'Customer data is stored in Ireland. | Customer data is deleted 30 days after the contract ends.',
      'Where is customer data stored and when is it deleted?',
      'tells Ireland + 30 days',
    ],
    [
      'Laptops are encrypted. | Laptops are managed with an MDM tool.',
      'Are laptops encrypted and are they managed with an MDM tool?',
      'tells encrypted + MDM',
    ],
    [
      'Security policies exist. | Security policies are reviewed each January.',
      'Do you have security policies and when are they reviewed?',
      'tells January',
    ],
    [
      'Visitors are registered.',
      'Are visitors registered, and are badges collected when they leave?',
      'missing badges',
    ],
  ],
  'bad states': [
    ['Employees share one generic account on the build server.', 'Do employees share accounts?', 'yes'],
    ['Passwords are stored as salted bcrypt hashes.', 'Are passwords ever stored in plain text?', 'no'],
    [
      'Each person has an account of their own; shared accounts are forbidden.',
      'Are any accounts shared?',
      'no',
    ],
    [
      'Production data is copied to the test environment.',
      'Do you refrain from using production data in test environments?',
      'no yes',
    ],
    [
      'Production data is never used in test environments.',
      'Is production data used in test environments?',
      'no',
    ],
    [
      'Customer data never leaves the European Union.',
      'Is customer data transferred outside the European Union?',
      'no',
    ],
    ['Former employees keep their mail accounts for a year.', 'Do former employees keep access?', 'no no'],
    ['Nobody but the owner can read a mailbox.', 'Can administrators read the mailboxes of users?', 'no yes'],
    ['API keys are kept in a vault.', 'Are API keys hard-coded in source code?', 'no yes'],
    [
      'All admin rights are granted for four hours at most.',
      'Do administrators have permanent admin rights?',
      'no yes',
    ],
  ],
  'another aspect': [
    [
      'A business continuity plan exists.',
      'Is the business continuity plan approved by the board?',
      'no yes',
    ],
    [
      'Employees receive security training when they join.',
      'Do employees receive security training annually?',
      'no yes',
    ],
    [
      'External systems are scanned for vulnerabilities every week.',
      'Are internal systems scanned for vulnerabilities?',
      'no yes',
    ],
    ['Visitors sign in at reception.', 'Are visitors escorted at all times?', 'no yes'],
    ['Laptops are encrypted.', 'Are mobile phones encrypted?', 'no yes'],
    ['Firewall rules are reviewed.', 'Are firewall rules reviewed every six months?', 'no yes'],
    [
      'Customer data is deleted 30 days after the contract ends.',
      'Do you provide a certificate of destruction?',
      'no yes',
    ],
    ['Backups are taken every night.', 'Are backups stored offsite?', 'no yes'],
    ['Changes are recorded in a ticket.', 'Are changes approved before they are released?', 'no yes'],
    ['The code is scanned with static analysis.', 'Do you perform dynamic application testing?', 'no yes'],
    ['Keys are kept in a key management service.', 'Are keys rotated every year?', 'no yes'],
    ['Incidents are recorded.', 'Are incidents reported to the authorities?', 'no yes'],
    [
      'A data protection officer has been appointed.',
      'Is the data protection officer independent of management?',
      'no yes',
    ],
    ['Suppliers sign a contract.', 'Do contracts with suppliers hold a right to audit?', 'no yes'],
    ['New employees get a laptop.', 'Are laptops wiped before they are handed to a new employee?', 'no yes'],
  ],
  'denies something else': [
    [
      'Each code change is approved by an engineer who did not write it.',
      'Are code changes approved?',
      'yes',
    ],
    [
      'Customer data of the archive is shared through a link, in which nothing is copied.',
      'Is customer data of the archive shared through a link?',
      'no no',
    ],
    [
      'Staff of the help desk may not see the payroll records of customers.',
      'Is access to the payroll records of customers limited?',
      'no no',
    ],
    [
      'Test and production run in separate accounts; service accounts cannot cross.',
      'Are test and production separated, so that no service account can reach both?',
      'no no',
    ],
    [
      'Two shared accounts exist in finance and are scheduled for removal.',
      'Are there shared accounts?',
      'no no',
    ],
    [
      'No shared accounts are used, except for the kiosk in the lobby.',
      'Are shared accounts in use?',
      'no no',
    ],
    [
      'A breach of personal data was reported to the regulator in May 2023, and the case was closed with no action.',
      'Has a breach of personal data ever been reported to a regulator?',
      'no no',
    ],
    [
      'Not since the company was founded: no breach of personal data has happened.',
      'Have you ever had a breach of personal data?',
      'no',
    ],
    [
      'No breach of personal data has happened in the last three years.',
      'Have you ever had a breach of personal data?',
      'no no',
    ],
    [
      'A penetration test is performed every year; it found no critical issues.',
      'Can you send us the report of the penetration test?',
      'no no',
    ],
    ['Nope, and there is no plan for it before 2028.', 'Is the product FedRAMP authorized?', 'no yes'],
  ],
  'who may not': [
    [
      'Eight engineers may request access to production. It lasts for three hours, and each session is recorded.',
      'Is production access recorded?',
      'no no',
    ],
    [
      'Staging holds invented orders. Copying live orders into it is prohibited.',
      'Are live orders copied to staging?',
      'no',
    ],
    ['Staging holds synthetic patients only.', 'Is real patient data used in test environments?', 'no yes'],
    [
      'Technicians cannot open the meter cabinet from their phone; only the control room can.',
      'Can technicians open the meter cabinet from their own phone?',
      'no',
    ],
    ['Updates are installed by the platform team.', 'Can developers install updates?', 'no yes'],
    ['Updates are installed by the platform team.', 'Does the platform team install updates?', 'yes'],
  ],
  'at no cost': [
    [
      'SAML single sign-on is included in every plan at no extra cost.',
      'Do you support SAML single sign-on?',
      'yes',
    ],
    ['Single sign-on is available at no charge.', 'Is there an extra charge for single sign-on?', 'no yes'],
  ],
  'close by name': [
    ['Passwords of staff have at least 14 characters.', 'Is there a password manager for staff?', 'no yes'],
    ['Staff keep their passwords in Bitwarden.', 'Is there a password manager for staff?', 'yes'],
    ['Every default password is replaced before go-live.', 'Are default passwords left in place?', 'no'],
  ],
  'is not what was asked': [
    ['Contract staff and employees share an office.', 'Are contractors background checked?', 'no yes'],
    [
      'Our data protection officer leads the privacy team.',
      'What is the name of your data protection officer?',
      'lacking',
    ],
    [
      'Background checks are completed before the first working day.',
      'Do contractors get background checks?',
      'lacking',
    ],
  ],
  'sets the others apart': [
    [
      'Signing keys are kept in an HSM. All other keys are kept in software.',
      'Are all keys kept in an HSM?',
      'no yes',
    ],
    [
      'Screening is repeated every three years for senior managers alone. All staff are screened before they start.',
      'Is screening repeated for all staff?',
      'no yes',
    ],
    [
      'During business hours our own analysts watch the alerts. Later ones wait till morning.',
      'Are alerts watched around the clock by analysts?',
      'no yes',
    ],
    [
      'Managers must approve a payment before it is released.',
      'Can a payment be released before it is approved?',
      'no yes',
    ],
  ],
};

/** Entries on other matters, which stand beside each trap. */
export const backdrop: readonly string[] = [
  'Our offices are cleaned by a contracted company.',
  'The product has a public status page.',
  'Support is offered in English and German.',
  'Invoices are issued monthly.',
  'The privacy notice is published on our website.',
  'A whistleblowing channel is open to all staff.',
  'Product releases are announced in the change log.',
  'Documentation of the public API is available online.',
];
