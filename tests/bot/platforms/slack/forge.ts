import { envelope, postSigned } from './open-slack.ts';

/** Requests that are not Slack's, of eight kinds in turn; each of another body. Returns what was answered. */
export const forge = (url: string, nth: number): Promise<Response> => {
  const body = (number: number) =>
    envelope(`Ev-forged-${number}`, { type: 'app_home_opened', tab: 'home', user: 'U1', channel: 'D1' });
  const now = Math.floor(Date.now() / 1000);
  const raw = (headers: Record<string, string>) =>
    fetch(`${url}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: body(nth),
    });
  const kinds: (() => Promise<Response>)[] = [
    () => postSigned(body(nth), { url, secret: `secret ${nth}` }),
    () => postSigned(body(nth), { url, timestamp: now - 301 - nth }),
    () => postSigned(body(nth), { url, signs: body(nth + 1) }),
    () => raw({}),
    () => raw({ 'x-slack-request-timestamp': String(now) }),
    () =>
      raw({
        'x-slack-request-timestamp': String(now),
        'x-slack-signature': `v0=${'0'.repeat(nth % 99)}`,
      }),
    () => raw({ 'x-slack-request-timestamp': 'now', 'x-slack-signature': 'v0=' }),
    () => raw({ 'x-slack-request-timestamp': String(now), 'x-slack-signature': `v1=${nth}` }),
  ];
  return (kinds[nth % kinds.length] ?? (() => raw({})))();
};
