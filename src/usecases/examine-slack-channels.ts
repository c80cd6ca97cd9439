import type { Place } from '../model/event.ts';
import { askSlack } from './ask-slack.ts';
import { type SetupStep, slip, tryStep } from './setup-step.ts';

/** Where summaries and questions to experts are posted. */
export type NamedChannels = { readonly summaries: Place | null; readonly reviews: Place | null };

type Api = { readonly apiUrl: string | undefined };

/** Tries the channels that the settings name: without Vouch in them nothing arrives there. */
export const channelSteps = async (
  slack: Api,
  tokens: readonly string[],
  { summaries, reviews }: NamedChannels,
): Promise<SetupStep[]> => {
  const [token, another] = tokens;
  // Of several workspaces, which one holds a channel is not known here.
  if (token === undefined || another !== undefined) return [];
  const named = [
    { setting: 'VOUCH_REPORT_CHANNEL', place: summaries },
    { setting: 'VOUCH_EXPERT_CHANNEL', place: reviews },
  ];
  return Promise.all(
    named.flatMap(({ setting, place }) =>
      place?.platform === 'slack' && place.kind === 'channel'
        ? [channelStep(slack, { token, setting, channel: place.conversation })]
        : [],
    ),
  );
};

const channelStep = (
  { apiUrl }: Api,
  { token, setting, channel }: { token: string; setting: string; channel: string },
): Promise<SetupStep> =>
  tryStep(
    { name: 'Slack channel', advice: `Check ${setting}; a private channel has to invite Vouch first.` },
    async () => {
      const args = { channel };
      const { reply } = await askSlack({ apiUrl, method: 'conversations.info', token, args }).catch(() => {
        throw new Error(`${setting} names ${channel}, which Slack does not show to Vouch`);
      });
      const { name = channel, is_member, is_archived, is_ext_shared } = reply.channel ?? {};
      if (is_archived) throw slip(`#${name} is archived`, `Unarchive it, or set ${setting} to another one.`);
      if (is_member === false) throw slip(`Vouch is not in #${name}`, `Write /invite @Vouch in #${name}.`);
      if (is_ext_shared)
        throw slip(
          `another company reads #${name}: no report and no draft is ever posted there`,
          `Set ${setting} to a channel of your own.`,
        );
      return `#${name} (${setting})`;
    },
  );
