import type { ServerResponse } from 'node:http';
import type { Installation } from '@slack/bolt';
import { type Html, html } from '../web/html.ts';

/** What a person's browser shows at the end of an installation. */
export const showInstalled = (response: ServerResponse, { team, enterprise }: Installation): void =>
  show(response, {
    status: 200,
    title: 'Vouch is installed',
    text: `Open ${team?.name ?? enterprise?.name ?? 'Slack'} and write to Vouch in a direct message, or mention it in a channel.`,
  });

/** A workspace that is not listed; its id is what an administrator needs. */
export const showRefused = (response: ServerResponse, { team, enterprise }: Installation): void =>
  show(response, {
    status: 403,
    title: 'Vouch was not installed',
    text: `${team?.name ?? enterprise?.name ?? 'This workspace'} (${team?.id ?? enterprise?.id}) is not one of ours. Whoever runs Vouch can add that id to SLACK_WORKSPACES.`,
  });

/** An installation that was broken off, came from elsewhere, or took too long. */
export const showFailed = (response: ServerResponse): void =>
  show(response, {
    status: 400,
    title: 'Vouch was not installed',
    text: 'The installation was broken off, took longer than ten minutes, or did not begin in this browser. Start again at /slack/install.',
  });

const show = (
  response: ServerResponse,
  { status, title, text }: { status: number; title: string; text: string },
): void => {
  const page: Html = html`<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${title}</title>
  <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem }</style>
  <h1>${title}</h1>
  <p>${text}</p>
</html>`;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
  });
  response.end(page.markup);
};
