import { expect, vi } from 'vitest';
import { envelope, interaction, postSigned, type SlackWorkspace } from './open-slack.ts';

type Said = Awaited<ReturnType<SlackWorkspace['said']>>[number];
type Pressable = { readonly action_id: string; readonly value: string };
type View = {
  callback_id: string;
  private_metadata: string;
  title: { text: string };
  blocks: { block_id?: string }[];
};

const formType = 'application/x-www-form-urlencoded';
const team = { id: 'T000000001' };

export const until = <Value>(look: () => Promise<Value> | Value): Promise<Value> =>
  vi.waitFor(look, { timeout: 30_000, interval: 50 });

/** Every button of a message or view, however deep. */
export const buttonsOf = (blocks: unknown): Pressable[] => {
  if (Array.isArray(blocks)) return blocks.flatMap(buttonsOf);
  if (typeof blocks !== 'object' || blocks === null) return [];
  const own = 'action_id' in blocks && 'value' in blocks ? [blocks as Pressable] : [];
  return [...own, ...Object.values(blocks).flatMap(buttonsOf)];
};

export const findButton = (blocks: unknown, action: string): Pressable => {
  const found = buttonsOf(blocks).find(({ action_id }) => action_id.split('#')[0] === action);
  if (!found) throw new Error(`no button ${action}: ${buttonsOf(blocks).map(({ action_id }) => action_id)}`);
  return found;
};

/** What people do in Slack, sent as Slack sends it; ids are made so that each is new. */
export const driveSlack = (slack: SlackWorkspace, url: string) => {
  const counter = { last: 0 };
  const next = (): string => {
    counter.last += 1;
    return `${process.pid}-${counter.last}`;
  };
  const send = async (body: string, type = 'application/json'): Promise<void> => {
    expect((await postSigned(body, { url, type })).status).toBe(200);
  };
  const event = (given: Record<string, unknown>, id = `Ev-${next()}`) => send(envelope(id, given));
  const interact = async (given: Record<string, unknown>) =>
    send(interaction({ team, trigger_id: await slack.trigger(), ...given }), formType);

  return {
    event,
    mention: (
      text: string,
      {
        ts,
        channel = slack.general,
        user = slack.dana,
        files = [] as unknown[],
      }: { ts: string; channel?: string; user?: string; files?: unknown[] },
    ) => event({ type: 'app_mention', channel, user, text: `<@UBOT> ${text}`, ts, files }),
    /** Dana writes to Vouch. */
    write: (text: string, files: readonly unknown[] = []) =>
      event({
        type: 'message',
        channel_type: 'im',
        channel: slack.direct,
        user: slack.dana,
        text,
        files,
        ts: `17${next().replace('-', '.')}`,
      }),
    openTab: (tab: 'home' | 'messages', user = slack.dana) =>
      event({ type: 'app_home_opened', tab, user, channel: slack.direct }),
    press: (
      button: Pressable,
      { channel, message, user = slack.dana }: { channel?: string; message?: Said; user?: string },
    ) =>
      interact({
        type: 'block_actions',
        user: { id: user },
        ...(channel ? { channel: { id: channel } } : {}),
        ...(message ? { message: { ts: message.ts, thread_ts: message.thread_ts } } : {}),
        actions: [
          {
            type: 'button',
            block_id: 'b',
            action_ts: '1.1',
            text: { type: 'plain_text', text: 'x' },
            ...button,
          },
        ],
      }),
    shortcut: (
      callback_id: string,
      { text, ts, user = slack.dana }: { text: string; ts: string; user?: string },
    ) =>
      interact({
        type: 'message_action',
        callback_id,
        user: { id: user },
        channel: { id: slack.general },
        message: { text, ts },
      }),
    command: async (text: string, user = slack.dana) =>
      send(
        new URLSearchParams({
          command: '/vouch',
          text,
          trigger_id: await slack.trigger(),
          user_id: user,
          channel_id: slack.general,
          team_id: team.id,
        }).toString(),
        formType,
      ),
    /** The modal that was opened after `before` calls. */
    modal: (before: number): Promise<View> =>
      until(() => {
        const opened = slack.overlay.asked.slice(before).find(({ method }) => method === 'views.open');
        expect(opened).toBeDefined();
        return JSON.parse(opened?.args.get('view') ?? '{}') as View;
      }),
    submit: (view: View, fields: Record<string, string>, user = slack.dana) =>
      interact({
        type: 'view_submission',
        user: { id: user },
        view: {
          id: `V-${next()}`,
          hash: next(),
          type: 'modal',
          callback_id: view.callback_id,
          private_metadata: view.private_metadata,
          state: {
            values: Object.fromEntries(
              Object.entries(fields).map(([name, value]) => [
                name,
                {
                  [name]:
                    name === 'decision' || name === 'sharing' || name === 'owner'
                      ? { selected_option: { value } }
                      : { value },
                },
              ]),
            ),
          },
        },
      }),
    /** What was asked of a method after `before` calls, as text. */
    askedSince: (before: number, method: string): string =>
      JSON.stringify(
        slack.overlay.asked
          .slice(before)
          .filter((one) => one.method === method)
          .map(({ args }) => Object.fromEntries(args)),
      ),
    /** Listens from now on: what was said in a conversation since, newest first. */
    listen: async (channel: string) => {
      const before = new Set((await slack.said(channel)).map(({ ts }) => ts));
      return async (): Promise<Said[]> => (await slack.said(channel)).filter(({ ts }) => !before.has(ts));
    },
  };
};
