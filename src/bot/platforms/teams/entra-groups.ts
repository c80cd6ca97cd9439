import { z } from 'zod';
import { remember } from '../remember.ts';

const Page = z.object({
  value: z.array(z.object({ id: z.string() })),
  '@odata.nextLink': z.string().nullish(),
});

/** Groups beyond this many pages of 999 are not read: nobody counts as in them. */
const mostPages = 10;

type Graph = { readonly url: string; readonly token: () => Promise<string> };

/**
 * Which of these Entra groups somebody is in, also through other groups, asked of Microsoft Graph and kept for ten
 * minutes. Needs the application permission GroupMember.Read.All, to which an administrator has consented. Never throws:
 * where Graph does not tell, nobody is in the group.
 */
export const createEntraGroups = (groups: readonly string[], { url, token }: Graph) => {
  const read = async (link: string): Promise<z.infer<typeof Page>> => {
    if (new URL(link).origin !== new URL(url).origin) throw new Error('Graph pointed elsewhere');
    const response = await fetch(link, {
      headers: { authorization: `Bearer ${await token()}` },
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`Graph answers ${response.status}`);
    return Page.parse(await response.json());
  };
  const membersOf = remember<string, ReadonlySet<string>>(
    async (group) => {
      const members = new Set<string>();
      let next: string | null | undefined =
        `${url}/v1.0/groups/${encodeURIComponent(group)}/transitiveMembers?$select=id&$top=999`;
      for (let page = 0; next && page < mostPages; page += 1) {
        const { value, '@odata.nextLink': link } = await read(next);
        for (const { id } of value) members.add(id);
        next = link;
      }
      return next ? new Set() : members;
    },
    () => new Set(),
  );
  /** `person` is an Entra object id. */
  return async (person: string): Promise<string[]> => {
    const members = await Promise.all(groups.map((group) => membersOf(group)));
    return groups.filter((_group, index) => members[index]?.has(person));
  };
};
