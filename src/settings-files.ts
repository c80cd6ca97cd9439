import { z } from 'zod';
import { Permissions } from './bot/permissions.ts';
import { OwnWords } from './knowledge/question/own-words.ts';
import { type OwnKnowledge, useOwnWords } from './knowledge/question/use-own-words.ts';
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

/** Reads a company's own words and routed topics (YAML). Throws VouchError `misconfigured` naming lines and what to write. */
export const readOwnWords = (file: string): OwnKnowledge =>
  useOwnWords(
    readSettingsFile({
      file,
      schema: OwnWords,
      name: 'words file',
      advice: 'docs/operations.md and examples/words.yaml show one.',
    }),
  );

/** Reads whose conversations are whose (YAML: customer, and a channel or a list of them): the customer at a place. */
export const readCustomers = (file: string): ((place: Place) => string | null) => {
  const place = z.string('takes a channel, for example slack:C0123456789');
  const customers = readSettingsFile({
    file,
    schema: z.record(
      z.string(),
      z.union([place.transform((one) => [one]), z.array(place)], 'takes a channel or a list of them'),
    ),
    name: 'customers file',
    advice: 'Write a line for each, for example: Acme: slack:C0123456789',
  });
  const keyOf = ({ platform, conversation }: Place): string => `${platform}:${conversation}`;
  const byPlace = new Map(
    Object.entries(customers).flatMap(([customer, places]) =>
      places.map((one) => [keyOf(placeOf(one)), customer] as const),
    ),
  );
  return (where) => byPlace.get(keyOf(where)) ?? null;
};
