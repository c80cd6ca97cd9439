import type { App } from '@slack/bolt';
import type { IncomingFile, Person } from '../../../model/event.ts';
import { remember } from '../remember.ts';

type Client = App['client'];
type User = NonNullable<Awaited<ReturnType<Client['users']['info']>>['user']>;

const pageSize = 1000;
/** Beyond ten thousand people nobody is asked one by one: such a workspace or channel counts as unknown, hence external. */
const mostPages = 10;
/** For what an answer is made of: whoever waits for the whole has a patience of their own. */
const patiently = { wait: 10_000 };

type Options = {
  readonly client: Client;
  /** The workspace to ask about, where the token is a whole organization's. */
  readonly team: string | undefined;
  /** Further workspaces and organizations of our own. */
  readonly ours: readonly string[];
  /** The user groups that the permissions name. */
  readonly groups: readonly string[];
};

/** Who people are, what their files are and who can read a channel, asked of Slack and kept for a while. Never throws: not told is unknown. */
export const createPeople = ({ client, team, ours, groups }: Options) => {
  /** The workspace and organization whose people are colleagues, with those listed as ours. */
  const homes = remember<'all', readonly string[] | null>(
    async () => {
      const { team_id, enterprise_id } = await client.auth.test();
      return [...ours, ...(team_id ? [team_id] : []), ...(enterprise_id ? [enterprise_id] : [])];
    },
    () => null,
  );
  /** Ids of the people of the company; null when there are too many to list. */
  const colleagues = remember(
    async () => {
      const home = await homes('all', patiently);
      if (home === null) return null;
      const inTeam = team === undefined ? {} : { team_id: team };
      return everyPage(async (cursor) => {
        const page = await client.users.list({ limit: pageSize, ...inTeam, ...cursor });
        const insiders = (page.members ?? []).filter(
          (user) => user.is_bot || kindOf(user, home) === 'member',
        );
        return { ids: insiders.flatMap(({ id }) => id ?? []), next: page.response_metadata?.next_cursor };
      });
    },
    () => null,
  );
  const membersOf = remember<string, readonly string[]>(
    async (usergroup) => {
      const inTeam = team === undefined ? {} : { team_id: team };
      return (await client.usergroups.users.list({ usergroup, ...inTeam })).users ?? [];
    },
    () => [],
  );
  const groupsOf = async (person: string): Promise<string[]> => {
    const members = await Promise.all(groups.map((group) => membersOf(group)));
    return groups.filter((_group, index) => members[index]?.includes(person));
  };
  const who = remember<string, Person>(
    async (id) => {
      const [home, { user }] = await Promise.all([homes('all', patiently), client.users.info({ user: id })]);
      if (!user || !home) return null;
      const name = user.profile?.display_name || user.real_name || user.name || null;
      return { id, name, kind: kindOf(user, home), groups: [] };
    },
    (id) => ({ id, name: null, kind: 'unknown', groups: [] }),
  );
  const readers = (channel: string) =>
    everyPage(async (cursor) => {
      const page = await client.conversations.members({ channel, limit: pageSize, ...cursor });
      return { ids: page.members ?? [], next: page.response_metadata?.next_cursor };
    });

  return {
    person: async (id: string): Promise<Person> => {
      const [person, itsGroups] = await Promise.all([who(id), groupsOf(id)]);
      return { ...person, groups: itsGroups };
    },

    file: remember<string, Omit<IncomingFile, 'handle'>>(
      async (id) => {
        const { file } = await client.files.info({ file: id });
        if (!file) return null;
        return { name: file.name ?? 'file', mimeType: file.mimetype ?? null, bytes: file.size ?? null };
      },
      () => ({ name: 'file', mimeType: null, bytes: null }),
    ),

    /** The direct conversation of somebody with Vouch: by its id, or by theirs where Slack does not say. */
    direct: remember<string, string>(
      async (user) => (await client.conversations.open({ users: user })).channel?.id ?? null,
      (user) => user,
    ),

    /** True when a guest or somebody of another company can read a channel; null when Slack does not say. */
    external: remember<string, boolean | null>(
      async (channel) => {
        const { channel: info } = await client.conversations.info({ channel });
        if (!info) return null;
        if (info.is_ext_shared || info.is_pending_ext_shared || info.is_shared) return true;
        const [inside, here] = await Promise.all([colleagues('all', patiently), readers(channel)]);
        return inside && here && [...here].some((id) => !inside.has(id));
      },
      () => null,
    ),
  };
};

type Known = Pick<
  User,
  'is_stranger' | 'is_bot' | 'is_restricted' | 'is_ultra_restricted' | 'team_id' | 'enterprise_user'
>;

/** Slack calls nobody a stranger who shares a channel with us, so the workspace decides: `homes` are ours. */
const kindOf = (user: Known, homes: readonly string[]): Person['kind'] => {
  if (user.is_stranger || user.is_bot) return 'external';
  const from = [user.team_id, user.enterprise_user?.enterprise_id].filter((id) => id !== undefined);
  if (from.length > 0 && !from.some((id) => homes.includes(id))) return 'external';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
};

type Page = { readonly ids: readonly string[]; readonly next: string | undefined };

/** Every id of a listing in pages; null when it goes on too long. */
const everyPage = async (
  read: (cursor: { cursor?: string }) => Promise<Page>,
): Promise<ReadonlySet<string> | null> => {
  const all = new Set<string>();
  let cursor = {};
  for (let page = 0; page < mostPages; page += 1) {
    const { ids, next } = await read(cursor);
    for (const id of ids) all.add(id);
    if (!next) return all;
    cursor = { cursor: next };
  }
  return null;
};
