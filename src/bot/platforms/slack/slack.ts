import { App, ExpressReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Router } from 'express';
import { VouchError } from '../../../errors.ts';
import type { IncomingEvent, MessageRef, Person, Place } from '../../../model/event.ts';
import type { Inward, Platform } from '../../platform.ts';
import { explainSlack, isNoMember } from './explain-slack.ts';
import { fetchSlackFile } from './fetch-file.ts';
import {
  actionEvent,
  commandEvent,
  formEvent,
  type Known,
  lifeEvent,
  messageEvent,
  shortcutEvent,
} from './incoming.ts';
import { slackLimits as limits } from './limits.ts';
import { createPeople } from './people.ts';
import { renderCard, renderForm, renderHome } from './render.ts';

export type SlackOptions = {
  readonly botToken: string;
  readonly signingSecret: string;
  /** Set for Socket Mode: then nothing listens for Slack over HTTP. */
  readonly appToken: string | undefined;
  /** Another Web API than Slack's own: then files lie there too. */
  readonly apiUrl: string | undefined;
  readonly tenant: string;
};

/**
 * Slack through Bolt. Listeners only translate and write to the inbox: with `processBeforeResponse`, Slack gets its 200
 * when the event is on disk and a 500, hence a retry, when it is not.
 */
export const createSlackPlatform = async (
  options: SlackOptions,
): Promise<{ platform: Platform; router: Router | null }> => {
  const { botToken, signingSecret, appToken, apiUrl, tenant } = options;
  const router = appToken ? null : (await import('express')).default.Router();
  const webApi = apiUrl ? { slackApiUrl: apiUrl } : {};
  const app = new App({
    token: botToken,
    deferInitialization: true,
    ignoreSelf: true,
    receiver: appToken
      ? new SocketModeReceiver({ appToken, installerOptions: { clientOptions: webApi } })
      : new ExpressReceiver({ signingSecret, processBeforeResponse: true, ...(router ? { router } : {}) }),
    // The inbox tries again; a client that retries for half an hour by itself would hold its worker.
    clientOptions: {
      rejectRateLimitedCalls: true,
      retryConfig: { retries: 1 },
      timeout: 15_000,
      ...webApi,
    },
  });
  acknowledgeLast(app);
  const { client } = app;
  const people = createPeople(client);
  const known = (): Known => ({
    tenant,
    receivedAt: new Date().toISOString(),
    person: people.person,
    external: people.external,
    file: people.file,
  });

  const post = async (place: Place, message: ReturnType<typeof renderCard>): Promise<MessageRef> => {
    const sent = await client.chat.postMessage({ ...whereIn(place), ...message, ...unfurlNothing });
    return { place, message: sent.ts ?? '' };
  };
  /** Seen by one person only: among others as ephemeral message, or directly where Vouch is no member. */
  const postPrivately = async (
    place: Place,
    message: ReturnType<typeof renderCard>,
    { id: user }: Person,
  ): Promise<MessageRef> => {
    try {
      const sent = await client.chat.postEphemeral({ ...whereIn(place), ...message, user });
      return { place, message: sent.message_ts ?? '' };
    } catch (error) {
      if (!isNoMember(error)) throw error;
      const { channel } = await client.conversations.open({ users: user });
      return post({ ...place, conversation: channel?.id ?? '', thread: null, kind: 'direct' }, message);
    }
  };

  const platform: Platform = {
    name: 'slack',
    pace: { burst: 1, everyMilliseconds: 1000 },
    start: async (inward) => {
      listen(app, { inward, known });
      await explainSlack(() => app.init());
      if (appToken) await app.start();
    },
    stop: async () => {
      if (appToken) await app.stop();
    },
    look: async (place) =>
      place.kind === 'channel' ? { ...place, external: await people.external(place.conversation) } : place,
    post: (place, card, { onlyFor } = {}) =>
      explainSlack(() =>
        onlyFor && place.kind !== 'direct'
          ? postPrivately(place, renderCard(card), onlyFor)
          : post(place, renderCard(card)),
      ),
    update: ({ place, message }, card) =>
      explainSlack(async () => {
        await client.chat.update({ channel: place.conversation, ts: message, ...renderCard(card) });
      }),
    sendFile: (place, { name, bytes, comment }) =>
      explainSlack(async () => {
        const file = { filename: name, title: name, file: Buffer.from(bytes), initial_comment: comment };
        const channel_id = place.conversation;
        await (place.thread === null
          ? client.filesUploadV2({ channel_id, ...file })
          : client.filesUploadV2({ channel_id, thread_ts: place.thread, ...file }));
      }),
    status: (place, text) =>
      explainSlack(async () => {
        if (place.thread === null) return;
        await client.assistant.threads.setStatus({
          channel_id: place.conversation,
          thread_ts: place.thread,
          status: text ?? '',
        });
      }),
    suggest: (place, prompts) =>
      explainSlack(async () => {
        await client.assistant.threads.setSuggestedPrompts({
          channel_id: place.conversation,
          prompts: prompts.slice(0, limits.prompts).map((message) => ({ title: message, message })),
        });
      }),
    openForm: ({ trigger, place }, form) =>
      explainSlack(async () => {
        await client.views.open({ trigger_id: trigger ?? '', view: renderForm(form, place) });
      }),
    showHome: (_place, person, card) =>
      explainSlack(async () => {
        await client.views.publish({ user_id: person.id, view: renderHome(card) });
      }),
    fetchFile: async ({ handle }, limit) => {
      const { file } = await explainSlack(() => client.files.info({ file: handle.file ?? '' }));
      if (!file?.url_private_download || file.is_external) throw notOurs();
      return fetchSlackFile({
        url: file.url_private_download,
        token: botToken,
        limit: limit.bytes,
        ...(apiUrl ? { hosts: [new URL(apiUrl).host] } : {}),
      });
    },
  };
  return { platform, router };
};

const unfurlNothing = { unfurl_links: false, unfurl_media: false } as const;

const whereIn = ({ conversation, thread }: Place) => ({
  channel: conversation,
  ...(thread === null ? {} : { thread_ts: thread }),
});

/**
 * Bolt acknowledges events before their listeners run. Over a socket that would lose what could then not be kept, so
 * the acknowledgement waits; without one Slack sends again.
 */
const acknowledgeLast = (app: App): void => {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const answers: Parameters<typeof event.ack>[0][] = [];
    await processEvent({ ...event, ack: async (answer) => void answers.push(answer) });
    if (answers.length > 0) await event.ack(answers[0]);
  };
};

type Deps = { readonly inward: Inward; readonly known: () => Known };

/** Every listener does the same: translate, keep, acknowledge. */
const listen = (app: App, { inward, known }: Deps): void => {
  const keep = async (event: IncomingEvent | null): Promise<void> => {
    if (event) await inward.accept(event);
  };
  app.event('app_mention', async ({ event, body }) =>
    keep(await messageEvent(body.event_id, event, known())),
  );
  app.event('message', async ({ event, body }) => {
    if (event.channel_type === 'im') await keep(await messageEvent(body.event_id, event, known()));
  });
  app.event('app_home_opened', async ({ event, body }) => {
    const channel = event.tab === 'messages' ? event.channel : null;
    const { user } = event;
    await keep(await lifeEvent({ kind: 'home-opened', id: body.event_id, user, channel }, known()));
  });
  app.event('agent_session_stopped', async ({ event, body }) => {
    const { user, channel } = event;
    await keep(await lifeEvent({ kind: 'stopped', id: body.event_id, user, channel }, known()));
  });
  for (const name of ['app_uninstalled', 'tokens_revoked'] as const)
    app.event(name, async ({ body }) =>
      keep(await lifeEvent({ kind: 'uninstalled', id: body.event_id, user: null, channel: null }, known())),
    );
  app.action(/.*/, async ({ ack, body }) => {
    await keep(await actionEvent(body, known()));
    await ack();
  });
  app.view(/.*/, async ({ ack, body }) => {
    await keep(await formEvent(body, known(), inward.keepSecret));
    await ack();
  });
  app.command(/.*/, async ({ ack, body }) => {
    await keep(await commandEvent(body, known()));
    await ack();
  });
  app.shortcut(/.*/, async ({ ack, body }) => {
    await keep(await shortcutEvent(body, known()));
    await ack();
  });
  // Bolt would answer 200 over a lost event: only a thrown error makes Slack send it again.
  app.error(async (error) => {
    throw error;
  });
};

const notOurs = (): VouchError =>
  new VouchError({
    code: 'bad-input',
    message: 'Slack only has a link to that file.',
    advice: 'Upload the file itself to this conversation.',
  });
