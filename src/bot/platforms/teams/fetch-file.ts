import { VouchError } from '../../../errors.ts';
import { fetchLink, type Link } from '../fetch-link.ts';

/** Where Teams keeps files that people send to bots, or take from them. */
export const teamsFileHosts: readonly string[] = ['sharepoint.com', 'sharepoint.us', 'sharepoint-mil.us'];

const advice = 'Send it to me in a personal chat; from there the summary can be posted to a channel.';

/**
 * Bytes behind the short-lived link that Teams gives for a file in a personal chat: SharePoint's hosts only, and no
 * token. Throws VouchError `bad-input`, also
 * for a file that Teams kept to itself.
 */
export const fetchTeamsFile = async ({
  url,
  limit,
  hosts = teamsFileHosts,
}: Pick<Link, 'limit'> & {
  readonly url: string | undefined;
  readonly hosts?: readonly string[];
}): Promise<Uint8Array> => {
  if (url === undefined)
    throw new VouchError({
      code: 'bad-input',
      message: 'Teams hands files to bots in personal chats only, so I cannot see this one.',
      advice,
    });
  return (await fetchLink({ url, limit, hosts, advice: 'Send the file again in this chat.' })).bytes;
};
