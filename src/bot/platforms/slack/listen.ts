import type { App, Context } from '@slack/bolt';
import type { IncomingEvent, Opening } from '../../../model/event.ts';
import { opensForm } from '../../card.ts';
import type { Inward, Platform, Showing } from '../../platform.ts';
import {
  actionEvent,
  commandEvent,
  formEvent,
  type Known,
  lifeEvent,
  messageEvent,
  shortcutEvent,
} from './incoming.ts';
import { outdatedForm } from './render.ts';

export type Listening = {
  readonly inward: Inward;
  readonly showing: Showing | null;
  readonly openForm: Platform['openForm'];
  /** What is known in the workspace that something came from. */
  readonly knownIn: (context: Context) => Promise<Known>;
  /** Forgets the installation of a workspace whose token is gone. */
  readonly forget: (context: Context) => Promise<void>;
};

/** Every listener does the same: translate, keep, acknowledge. */
export const listen = (app: App, { inward, showing, openForm, knownIn, forget }: Listening): void => {
  const keep = async (event: IncomingEvent | null): Promise<void> => {
    if (event) await inward.accept(event);
  };
  /** Slack lets a form be opened within three seconds only: it does not wait in line. What fails is told like all else. */
  const show = async (event: IncomingEvent | null): Promise<void> => {
    if (!showing || !event || !asksForForm(event)) return keep(event);
    try {
      await openForm(event, await showing.form(event));
    } catch {
      await keep(event);
    }
  };
  app.event('app_mention', async ({ event, body, context }) =>
    keep(await messageEvent(body.event_id, event, await knownIn(context))),
  );
  app.event('message', async ({ event, body, context }) => {
    if (event.channel_type === 'im')
      await keep(await messageEvent(body.event_id, event, await knownIn(context)));
  });
  app.event('app_home_opened', async ({ event, body, context }) => {
    const channel = event.tab === 'messages' ? event.channel : null;
    const life = { kind: 'home-opened', id: body.event_id, user: event.user, channel } as const;
    await keep(await lifeEvent(life, await knownIn(context)));
  });
  app.event('agent_session_stopped', async ({ event, body, context }) => {
    const { user, channel, thread_ts: thread } = event;
    const life = { kind: 'stopped', id: body.event_id, user, channel, thread } as const;
    await keep(await lifeEvent(life, await knownIn(context)));
  });
  app.event('app_uninstalled', async ({ context }) => forget(context));
  app.event('tokens_revoked', async ({ event, context }) => {
    if ((event.tokens?.bot ?? []).length > 0) await forget(context);
  });
  app.action(/.*/, async ({ ack, body, context }) => {
    await show(await actionEvent(body, await knownIn(context)));
    await ack();
  });
  app.view(/.*/, async ({ ack, body, context }) => {
    const event = await formEvent(body, await knownIn(context), inward.keepSecret);
    if (!event) return ack({ response_action: 'update', view: outdatedForm });
    await keep(event);
    await ack();
  });
  app.command(/.*/, async ({ ack, body, context }) => {
    await keep(await commandEvent(body, await knownIn(context)));
    await ack();
  });
  app.shortcut(/.*/, async ({ ack, body, context }) => {
    await show(await shortcutEvent(body, await knownIn(context)));
    await ack();
  });
  // Bolt would answer 200 over a lost event: only a thrown error makes Slack send it again.
  app.error(async (error) => {
    throw error;
  });
};

const asksForForm = (event: IncomingEvent): event is Opening =>
  (event.kind === 'action' && opensForm(event.action)) ||
  (event.kind === 'command' && event.command === 'save-knowledge');

/**
 * Bolt acknowledges events before their listeners run. Over a socket that would lose what could then not be kept, so
 * the acknowledgement waits; without one Slack sends again. What nobody listens for is acknowledged too: Bolt would let
 * it wait for three seconds and answer 404.
 */
export const acknowledgeLast = (app: App): void => {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const answers: Parameters<typeof event.ack>[0][] = [];
    await processEvent({ ...event, ack: async (answer) => void answers.push(answer) });
    await event.ack(answers[0]);
  };
};
