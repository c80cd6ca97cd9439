import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { groupsOf, kindOfGroup } from '../bot/permissions.ts';
import { slackScopes } from '../bot/platforms/slack/scopes.ts';
import { forPeople } from '../errors.ts';
import { readPermissions } from '../settings-files.ts';
import { examineSetup } from '../usecases/examine-setup.ts';
import type { SetupStep } from '../usecases/setup-step.ts';
import { examineFiles } from './examine-files.ts';
import { configFor, withServices } from './open-services.ts';
import { json, line, style } from './print.ts';

const marks: Record<SetupStep['state'], string> = { ok: 'ok    ', off: 'off   ', failed: 'failed' };

export const addDoctor = (program: Command): void => {
  program
    .command('doctor')
    .description('check the set-up step by step and say what to do')
    .option('--data <folder>', 'data folder')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: { data?: string; json?: boolean }) => {
      const files = await examineFiles(configFor(options));
      const entraGroups = groupsOf(readPermissions(files.usable.permissionsFile)).filter(
        (group) => kindOfGroup(group) === 'entra',
      );
      const config = { ...files.usable, slackScopes, teamsManifest: readManifest(), entraGroups };
      const parts = await withServices(config, (services) => examineSetup(services, config)).catch(
        storeFailed,
      );
      const steps = [...parts, ...files.steps];
      if (steps.some(({ state }) => state === 'failed')) process.exitCode = 1;
      if (options.json) return json({ schema: 'vouch.doctor/1', node: process.version, steps });
      line(`Node ${process.version}`);
      for (const { name, state, detail, advice } of steps) {
        line(
          `${style(state === 'failed' ? 'red' : state === 'ok' ? 'green' : 'gray', marks[state])} ${name.padEnd(14)} ${detail}`,
        );
        if (advice) line(`       ${advice}`);
      }
    });
};

/** The manifest for Teams that lies beside the code, or null where it was taken away. */
const readManifest = (): unknown => {
  try {
    return JSON.parse(readFileSync(new URL('../../manifests/teams/manifest.json', import.meta.url), 'utf8'));
  } catch {
    return null;
  }
};

/** Without a store nothing else can be tried: say that one thing. */
const storeFailed = (error: unknown): SetupStep[] => {
  const { message, advice } = forPeople(error);
  return [{ name: 'Store', state: 'failed', detail: message, advice }];
};
