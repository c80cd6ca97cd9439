import { VouchError } from '../../errors.ts';

/** A link of a platform to a file, and what following it may take. */
export type Link = {
  readonly url: string;
  /** Most bytes that are read. */
  readonly limit: number;
  /** Whose links are followed, see `leadsTo`. */
  readonly hosts: readonly string[];
  /** Sent as bearer token, to those hosts only. */
  readonly token?: string;
  /** What people are told to do instead. */
  readonly advice: string;
};

const mostHops = 4;

/**
 * Bytes behind a platform's link, and their media type. Redirects are followed by hand, each checked like the first
 * (GHSA-3q3v-34v2-g88f is what happens otherwise). Throws VouchError `bad-input` for a link that leads elsewhere, is
 * refused, or holds more than the limit; `unavailable` when nobody answers.
 */
export const fetchLink = async (link: Link): Promise<{ bytes: Uint8Array; type: string }> => {
  let next = allowed(link.url, link);
  for (let hop = 0; hop < mostHops; hop += 1) {
    const response = await ask(next, link);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      next = allowed(URL.parse(location, next)?.href ?? '', link);
      continue;
    }
    if (!response.ok || !response.body)
      throw refused(`The file could not be had (${response.status}): its link may have expired.`, link);
    return {
      bytes: await readCapped(response.body, link),
      type: response.headers.get('content-type') ?? '',
    };
  }
  throw refused('The file’s link led in circles.', link);
};

const ask = (url: string, { token, advice }: Link): Promise<Response> =>
  fetch(url, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(60_000),
  }).catch((cause: unknown) => {
    throw new VouchError({ code: 'unavailable', message: 'The file could not be had.', advice, cause });
  });

const allowed = (address: string, link: Link): string => {
  if (leadsTo(address, link.hosts)) return address;
  throw refused('The file does not lie where this chat keeps its files.', link);
};

/** True for an address at one of these hosts: they and all below them over https, `host:port` as written over anything. */
export const leadsTo = (address: string, hosts: readonly string[]): boolean => {
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '') return false;
  if (url.port !== '') return hosts.includes(url.host);
  const { protocol, hostname } = url;
  return protocol === 'https:' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
};

const readCapped = async (body: ReadableStream<Uint8Array>, link: Link): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > link.limit)
      throw refused(`The file is larger than ${Math.floor(link.limit / 1_048_576)} MB.`, link);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const refused = (message: string, { advice }: Link): VouchError =>
  new VouchError({ code: 'bad-input', message, advice });
