import type { CloudAdapter, ConversationReference } from 'botbuilder';
import express, { type Router } from 'express';
import { VouchError } from '../../../errors.ts';
import type { Place } from '../../../model/event.ts';
import type { Inward, OutgoingFile, Platform } from '../../platform.ts';
import { explainTeams } from './explain-teams.ts';
import { fetchTeamsFile } from './fetch-file.ts';
import { answerConsent, askConsent } from './hand-over-file.ts';
import { Activity, incomingEvent, tenantOf } from './incoming.ts';
import { messageEntity, renderCard, renderForm } from './render.ts';

export type TeamsOptions = {
  readonly appId: string;
  readonly appPassword: string | undefined;
  /** Entra tenants that may talk to the bot; empty: the one that installed it. */
  readonly tenants: readonly string[];
  readonly tenant: string;
  /** Settings of botframework-connector by which tests put their own token issuer in Microsoft's place. */
  readonly authentication?: Readonly<Record<string, string>>;
  readonly fileHosts?: readonly string[];
  readonly readFile: (file: { tenant: string; id: string }) => Promise<{ bytes: Uint8Array } | null>;
};

/**
 * Teams through Bot Framework's CloudAdapter, loaded only where Teams is configured (it takes 130 MB). The activity is
 * on disk before it is acknowledged.
 */
export const createTeamsPlatform = async (
  options: TeamsOptions,
): Promise<{ platform: Platform; router: Router }> => {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ActivityTypes, TurnContext } = await import(
    'botbuilder'
  );
  const adapter: CloudAdapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppType: 'MultiTenant',
      MicrosoftAppId: options.appId,
      MicrosoftAppPassword: options.appPassword ?? '',
      ...options.authentication,
    }),
  );
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  const state: { inward: Inward | null } = { inward: null };
  const mayTalk = (tenant: string | null): boolean =>
    options.tenants.length === 0 || (tenant !== null && options.tenants.includes(tenant));

  const router = express.Router();
  router.post('/api/messages', express.json({ limit: '1mb' }), async (request, response) => {
    if (!request.headers.authorization?.startsWith('Bearer ')) return void response.sendStatus(401);
    try {
      await adapter.process(request, response, async (context) => {
        const { inward } = state;
        const activity = Activity.safeParse(context.activity);
        if (!inward || !activity.success || !mayTalk(tenantOf(activity.data))) return;
        const invoke = activity.data.type === 'invoke';
        if (invoke && activity.data.name === 'fileConsent/invoke')
          await answerConsent(activity.data.value, {
            tenant: options.tenant,
            readFile: options.readFile,
            context,
          });
        const event = await incomingEvent(activity.data, {
          tenant: options.tenant,
          receivedAt: new Date().toISOString(),
          keepSecret: inward.keepSecret,
        });
        if (event) await inward.accept(event);
        if (invoke)
          await context.sendActivity({
            type: ActivityTypes.InvokeResponse,
            value: { status: 200, body: done },
          });
      });
    } catch (error) {
      if (response.headersSent) return;
      // A token signed by a stranger makes botbuilder throw in place of answering 401.
      response.sendStatus(isTokenFault(error) ? 401 : 500);
    }
  });

  const inConversation = <Value>(
    place: Place,
    call: (context: InstanceType<typeof TurnContext>) => Promise<Value>,
  ) =>
    explainTeams(async () => {
      const result: { value?: Value } = {};
      await adapter.continueConversationAsync(options.appId, referenceTo(place), async (context) => {
        result.value = await call(context);
      });
      return result.value as Value;
    });

  const platform: Platform = {
    name: 'teams',
    pace: { burst: 5, everyMilliseconds: 600 },
    start: async (inward) => {
      state.inward = inward;
    },
    stop: async () => {
      state.inward = null;
    },
    look: async (place) => place,
    post: (place, card) =>
      inConversation(place, async (context) => {
        const sent = await context.sendActivity(
          messageWith(card.summary, renderCard(card), [messageEntity(card)], card.feedback !== null),
        );
        return { place, message: sent?.id ?? '' };
      }),
    update: ({ place, message }, card) =>
      inConversation(place, async (context) => {
        await context.updateActivity({
          id: message,
          ...messageWith(card.summary, renderCard(card), [messageEntity(card)], false),
        });
      }),
    sendFile: (place, file) =>
      inConversation(place, async (context) => {
        await sendOrExplain(place, file, context, state.inward, options.tenant);
      }),
    status: (place, text) =>
      inConversation(place, async (context) => {
        if (text !== null) await context.sendActivity({ type: ActivityTypes.Typing });
      }),
    openForm: ({ place }, form) =>
      inConversation(place, async (context) => {
        await context.sendActivity(messageWith(form.title, renderForm(form), [], false));
      }),
    showHome: (place, _person, card) =>
      inConversation(place, async (context) => {
        await context.sendActivity(messageWith(card.summary, renderCard(card), [], false));
      }),
    fetchFile: ({ handle }, { bytes }) =>
      fetchTeamsFile({
        url: handle.url ?? '',
        limit: bytes,
        ...(options.fileHosts ? { hosts: options.fileHosts } : {}),
      }),
  };
  return { platform, router };
};

/** What Teams shows after a button: nothing, the answer comes as a message. */
const done = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' };

const isTokenFault = (error: unknown): boolean =>
  error instanceof Error && /token|unauthorized|key|signature|auth/i.test(error.message);

const messageWith = (
  summary: string,
  card: object,
  entities: readonly Record<string, unknown>[],
  feedback: boolean,
) => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  entities: [...entities] as never[],
  ...(feedback ? { channelData: { feedbackLoop: { type: 'default' } } } : {}),
});

const referenceTo = ({ conversation, reply }: Place): Partial<ConversationReference> => ({
  channelId: reply.channel ?? 'msteams',
  serviceUrl: reply.serviceUrl ?? '',
  bot: { id: reply.bot ?? '', name: 'Vouch' },
  conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
});

const sendOrExplain = async (
  place: Place,
  file: OutgoingFile,
  context: { sendActivity(activity: object): Promise<unknown> },
  inward: Inward | null,
  tenant: string,
): Promise<void> => {
  if (place.kind === 'direct' && inward) return askConsent(file, { context, inward, tenant });
  throw new VouchError({
    code: 'bad-input',
    message: `Teams lets bots hand over files in personal chats only, so “${file.name}” cannot be posted here.`,
    advice: 'Open a personal chat with Vouch and ask for it there.',
  });
};
