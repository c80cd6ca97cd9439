import { examineSlack, type SlackSetup } from './examine-slack.ts';
import type { NamedChannels } from './examine-slack-channels.ts';
import { examineTeams, type TeamsSetup } from './examine-teams.ts';
import type { Services } from './services.ts';
import { off, type SetupStep, tryStep } from './setup-step.ts';

/** What of the configuration the doctor looks at. */
export type Setup = {
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  readonly openai: object | null;
  readonly tenant: string;
  readonly publicUrl: string | undefined;
  readonly slack: SlackSetup | null;
  /** What the app asks a workspace of Slack for. */
  readonly slackScopes: readonly string[];
  readonly teams: TeamsSetup | null;
  /** The manifest for Teams, as it stands on this machine. */
  readonly teamsManifest: unknown;
  /** Groups of Entra that the permissions name. */
  readonly entraGroups: readonly string[];
  readonly channels: NamedChannels;
};

/** Tries each part of a set-up once and says what to do about what fails. Never throws, never prints a secret. */
export const examineSetup = async (services: Services, config: Setup): Promise<SetupStep[]> => [
  await tryStep(
    {
      name: 'Store',
      advice:
        'Check that the data folder can be written and that no other Vouch uses it, or that DATABASE_URL is right.',
    },
    async () => {
      await services.store.entries.revision('local');
      return config.databaseUrl ? 'PostgreSQL server' : `embedded, in ${config.dataDirectory}`;
    },
  ),
  await tryStep(
    { name: 'Parser jail', advice: 'Reinstall with npm ci, and look at the log of the reading process.' },
    async () => {
      const result = await services.jail.run('read-report', {
        name: 'probe.pdf',
        bytes: new TextEncoder().encode('probe'),
      });
      if (result.outcome !== 'ok' || result.value.outcome !== 'not-a-pdf')
        throw new Error('the probe was not refused');
      const missing = services.jail.protections.filter(({ active }) => !active).map(({ name }) => name);
      return missing.length === 0
        ? 'every protection is on'
        : `works; not available on this machine: ${missing.join(', ')}`;
    },
  ),
  config.openai
    ? await tryStep(
        { name: 'Model', advice: 'Check OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL.' },
        async () => {
          await services.model?.complete(probe);
          return `${services.model?.name} answers`;
        },
      )
    : off('Model', 'no OPENAI_API_KEY: answers are quotations only'),
  ...(await examineSlack(services, config)),
  ...(await examineTeams(config)),
];

const probe = {
  task: 'probe',
  instructions: 'Return {"ok": true}.',
  input: 'probe',
  schema: {
    name: 'probe',
    json: {
      type: 'object',
      properties: { ok: { type: 'boolean' } },
      required: ['ok'],
      additionalProperties: false,
    },
  },
};
