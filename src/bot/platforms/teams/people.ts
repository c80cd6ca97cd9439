import { z } from 'zod';
import { VouchError } from '../../../errors.ts';
import type { Person, Place } from '../../../model/event.ts';
import { type Bearing, remember, rememberFor } from '../remember.ts';
import type { Connector } from './connector.ts';

/** A line of Teams' roster (TeamsChannelAccount); Entra ids guests by role and by their #EXT# name. */
const Member = z.object({
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});

const Page = z.object({ members: z.array(Member), continuationToken: z.string().nullish() });

/** Who reads along is asked again before anything is posted: somebody may have joined while a report was read. */
const freshMilliseconds = 10_000;
const pageSize = 500;
/** Rosters beyond this are not read: such a place counts as unknown, hence external. */
const mostPages = 10;

/**
 * Who people are and who can read a conversation, asked of Teams' rosters. `home` are the company's own Entra tenants;
 * without any, nobody is known to be a member. `groups` are teams and chats that Vouch is in, `entraGroups` tells
 * those of Entra that a person (by Entra object id) is in.
 */
export const createPeople = (
  connector: Pick<Connector, 'read' | 'personalChat'>,
  { home, groups, entraGroups }: Company,
) => {
  const kindOf = ({ tenantId, userRole, userPrincipalName }: z.infer<typeof Member>): Person['kind'] => {
    if (!tenantId || home.length === 0) return 'unknown';
    if (!home.includes(tenantId)) return 'external';
    if (userRole === 'guest' || userPrincipalName?.includes('#EXT#')) return 'guest';
    return userRole === 'user' ? 'member' : 'unknown';
  };

  const hasOutsiders = async (roster: Roster): Promise<boolean | null> => {
    let token = '';
    for (let page = 0; page < mostPages; page += 1) {
      const query = new URLSearchParams({
        pageSize: String(pageSize),
        ...(token === '' ? {} : { continuationToken: token }),
      });
      const { members, continuationToken } = Page.parse(
        await connector.read(roster, `pagedmembers?${query}`),
      );
      if (members.some((member) => kindOf(member) !== 'member')) return true;
      if (!continuationToken) return false;
      token = continuationToken;
    }
    return null;
  };

  const member = async (roster: Roster, user: string): Promise<Person['kind']> =>
    kindOf(Member.parse(await connector.read(roster, `members/${encodeURIComponent(user)}`)));

  const kinds = remember<{ readonly place: Place; readonly user: string }, Person['kind']>(
    async ({ place, user }) => {
      try {
        return await member(place, user);
      } catch {
        // In chats that Vouch is no member of, people can still use its commands: their own chat with it knows them.
        return member(await connector.personalChat(place, user), user);
      }
    },
    () => 'unknown',
  );
  const external = rememberFor(freshMilliseconds)(hasOutsiders, () => null);
  const belongs = remember<{ readonly group: Roster; readonly user: string }, boolean>(
    async ({ group, user }) => {
      try {
        await connector.read(group, `members/${encodeURIComponent(user)}`);
        return true;
      } catch (error) {
        // Teams' word for nobody of that group; it need not be asked at every message.
        if (error instanceof VouchError && error.code === 'not-found') return false;
        throw error;
      }
    },
    () => false,
  );

  return {
    /** What somebody in a conversation is to the company. */
    kind: (place: Place, user: string) => kinds({ place: { ...place, thread: null }, user }),
    /** The groups that somebody in a conversation belongs to; `entra` is their Entra object id, where Teams told it. */
    groups: async (
      place: Place,
      { user, entra }: { user: string; entra: string | null },
    ): Promise<string[]> => {
      const { reply } = rosterOf(place);
      const [ofEntra, ...found] = await Promise.all([
        entra === null ? [] : entraGroups(entra),
        ...groups.map((conversation) => belongs({ group: { conversation, reply }, user })),
      ]);
      return [...groups.filter((_group, index) => found[index]), ...ofEntra];
    },
    /** True when outsiders can read the conversation; null when Teams does not say. */
    external: (place: Place, bearing?: Bearing) => external(rosterOf(place), bearing),
  };
};

type Company = {
  readonly home: readonly string[];
  readonly groups: readonly string[];
  readonly entraGroups: (person: string) => Promise<readonly string[]>;
};

type Roster = Pick<Place, 'conversation' | 'reply'>;

/** Only what names the roster: who speaks and what they do changes. */
const rosterOf = ({ conversation, reply: { serviceUrl } }: Place): Roster => ({
  conversation,
  reply: serviceUrl === undefined ? {} : { serviceUrl },
});
