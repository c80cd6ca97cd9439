import { VouchError } from '../../../errors.ts';

/** Where Teams keeps files people send to a bot. */
const teamsHosts = ['sharepoint.com', 'sharepoint.us'];

/**
 * Bytes behind the short-lived link that Teams gives for a file in a personal chat: https, SharePoint hosts only, no
 * token, no redirect, at most `limit` bytes. Throws VouchError `bad-input`.
 */
export const fetchTeamsFile = async ({
  url,
  limit,
  hosts = teamsHosts,
}: {
  readonly url: string;
  readonly limit: number;
  readonly hosts?: readonly string[];
}): Promise<Uint8Array> => {
  const parsed = URL.parse(url);
  const own =
    parsed?.protocol === 'https:' &&
    hosts.some((host) => parsed.hostname === host || parsed.hostname.endsWith(`.${host}`));
  if (parsed?.username !== '' || !(own || hosts.includes(parsed.host)))
    throw refused('The file does not lie on the servers of Teams.');
  const response = await fetch(parsed, { redirect: 'error', signal: AbortSignal.timeout(60_000) });
  if (!response.ok || !response.body)
    throw refused('Teams no longer hands the file over: its link has expired.');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > limit) throw refused(`The file is larger than ${Math.floor(limit / 1_048_576)} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const refused = (message: string): VouchError =>
  new VouchError({ code: 'bad-input', message, advice: 'Send the file again in this chat.' });
