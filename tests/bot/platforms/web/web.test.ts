import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { card } from '../../../../src/bot/card.ts';
import { testPlatform } from '../../platform-contract.ts';
import { newId, type OpenedPage, openPage, openVisitor } from './open-page.ts';

let page: OpenedPage;
let visitor: Awaited<ReturnType<typeof openVisitor>>;

beforeEach(async () => {
  page = await openPage();
  visitor = await openVisitor(page);
});
afterEach(() => page.close());

describe('the web page as a platform', () => {
  testPlatform(async () => {
    const bytes = new TextEncoder().encode('hello');
    page.kept.set('F1', { bytes });
    const file = { name: 'a.txt', mimeType: null, bytes: null, handle: { kept: 'F1' } };
    const person = { id: 'web-1', name: 'You', kind: 'member' as const, groups: [] };
    return {
      platform: page.platform,
      place: visitor.place,
      person,
      sent: { file, bytes },
      shown: visitor.shown,
    };
  });
});

const offering = card('Choose', [
  { type: 'actions', buttons: [{ action: 'ask', label: 'Ask', value: 'Do you?' }] },
  {
    type: 'citations',
    citations: [
      { n: 1, title: 't', quote: 'q', source: 's', entry: 'e', open: 'a 1', reviewed: null, expired: false },
    ],
  },
]);

describe('requests', () => {
  test('a message becomes an event and is shown', async () => {
    const answer = await visitor.post('/chat/message', { text: 'Is it <b>safe</b>?' });
    expect(answer.status).toBe(202);
    expect(page.events.at(-1)).toMatchObject({
      kind: 'message',
      text: 'Is it <b>safe</b>?',
      addressed: true,
    });
    expect(await visitor.shown()).toContain('&lt;b&gt;safe');
  });

  test.each([
    ['an empty body', {}],
    ['an id of another shape', { id: '../x', text: 'a' }],
    ['a text that is too long', { text: 'a'.repeat(8001) }],
    ['a text that is no text', { text: { $gt: '' } }],
  ])('%s is refused with a sentence', async (_case, body) => {
    const before = page.events.length;
    const answer = await visitor.post('/chat/message', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      message: expect.stringContaining('could not be understood'),
    });
    expect(page.events).toHaveLength(before);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling of this site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
  ])('from %s are refused', async (_case, headers) => {
    const before = page.events.length;
    const answer = await visitor.post('/chat/message', { text: 'hi' }, headers);
    expect(answer.status).toBe(403);
    expect(page.events).toHaveLength(before);
  });

  test('under a name that is not ours are refused', async () => {
    const other = await openPage({ hosts: ['vouch.example'] });
    expect((await fetch(other.url)).status).toBe(421);
    await other.close();
  });

  test('press only buttons that the conversation shows', async () => {
    await page.platform.post(visitor.place, offering);
    for (const [action, value, status] of [
      ['ask', 'Do you?', 202],
      ['show-entry', 'a 1', 202],
      ['ask', 'Something else', 404],
      ['approve-answer', 'Do you?', 404],
      ['show-entry', 'a 2', 404],
    ] as const)
      expect([action, value, (await visitor.post('/chat/action', { action, value })).status]).toEqual([
        action,
        value,
        status,
      ]);
    const other = await openVisitor(page);
    expect((await other.post('/chat/action', { action: 'ask', value: 'Do you?' })).status).toBe(404);
  });

  test('submit only the form that is open, and a password is not in the event', async () => {
    const event = page.events.at(-1);
    expect((await visitor.post('/chat/form', { fields: {} })).status).toBe(404);
    const field = { type: 'text', label: 'P', initial: '', multiline: false, required: true } as const;
    await page.platform.openForm(
      {
        ...(event as NonNullable<typeof event>),
        place: visitor.place,
        kind: 'action',
        action: 'a',
        value: 'v',
        message: null,
        trigger: null,
      },
      {
        form: 'report-password',
        title: 'Password',
        intro: null,
        submit: 'Open',
        value: 'file-1',
        fields: [
          { ...field, name: 'password', secret: true },
          { ...field, name: 'note' },
        ],
      },
    );
    await visitor.post('/chat/form', { fields: { password: 'hunter2', note: 'hello' } });
    const submitted = page.events.at(-1);
    expect(submitted).toMatchObject({
      kind: 'form',
      form: 'report-password',
      value: 'file-1',
      fields: { note: 'hello' },
    });
    expect(JSON.stringify(page.events)).not.toContain('hunter2');
    expect([...page.secrets.values()]).toEqual(['hunter2']);
    expect((await visitor.post('/chat/form', { fields: {} })).status).toBe(404);
  });

  test('upload files as one message', async () => {
    const form = new FormData();
    form.append('id', newId());
    form.append('text', '');
    form.append('file', new File(['a,b'], 'Größe <1>.csv', { type: 'text/csv' }));
    const answer = await visitor.send('/chat/files', { method: 'POST', body: form });
    expect(answer.status).toBe(202);
    const event = page.events.at(-1);
    expect(event).toMatchObject({ kind: 'message', files: [{ name: 'Größe <1>.csv', bytes: 3 }] });
    expect(await visitor.shown()).toContain('Größe &lt;1&gt;.csv');
  });

  test.each([
    ['no multipart at all', { body: 'hello', headers: { 'content-type': 'text/plain' } }],
    [
      'a boundary that never comes',
      { body: '--x', headers: { 'content-type': 'multipart/form-data; boundary=y' } },
    ],
    ['no boundary', { body: '--x', headers: { 'content-type': 'multipart/form-data' } }],
  ])('with %s are refused with a sentence', async (_case, init) => {
    const answer = await visitor.send('/chat/files', { method: 'POST', ...init });
    expect(answer.status).toBe(400);
  });

  test('more files than allowed are refused', async () => {
    const form = new FormData();
    form.append('id', newId());
    for (let file = 0; file < 6; file += 1) form.append('file', new File(['a'], `${file}.csv`));
    expect((await visitor.send('/chat/files', { method: 'POST', body: form })).status).toBe(400);
  });

  test('download a file only from the conversation it was sent to', async () => {
    const bytes = new TextEncoder().encode('a,b');
    await page.platform.sendFile(visitor.place, {
      name: 'Größe.csv',
      mimeType: 'text/csv',
      bytes,
      comment: '',
    });
    const href = /\/chat\/files\/[0-9a-f-]+/.exec(await visitor.shown())?.[0] ?? '';
    const answer = await visitor.send(href);
    expect(await answer.text()).toBe('a,b');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const other = await openVisitor(page);
    expect((await other.send(href)).status).toBe(404);
  });

  test('our own page opens in a sandbox', async () => {
    const bytes = new TextEncoder().encode('<h1>Report</h1>');
    await page.platform.sendFile(visitor.place, {
      name: 'r.html',
      mimeType: 'text/html',
      bytes,
      comment: '',
    });
    const href = /\/chat\/files\/[0-9a-f-]+/.exec(await visitor.shown())?.[0] ?? '';
    const answer = await visitor.send(href);
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox[^;]*; default-src 'none'/);
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  test('a new browser is greeted', async () => {
    const answer = await fetch(`${page.url}/chat/events`);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/);
    await answer.body?.cancel();
    expect(page.events.at(-1)).toMatchObject({ kind: 'home-opened', place: { kind: 'direct' } });
  });

  test('where strangers can reach the page, every visitor is one', async () => {
    const open = await openPage({ visitor: 'unknown', hosts: [] });
    await openVisitor(open);
    expect(open.events[0]).toMatchObject({ person: { kind: 'unknown' }, place: { external: true } });
    await open.close();
  });

  test('the cookie is nowhere in an event', () => {
    expect(visitor.cookie.length).toBeGreaterThan(36);
    expect(JSON.stringify(page.events)).not.toContain(visitor.cookie.split('=')[1]);
  });

  test.each([
    '/',
    '/page.js',
    '/base.css',
    '/chat/examples',
    '/examples/questionnaires/riverbend-security-review.csv',
  ])('GET %s is served without inline script', async (path) => {
    const answer = await fetch(page.url + path);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await answer.text()).not.toMatch(/<script>|javascript:|\son\w+="/);
  });

  test.each([
    '/examples/controls/access-control.md',
    '/examples/reports/../controls/access-control.md',
    '/web.ts',
    '/..%2fweb.ts',
  ])('GET %s is not there', async (path) => {
    expect((await fetch(page.url + path)).status).toBeGreaterThanOrEqual(400);
  });
});
