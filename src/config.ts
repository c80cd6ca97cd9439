import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { VouchError } from './errors.ts';
import type { Place } from './model/event.ts';
import { MicrosoftCloudName } from './model/microsoft-cloud.ts';
import { placeOf, tenant } from './place-of.ts';

/** An unset variable and an empty one mean the same. */
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());
const list = text.transform(
  (value) =>
    value
      ?.split(',')
      .map((item) => item.trim())
      .filter(Boolean) ?? [],
);

const Environment = z.object({
  VOUCH_DATA_DIR: text.transform((value) => value ?? './.vouch'),
  PORT: z.preprocess((value) => value || undefined, z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: text.transform((value) => value ?? '127.0.0.1'),
  DATABASE_URL: text,
  VOUCH_MASTER_KEY: text,
  VOUCH_POLICY: text,
  VOUCH_PERMISSIONS: text,
  VOUCH_OWNERS: text,
  VOUCH_WORDS: text,
  VOUCH_CUSTOMERS: text,
  VOUCH_PUBLIC_URL: z.preprocess((value) => value || undefined, z.url({ protocol: /^https?$/ }).optional()),
  VOUCH_REPORT_CHANNEL: text,
  VOUCH_EXPERT_CHANNEL: text,
  VOUCH_EXAMPLES: z.preprocess((value) => value || undefined, z.enum(['on', 'off']).default('on')),
  VOUCH_WEB: z.preprocess((value) => value || undefined, z.enum(['on', 'off']).default('on')),
  VOUCH_LOG_LEVEL: z.preprocess(
    (value) => value || undefined,
    z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: text,
  OPENAI_MODEL: text,
  OPENAI_EMBEDDING_MODEL: text,
  VOUCH_MODEL_READS_REPORTS: z.preprocess(
    (value) => value || undefined,
    z.enum(['on', 'off']).default('off'),
  ),
  SLACK_BOT_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: text,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_WORKSPACES: list,
  SLACK_API_URL: text,
  TEAMS_APP_ID: text,
  TEAMS_APP_PASSWORD: text,
  TEAMS_APP_TENANT: text,
  TEAMS_TENANTS: list,
  TEAMS_CLOUD: z.preprocess((value) => value || undefined, MicrosoftCloudName.optional()),
  TEAMS_SDK: z.preprocess((value) => value || undefined, z.enum(['botbuilder', 'agents']).optional()),
  NODE_ENV: text,
});

/** Every setting, checked and with its default. */
export type Config = ReturnType<typeof readConfig>;

/** The only reader of the environment. Throws VouchError `misconfigured` that names the variable and what it takes. */
export const readConfig = (environment: Record<string, string | undefined> = fromProcess()) => {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new VouchError({
      code: 'misconfigured',
      message: `${issue?.path.join('.')} is not usable: ${issue?.message}.`,
      advice: 'Correct it in the environment or in .env; README.md lists what each setting takes.',
    });
  }
  const values = parsed.data;
  if (values.VOUCH_MODEL_READS_REPORTS === 'on' && !values.OPENAI_API_KEY)
    throw new VouchError({
      code: 'misconfigured',
      message: 'VOUCH_MODEL_READS_REPORTS is on, but there is no model.',
      advice: 'Set OPENAI_API_KEY (and OPENAI_BASE_URL for an endpoint of your own), or turn it off.',
    });
  const slack = slackOf(values);
  // What platforms reach from outside, a proxy may open to anybody: then being asked from this machine says nothing.
  const fromOutside =
    values.VOUCH_PUBLIC_URL || values.TEAMS_APP_ID || (slack && (slack.install || !slack.appToken));
  const local = isLoopback(values.HOST) && !fromOutside;
  return {
    tenant,
    dataDirectory: values.VOUCH_DATA_DIR,
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    masterKey: values.VOUCH_MASTER_KEY === undefined ? null : masterKey(values.VOUCH_MASTER_KEY),
    policyFile: values.VOUCH_POLICY,
    permissionsFile: values.VOUCH_PERMISSIONS,
    ownersFile: values.VOUCH_OWNERS,
    wordsFile: values.VOUCH_WORDS,
    customersFile: values.VOUCH_CUSTOMERS,
    publicUrl: values.VOUCH_PUBLIC_URL,
    linkHosts: values.VOUCH_PUBLIC_URL ? [new URL(values.VOUCH_PUBLIC_URL).hostname] : [],
    channels: {
      summaries: optionalPlace(values.VOUCH_REPORT_CHANNEL),
      reviews: optionalPlace(values.VOUCH_EXPERT_CHANNEL),
    },
    prompts: examplePrompts,
    examples: values.VOUCH_EXAMPLES === 'on' ? examplesFolder : null,
    web:
      values.VOUCH_WEB === 'on'
        ? {
            local,
            hosts: local ? loopbackNames : [],
            examples: values.VOUCH_EXAMPLES === 'on' ? examplesFolder : null,
          }
        : null,
    logLevel: values.VOUCH_LOG_LEVEL,
    development: values.NODE_ENV !== 'production',
    openai: values.OPENAI_API_KEY
      ? {
          apiKey: values.OPENAI_API_KEY,
          baseUrl: values.OPENAI_BASE_URL,
          model: values.OPENAI_MODEL ?? 'gpt-5-mini',
          embeddingModel: values.OPENAI_EMBEDDING_MODEL,
        }
      : null,
    modelReadsReports: values.VOUCH_MODEL_READS_REPORTS === 'on',
    slack,
    teams: teamsOf(values),
  };
};

/** Half a set of Slack's settings is a slip: silence would leave a person looking for the reason. */
const slackOf = (values: z.infer<typeof Environment>) => {
  const { SLACK_BOT_TOKEN: botToken = null, SLACK_SIGNING_SECRET: signingSecret } = values;
  const { SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = values;
  const install = slackInstallOf(values);
  if (!botToken && !install && !signingSecret) return null;
  if (!signingSecret || (!botToken && !install))
    throw slackSlip(
      `SLACK_${signingSecret ? 'BOT_TOKEN' : 'SIGNING_SECRET'} is not set, though its other half is.`,
      'Slack needs both',
    );
  if (botToken && install)
    throw slackSlip(
      'SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set.',
      'The token is for one workspace, the client id and secret for many that install Vouch; set one of the two',
    );
  return { botToken, signingSecret, appToken, apiUrl, install };
};

const slackInstallOf = ({
  SLACK_CLIENT_ID: clientId,
  SLACK_CLIENT_SECRET: clientSecret,
  SLACK_WORKSPACES: workspaces,
  VOUCH_PUBLIC_URL: publicUrl,
}: z.infer<typeof Environment>) => {
  if (clientId && clientSecret) return { clientId, clientSecret, workspaces, publicUrl };
  if (!clientId && !clientSecret) return null;
  throw slackSlip(
    `SLACK_CLIENT_${clientId ? 'SECRET' : 'ID'} is not set, though its other half is.`,
    'An app that workspaces install needs both',
  );
};

const slackSlip = (message: string, advice: string): VouchError =>
  new VouchError({
    code: 'misconfigured',
    message,
    advice: `${advice}; README.md, “Slack”, says where they stand.`,
  });

/** Without an app id anybody could speak as Teams: its other settings without it are a slip. */
const teamsOf = ({
  TEAMS_APP_ID: appId,
  TEAMS_APP_PASSWORD: appPassword,
  TEAMS_APP_TENANT: appTenant,
  TEAMS_TENANTS: tenants,
  TEAMS_SDK: sdk,
  TEAMS_CLOUD: cloud = 'public',
}: z.infer<typeof Environment>) => {
  if (appId) return { appId, appPassword, appTenant, tenants, cloud, sdk: sdk ?? ('botbuilder' as const) };
  if (!appPassword && !appTenant && !sdk && tenants.length === 0) return null;
  throw new VouchError({
    code: 'misconfigured',
    message:
      'TEAMS_APP_ID is not set, though other settings of Teams are: Vouch would not know who is speaking.',
    advice: 'Set the id of the app registration; README.md, “Teams”, says where it stands.',
  });
};

const fromProcess = (): Record<string, string | undefined> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
};

const masterKey = (value: string): Uint8Array => {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.byteLength === 32) return bytes;
  throw new VouchError({
    code: 'misconfigured',
    message: 'VOUCH_MASTER_KEY is not a key of 32 bytes in base64.',
    advice: 'Make one with: openssl rand -base64 32',
  });
};

const examplesFolder = fileURLToPath(new URL('../examples', import.meta.url));

const examplePrompts = [
  'Is customer data encrypted at rest?',
  'How often are backups tested?',
  'Do you share accounts between employees?',
  'What is a SOC 2 Type 2 report?',
];

const optionalPlace = (value: string | undefined): Place | null =>
  value === undefined ? null : placeOf(value);

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

const isLoopback = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host);
