import { z } from 'zod';
import type { Person } from '../model/event.ts';

/**
 * Who may do something: `anyone`, `members` (of the company, guests excluded), `user:<id>` or `group:<id>`, where ids
 * are the platform's own (Slack user and user group ids, Teams and Entra object ids). An empty list: nobody.
 */
const Who = z.union([z.literal('anyone'), z.literal('members'), z.string().regex(/^(user|group):\S+$/)]);

/**
 * The permissions file. `ask` questions, `upload` reports and questionnaires, `decide` on suppliers, `approve` answers
 * as an expert. `nda` lists the conversations whose outside members have signed a confidentiality agreement.
 */
export const Permissions = z.strictObject({
  ask: z.array(Who).default(['anyone']),
  upload: z.array(Who).default(['members']),
  decide: z.array(Who).default(['members']),
  approve: z.array(Who).default(['members']),
  nda: z.array(z.string()).default([]),
});
export type Permissions = z.infer<typeof Permissions>;

/** The groups that some right is given to, each once: only their members are asked for. */
export const groupsOf = ({ ask, upload, decide, approve }: Permissions): string[] => [
  ...new Set(
    [...ask, ...upload, ...decide, ...approve].flatMap((who) =>
      who.startsWith('group:') ? [who.slice('group:'.length)] : [],
    ),
  ),
];

/** Whose a group is, by its id: a user group of Slack, a team or chat of Teams, a group of Entra; null: nobody's. */
export const kindOfGroup = (group: string): 'slack' | 'teams' | 'entra' | null => {
  if (/^S[A-Z0-9]+$/.test(group)) return 'slack';
  if (/^19:./.test(group)) return 'teams';
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(group) ? 'entra' : null;
};

/** What a permission is needed for. */
export type Right = 'ask' | 'upload' | 'decide' | 'approve';

/** True when this person holds the right. */
export const may = (permissions: Permissions, person: Person, right: Right): boolean =>
  permissions[right].some((who) => includes(who, person));

const includes = (who: string, person: Person): boolean => {
  if (who === 'anyone') return true;
  if (who === 'members') return person.kind === 'member';
  const [kind, id] = [who.slice(0, who.indexOf(':')), who.slice(who.indexOf(':') + 1)];
  return kind === 'user' ? person.id === id : person.groups.includes(id);
};
