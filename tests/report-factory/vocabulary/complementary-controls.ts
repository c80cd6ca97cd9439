/** Something user entities must do, worded for "responsible for {gerund}" and for "should {verb}". */
export type UserControlSeed = {
  readonly gerund: string;
  readonly verb: string;
  readonly topic: string;
  readonly criterion: string;
};

const seed = (topic: string, criterion: string, gerund: string, verb: string): UserControlSeed => ({
  topic,
  criterion,
  gerund,
  verb,
});

/** Complementary user entity controls. */
export const userControls: readonly UserControlSeed[] = [
  seed(
    'access',
    'CC6.2',
    'authorizing, adding and removing their own users in the application',
    'authorize, add and remove their own users in the application',
  ),
  seed(
    'access',
    'CC6.1',
    'keeping passwords and API keys issued to them confidential',
    'keep passwords and API keys issued to them confidential',
  ),
  seed(
    'access',
    'CC6.3',
    'reviewing the permissions of their users at regular intervals',
    'review the permissions of their users at regular intervals',
  ),
  seed(
    'configuration',
    'CC6.1',
    'enabling single sign-on and multi-factor authentication for their users',
    'enable single sign-on and multi-factor authentication for their users',
  ),
  seed(
    'notification',
    'CC7.3',
    'reporting suspected security incidents that involve their accounts without delay',
    'report suspected security incidents that involve their accounts without delay',
  ),
  seed(
    'contacts',
    'CC2.3',
    'keeping the contact details of their administrators current',
    'keep the contact details of their administrators current',
  ),
  seed(
    'review of output',
    'PI1.4',
    'checking reports produced by the system for completeness and accuracy',
    'check reports produced by the system for completeness and accuracy',
  ),
  seed(
    'continuity',
    'A1.2',
    'maintaining their own business continuity plans for an outage of the service',
    'maintain their own business continuity plans for an outage of the service',
  ),
  seed(
    'configuration',
    'CC6.7',
    'transmitting data to the system over encrypted channels only',
    'transmit data to the system over encrypted channels only',
  ),
  seed(
    'configuration',
    'CC8.1',
    'testing new releases of the client software in their own environment',
    'test new releases of the client software in their own environment',
  ),
];

/** Contractual duties of user entities that no criterion depends on: responsibilities, not controls. */
export const userResponsibilities: readonly string[] = [
  'paying subscription fees when they are due',
  'providing training on the application to their own staff',
  'securing the workstations and browsers from which their staff work',
  'complying with the acceptable use terms of the service agreement',
];

/** What a carved-out provider is expected to do. */
export const providerControls: readonly string[] = [
  'Physical access to the facilities is limited to authorized individuals.',
  'Fire suppression, cooling and backup power are installed and maintained.',
  'Access to the underlying virtualization layer is restricted and monitored.',
  'Decommissioned storage media are sanitized before they leave the facility.',
  'Data stored with the provider is replicated across separate locations.',
  'Security incidents that affect hosted systems are reported to customers.',
];
