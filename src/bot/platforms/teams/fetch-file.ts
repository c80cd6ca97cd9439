import { fetchLink, type Link } from '../fetch-link.ts';

/** Where Teams keeps files that people send to bots, or take from them. */
export const teamsFileHosts: readonly string[] = ['sharepoint.com', 'sharepoint.us'];

/**
 * Bytes behind the short-lived link that Teams gives for a file in a personal chat: SharePoint's hosts only, and no
 * token. Throws VouchError `bad-input`.
 */
export const fetchTeamsFile = async ({
  hosts = teamsFileHosts,
  ...request
}: Pick<Link, 'url' | 'limit'> & { readonly hosts?: readonly string[] }): Promise<Uint8Array> =>
  (await fetchLink({ ...request, hosts, advice: 'Send the file again in this chat.' })).bytes;
