import { z } from 'zod';
import { Permissions } from './bot/permissions.ts';
import type { Place } from './model/event.ts';
import { Policy } from './model/policy.ts';
import { placeOf } from './place-of.ts';
import { readSettingsFile } from './read-settings-file.ts';

/** Reads a review policy (YAML); without a file, the defaults. Throws VouchError `misconfigured` naming lines and fields. */
export const readPolicy = (file: string | undefined): Policy =>
  file === undefined
    ? Policy.parse({})
    : readSettingsFile({
        file,
        schema: Policy,
        name: 'policy',
        advice: `Its fields are ${Object.keys(Policy.shape).join(', ')}. examples/policy.yaml shows each; docs/checks.md lists the defaults.`,
      });

/** Reads the permissions file (YAML); without one, its defaults. Throws VouchError `misconfigured` naming lines and fields. */
export const readPermissions = (file: string | undefined): Permissions =>
  file === undefined
    ? Permissions.parse({})
    : readSettingsFile({
        file,
        schema: Permissions,
        name: 'permissions file',
        advice: 'docs/operations.md shows a permissions file.',
      });

/** Where the owners of entries are asked: their name as the entries have it, and a person or channel. */
export const readOwners = (file: string | undefined): Record<string, Place> => {
  if (file === undefined) return {};
  const owners = readSettingsFile({
    file,
    schema: z.record(z.string(), z.string('takes a person or a channel')),
    name: 'owners file',
    advice: 'Write a line for each, for example: Head of Security: slack:U0123456789',
  });
  return Object.fromEntries(Object.entries(owners).map(([owner, place]) => [owner, placeOf(place)]));
};
