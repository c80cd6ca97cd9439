import { groupsOf, kindOfGroup } from '../bot/permissions.ts';
import type { Config } from '../config.ts';
import { readCustomers, readOwners, readOwnWords, readPermissions, readPolicy } from '../settings-files.ts';
import { off, type SetupStep, tryStep } from '../usecases/setup-step.ts';

const permissions = (file: string): void => {
  const unknown = groupsOf(readPermissions(file)).filter((group) => kindOfGroup(group) === null);
  if (unknown.length > 0)
    throw new Error(
      `nobody belongs to ${unknown.join(', ')}: no user group of Slack, team or chat of Teams, or group of Entra`,
    );
};

const files: readonly {
  readonly name: string;
  readonly setting: 'policyFile' | 'permissionsFile' | 'ownersFile' | 'wordsFile' | 'customersFile';
  read(file: string): unknown;
}[] = [
  { name: 'Policy', setting: 'policyFile', read: readPolicy },
  { name: 'Permissions', setting: 'permissionsFile', read: permissions },
  { name: 'Owners', setting: 'ownersFile', read: readOwners },
  { name: 'Words', setting: 'wordsFile', read: readOwnWords },
  { name: 'Customers', setting: 'customersFile', read: readCustomers },
];

/** Reads each file that the settings name; and the settings without those that are wrong, so that the rest can be tried. */
export const examineFiles = async (config: Config): Promise<{ steps: SetupStep[]; usable: Config }> => {
  let usable = config;
  const steps: SetupStep[] = [];
  for (const { name, setting, read } of files) {
    const file = config[setting];
    const step =
      file === undefined
        ? off(name, 'no file of its own')
        : await tryStep({ name, advice: 'docs/operations.md shows one.' }, async () => {
            read(file);
            return file;
          });
    if (step.state === 'failed') usable = { ...usable, [setting]: undefined };
    steps.push(step);
  }
  return { steps, usable };
};
