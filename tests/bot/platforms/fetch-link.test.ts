import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchSlackFile } from '../../../src/bot/platforms/slack/fetch-file.ts';
import { fetchTeamsFile } from '../../../src/bot/platforms/teams/fetch-file.ts';

const token = 'xoxb-must-not-leave';
const fetchers = {
  Slack: {
    own: 'files.slack.com',
    fetch: (url: string, hosts?: string[]) =>
      fetchSlackFile({ url, token, limit: 1000, ...(hosts ? { hosts } : {}) }),
  },
  Teams: {
    own: 'contoso.sharepoint.com',
    fetch: (url: string, hosts?: string[]) =>
      fetchTeamsFile({ url, limit: 1000, ...(hosts ? { hosts } : {}) }),
  },
};

/** Addresses of machines that must never be asked, in the ways people write them to get past a check. */
const elsewhere = [
  'evil.example',
  'localhost',
  'localhost.localdomain',
  '127.0.0.1',
  '127.1',
  '0x7f000001',
  '0177.0.0.1',
  '2130706433',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[fd00:ec2::254]',
  '169.254.169.254',
  '2852039166',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '100.100.100.200',
  'metadata.google.internal',
  'instance-data',
  '①②⑦.⓪.⓪.①',
  'evil。example',
  'xn--slck-5na.com',
];

/** Ways to make the address of another machine look like the platform's own. */
const shapes = (own: string): string[] => {
  const base = own.split('.').slice(-2).join('.');
  const disguises = elsewhere.flatMap((host) => [
    `https://${host}/f`,
    `http://${host}/f`,
    `https://${host}:443/f`,
    `https://${own}@${host}/f`,
    `https://${own}:443@${host}/f`,
    `https://${own}%40${host}/f`,
    `https://${host}/${own}/f`,
    `https://${host}?${own}`,
    `https://${host}#@${own}/f`,
    `https://${host}\\@${own}/f`,
    `//${host}/f`,
  ]);
  const looks = [
    `https://${own}.evil.example/f`,
    `https://evil-${base}/f`,
    `https://${base}evil.example/f`,
    `https://${base.replace('.', '-')}.example/f`,
    `https://${own}./f`,
    `https://user@${own}/f`,
    `https://user:word@${own}/f`,
    `https://:word@${own}/f`,
    `https://${own}:8443/f`,
    `https://${own}:22/f`,
    `https://${own}%00.evil.example/f`,
    `https://${own}%2eevil.example/f`,
    `https://[${own}]/f`,
    `https://${own} .evil.example/f`,
  ];
  const schemes = [
    'http',
    'ftp',
    'file',
    'gopher',
    'dict',
    'ws',
    'wss',
    'data',
    'blob',
    'javascript',
    'jar',
    'about',
  ];
  const other = schemes.map((scheme) => `${scheme}://${own}/f`);
  return [
    ...disguises,
    ...looks,
    ...other,
    '',
    ' ',
    'f',
    '/f',
    '?f',
    '#f',
    'https:',
    'https://',
    'https:///',
    own,
  ];
};

afterEach(() => void vi.restoreAllMocks());

describe.each(Object.entries(fetchers))('%s asks nobody but its own', (_name, { own, fetch }) => {
  test('and sends not one byte to any of three hundred others', async () => {
    const sent = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('was asked'));
    const urls = [...new Set(shapes(own))];
    expect(urls.length).toBeGreaterThanOrEqual(300);
    for (const url of urls) await expect(fetch(url), url).rejects.toMatchObject({ code: 'bad-input' });
    expect(sent).not.toHaveBeenCalled();
    // The check is not blind: the platform's own address is asked.
    await expect(fetch(`https://${own}/f`)).rejects.toMatchObject({ code: 'unavailable' });
    expect(sent).toHaveBeenCalledOnce();
  });

  test.each([301, 302, 303, 307, 308])(
    'a redirect by %i is followed at home, and nowhere else',
    async (status) => {
      const asked: string[] = [];
      const open = async (location: (path: string) => string | null) => {
        const server = createServer((request, response) => {
          asked.push(`${request.headers.host}${request.url}`);
          const to = location(request.url ?? '');
          if (to === null) return void response.end('bytes');
          response.writeHead(status, { location: to }).end();
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
      };
      const stranger = await open(() => null);
      const targets: Record<string, string> = {
        '/away': `http://${stranger.host}/f`,
        '/away-without-scheme': `//${stranger.host}/f`,
        '/away-as-user': `http://home@${stranger.host}/f`,
        '/local': 'file:///etc/passwd',
        '/metadata': 'http://169.254.169.254/latest',
        '/nonsense': 'http://[',
        '/circle': '/circle',
        '/home': '/file',
      };
      const home = await open((path) => targets[path] ?? null);
      for (const path of Object.keys(targets).filter((one) => one !== '/home'))
        await expect(fetch(`http://${home.host}${path}`, [home.host]), path).rejects.toMatchObject({
          code: 'bad-input',
        });
      expect(Buffer.from(await fetch(`http://${home.host}/home`, [home.host])).toString()).toBe('bytes');
      expect(asked.filter((address) => !address.startsWith(home.host))).toEqual([]);
      home.close();
      stranger.close();
    },
  );
});

test('Slack’s log-in page is not taken for a file', async () => {
  const page = () => new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => page());
  await expect(fetchers.Slack.fetch('https://files.slack.com/f')).rejects.toThrow(/log-in page/);
});
