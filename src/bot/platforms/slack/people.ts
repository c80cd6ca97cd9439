import type { App } from '@slack/bolt';
import type { IncomingFile, Person } from '../../../model/event.ts';
import { remember } from '../remember.ts';

type Client = App['client'];
type User = NonNullable<Awaited<ReturnType<Client['users']['info']>>['user']>;

const pageSize = 1000;
/** Beyond ten thousand people nobody is asked one by one: such a workspace or channel counts as unknown, hence external. */
const mostPages = 10;

/** Who people are, what their files are and who can read a channel, asked of Slack and kept for a while. Never throws: not told is unknown. */
export const createPeople = (client: Client) => {
  /** Ids of the people of the company; null when there are too many to list. */
  const colleagues = remember(
    () =>
      everyPage(async (cursor) => {
        const { members = [], response_metadata } = await client.users.list({ limit: pageSize, ...cursor });
        const insiders = members.filter((user) => user.is_bot || kindOf(user) === 'member');
        return { ids: insiders.flatMap(({ id }) => id ?? []), next: response_metadata?.next_cursor };
      }),
    () => null,
  );
  const readers = (channel: string) =>
    everyPage(async (cursor) => {
      const page = await client.conversations.members({ channel, limit: pageSize, ...cursor });
      return { ids: page.members ?? [], next: page.response_metadata?.next_cursor };
    });

  return {
    person: remember<string, Person>(
      async (id) => {
        const { user } = await client.users.info({ user: id });
        if (!user) return null;
        const name = user.profile?.display_name || user.real_name || user.name || null;
        return { id, name, kind: kindOf(user), groups: [] };
      },
      (id) => ({ id, name: null, kind: 'unknown', groups: [] }),
    ),

    file: remember<string, Omit<IncomingFile, 'handle'>>(
      async (id) => {
        const { file } = await client.files.info({ file: id });
        if (!file) return null;
        return { name: file.name ?? 'file', mimeType: file.mimetype ?? null, bytes: file.size ?? null };
      },
      () => ({ name: 'file', mimeType: null, bytes: null }),
    ),

    /** True when a guest or somebody of another company can read a channel; null when Slack does not say. */
    external: remember<string, boolean | null>(
      async (channel) => {
        const { channel: info } = await client.conversations.info({ channel });
        if (!info) return null;
        if (info.is_ext_shared || info.is_pending_ext_shared || info.is_shared) return true;
        const [inside, here] = await Promise.all([colleagues('all'), readers(channel)]);
        return inside && here && [...here].some((id) => !inside.has(id));
      },
      () => null,
    ),
  };
};

const kindOf = (user: Pick<User, 'is_stranger' | 'is_bot' | 'is_restricted' | 'is_ultra_restricted'>) => {
  if (user.is_stranger || user.is_bot) return 'external';
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
