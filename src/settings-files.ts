import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Permissions } from './bot/permissions.ts';
import { VouchError } from './errors.ts';
import type { Place } from './model/event.ts';
import { Policy } from './model/policy.ts';
import { placeOf } from './place-of.ts';

/** Reads a review policy (YAML); without a file, the defaults. Throws VouchError `misconfigured` naming the field. */
export const readPolicy = (file: string | undefined): Policy => {
  if (file === undefined) return Policy.parse({});
  const parsed = Policy.safeParse(readYaml(file) ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new VouchError({
    code: 'misconfigured',
    message: `The policy ${file} is not usable at “${issue?.path.join('.') || 'its top level'}”: ${issue?.message}.`,
    advice: 'docs/checks.md lists every field of a policy with its default.',
  });
};

/** Reads the permissions file (YAML); without one, its defaults. Throws VouchError `misconfigured` naming the field. */
export const readPermissions = (file: string | undefined): Permissions => {
  const parsed = Permissions.safeParse(file === undefined ? {} : (readYaml(file) ?? {}));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new VouchError({
    code: 'misconfigured',
    message: `The permissions ${file} are not usable at “${issue?.path.join('.') || 'their top level'}”: ${issue?.message}.`,
    advice: 'docs/operations.md shows a permissions file.',
  });
};

/** Where the owners of entries are asked: their name as the entries have it, and a person or channel. */
export const readOwners = (file: string | undefined): Record<string, Place> => {
  if (file === undefined) return {};
  const parsed = z.record(z.string(), z.string()).safeParse(readYaml(file) ?? {});
  if (parsed.success)
    return Object.fromEntries(Object.entries(parsed.data).map(([owner, place]) => [owner, placeOf(place)]));
  throw new VouchError({
    code: 'misconfigured',
    message: `The owners ${file} are not names with places.`,
    advice: 'Write a line for each, for example: Head of Security: slack:U0123456789',
  });
};

/** Any YAML file that a person named; throws VouchError `bad-input` when it cannot be read. */
const readYaml = (file: string): unknown => {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new VouchError({
      code: 'bad-input',
      message: `${file} could not be read as YAML.`,
      advice: 'Check the path and the file’s syntax.',
      cause,
    });
  }
};
