import type { App } from '@slack/bolt';
import type { Place } from '../../../model/event.ts';
import { createPeople } from './people.ts';

/** Where in Slack something is, as places carry it: `workspace` holds the installation, `team` is the workspace proper. */
export type Where = { readonly workspace?: string; readonly team?: string };

export type Workspace = {
  readonly client: App['client'];
  /** For what must not be said twice: a call that failed may have been heard. */
  readonly speaker: App['client'];
  readonly token: string;
  readonly people: ReturnType<typeof createPeople>;
};

type Options = {
  /** The bot token for a workspace; throws VouchError `misconfigured` where Vouch is not installed. */
  readonly tokenOf: (where: Where) => Promise<string>;
  readonly clientOf: (token: string, retries?: number) => App['client'];
  readonly ours: readonly string[];
  readonly groups: readonly string[];
};

/** Each workspace with its own token and its own memory of people: nothing learned in one is used in another. */
export const createWorkspaces = ({ tokenOf, clientOf, ours, groups }: Options) => {
  const open = new Map<string, Workspace>();
  return async (where: Where): Promise<Workspace> => {
    const token = await tokenOf(where);
    const key = `${where.workspace ?? ''}/${where.team ?? ''}`;
    const known = open.get(key);
    if (known?.token === token) return known;
    const client = clientOf(token);
    const people = createPeople({ client, team: where.team, ours, groups });
    const workspace = { client, speaker: clientOf(token, 0), token, people };
    open.set(key, workspace);
    return workspace;
  };
};

/** Where a place is, out of what it carries. */
export const whereIs = ({ reply: { workspace, team } }: Pick<Place, 'reply'>): Where => ({
  ...(workspace === undefined ? {} : { workspace }),
  ...(team === undefined ? {} : { team }),
});
