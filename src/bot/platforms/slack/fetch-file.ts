import { VouchError } from '../../../errors.ts';

type Request = {
  readonly url: string;
  readonly token: string;
  readonly limit: number;
  readonly hosts?: readonly string[];
};

const slackHosts = ['slack.com', 'slack-gov.com'];

/**
 * Bytes of a file behind Slack's private link. The bearer token goes to Slack's own hosts only, over https; redirects
 * are followed by hand and checked again (GHSA-3q3v-34v2-g88f is what happens otherwise). Throws VouchError
 * `bad-input` for a link that is not Slack's, a file over the limit (bytes), or a log-in page in its place.
 */
export const fetchSlackFile = async ({
  url,
  token,
  limit,
  hosts = slackHosts,
}: Request): Promise<Uint8Array> => {
  let next = allowed(url, hosts);
  for (let hop = 0; hop < 4; hop += 1) {
    const response = await fetch(next, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      next = allowed(new URL(location, next).href, hosts);
      continue;
    }
    if (!response.ok || !response.body)
      throw refused(`Slack did not hand the file over (${response.status}).`);
    if (response.headers.get('content-type')?.startsWith('text/html'))
      throw refused('Slack sent its log-in page in place of the file: the app lacks the scope files:read.');
    return readCapped(response.body, limit);
  }
  throw refused('The file’s link led in circles.');
};

const allowed = (link: string, hosts: readonly string[]): string => {
  const url = URL.parse(link);
  const loopback = url !== null && hosts.includes(url.host);
  const own =
    url?.protocol === 'https:' &&
    hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  if (url && url.username === '' && url.password === '' && (own || loopback)) return url.href;
  throw refused('The file does not lie on Slack’s own servers.');
};

const readCapped = async (body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw refused(`The file is larger than ${Math.floor(limit / 1_048_576)} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const refused = (message: string): VouchError =>
  new VouchError({ code: 'bad-input', message, advice: 'Upload the file itself to this conversation.' });
