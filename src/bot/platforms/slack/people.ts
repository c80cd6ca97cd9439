import type { App } from '@slack/bolt';
import type { Person } from '../../../model/event.ts';
import { remember } from '../remember.ts';

type Client = App['client'];

/** Who people are and who can read a channel, asked of Slack and kept for ten minutes. Never throws: not told is unknown. */
export const createPeople = (client: Client) => ({
  person: remember(
    async (id: string): Promise<Person | null> => {
      const { user } = await client.users.info({ user: id });
      if (!user) return null;
      const outside = user.is_stranger || user.is_bot;
      const guest = user.is_restricted || user.is_ultra_restricted;
      return {
        id,
        name: user.profile?.display_name || user.real_name || user.name || null,
        kind: outside ? 'external' : guest ? 'guest' : 'member',
        groups: [],
      };
    },
    (id): Person => ({ id, name: null, kind: 'unknown', groups: [] }),
  ),

  external: remember(
    async (channel: string): Promise<boolean | null> => {
      const { channel: info } = await client.conversations.info({ channel });
      if (!info) return null;
      return Boolean(info.is_ext_shared || info.is_pending_ext_shared || info.is_shared);
    },
    (): boolean | null => null,
  ),
});
