import { VouchError } from '../../../errors.ts';
import type { MessageRef, Person, Place } from '../../../model/event.ts';
import type { Platform } from '../../platform.ts';
import { explainSlack, isNoMember } from './explain-slack.ts';
import { fetchSlackFile } from './fetch-file.ts';
import { slackLimits as limits } from './limits.ts';
import { renderCard, renderForm, renderHome } from './render.ts';
import { type Where, type Workspace, whereIs } from './workspaces.ts';

type Message = ReturnType<typeof renderCard>;

type Options = {
  readonly workspaceAt: (where: Where) => Promise<Workspace>;
  /** Hosts that files may lie on besides Slack's own. */
  readonly fileHosts: readonly string[] | undefined;
};

/** What Vouch asks of Slack, each through the token of the workspace it concerns. */
export const createOutgoing = ({
  workspaceAt,
  fileHosts,
}: Options): Omit<Platform, 'name' | 'pace' | 'start' | 'stop'> => {
  const at = (place: Place): Promise<Workspace> => workspaceAt(whereIs(place));

  const post = async (named: Place, message: Message & Partial<Mark>): Promise<MessageRef> => {
    const { client, speaker } = await at(named);
    const place = person.test(named.conversation) ? await openDirect(client, named) : named;
    const sent = await speaker.chat.postMessage({ ...whereIn(place), ...message, ...unfurlNothing });
    return { place, message: sent.ts ?? '' };
  };
  const postDirectly = (place: Place, message: Message, { id }: Person): Promise<MessageRef> =>
    post({ ...place, conversation: id, thread: null, kind: 'direct' }, message);
  /** Seen by one person only: among others as ephemeral message, or directly where Vouch is no member. */
  const postPrivately = async (place: Place, message: Message, reader: Person): Promise<MessageRef> => {
    const { speaker } = await at(place);
    try {
      const sent = await speaker.chat.postEphemeral({ ...whereIn(place), ...message, user: reader.id });
      return { place, message: sent.message_ts ?? '' };
    } catch (error) {
      if (!isNoMember(error)) throw error;
      return postDirectly(place, message, reader);
    }
  };

  return {
    look: async (place) => {
      if (place.kind !== 'channel') return place;
      const { people } = await at(place);
      return { ...place, external: await people.external(place.conversation, beforePosting) };
    },
    post: (place, card, { onlyFor, lasting = false, key } = {}) =>
      explainSlack(() =>
        onlyFor && place.kind !== 'direct'
          ? (lasting || place.kind === 'home' ? postDirectly : postPrivately)(
              place,
              renderCard(card),
              onlyFor,
            )
          : post(place, { ...renderCard(card), ...(key === undefined ? {} : markOf(key)) }),
      ),
    findPosted: (place, key) =>
      explainSlack(async () => {
        const { client } = await at(place);
        const latest = { channel: place.conversation, include_all_metadata: true, limit: lookBack };
        const { messages = [] } = await (place.thread === null
          ? client.conversations.history(latest)
          : client.conversations.replies({ ...latest, ts: place.thread }));
        const found = messages.find(
          ({ metadata }) =>
            metadata?.event_type === markName && Object.values(metadata.event_payload ?? {}).includes(key),
        );
        return found?.ts === undefined ? null : { place, message: found.ts };
      }),
    update: ({ place, message }, card) =>
      explainSlack(async () => {
        const { client } = await at(place);
        await client.chat.update({ channel: place.conversation, ts: message, ...renderCard(card) });
      }),
    sendFile: (place, { name, bytes, comment }) =>
      explainSlack(async () => {
        const { speaker } = await at(place);
        const file = { filename: name, title: name, file: Buffer.from(bytes), initial_comment: comment };
        const channel_id = place.conversation;
        await (place.thread === null
          ? speaker.filesUploadV2({ channel_id, ...file })
          : speaker.filesUploadV2({ channel_id, thread_ts: place.thread, ...file }));
      }),
    findFile: (place, { name, bytes }) =>
      explainSlack(async () => {
        const { client } = await at(place);
        const { user_id = '' } = await client.auth.test();
        const { files = [] } = await client.files.list({
          channel: place.conversation,
          user: user_id,
          count: lookBack,
        });
        return files.some((file) => file.name === name && file.size === bytes.byteLength);
      }),
    status: (place, text) =>
      explainSlack(async () => {
        const thread_ts = place.thread ?? place.reply.message;
        if (thread_ts === undefined) return;
        const { client } = await at(place);
        const session = { channel_id: place.conversation, thread_ts };
        // What is being done, and the button that stops it: each is cleared although the other fails.
        const done = await Promise.allSettled([
          client.assistant.threads.setStatus({ ...session, status: text ?? '' }),
          client.agents.sessions.setStatus({ ...session, status: text === null ? 'active' : 'processing' }),
        ]);
        for (const one of done) if (one.status === 'rejected') throw one.reason;
      }),
    suggest: (place, prompts) =>
      explainSlack(async () => {
        const { client } = await at(place);
        await client.assistant.threads.setSuggestedPrompts({
          channel_id: place.conversation,
          prompts: prompts.slice(0, limits.prompts).map((message) => ({ title: message, message })),
        });
      }),
    openForm: ({ trigger, place }, form) =>
      explainSlack(async () => {
        const { client } = await at(place);
        await client.views.open({ trigger_id: trigger ?? '', view: renderForm(form, place) });
      }),
    showHome: (place, person, card) =>
      explainSlack(async () => {
        const { client } = await at(place);
        await client.views.publish({ user_id: person.id, view: renderHome(card) });
      }),
    fetchFile: async ({ handle }, limit) => {
      const { client, token } = await workspaceAt(whereIs({ reply: handle }));
      const { file } = await explainSlack(() => client.files.info({ file: handle.file ?? '' }));
      if (!file?.url_private_download || file.is_external) throw notOurs();
      return fetchSlackFile({
        url: file.url_private_download,
        token,
        limit: limit.bytes,
        ...(fileHosts ? { hosts: fileHosts } : {}),
      });
    },
  };
};

/** By this a message is known again when the process that posted it died before it wrote that down. */
const markName = 'vouch_card';
const markOf = (key: string) => ({ metadata: { event_type: markName, event_payload: { key } } });
type Mark = ReturnType<typeof markOf>;
/** Who reads along is asked again before anything is posted: somebody may have joined while a report was read. */
const beforePosting = { age: 10_000, wait: 10_000 };
/** How many messages of a conversation are looked through. */
const lookBack = 100;

/** Ids of people: settings name them in place of the conversation with them. */
const person = /^[UW]/;

const openDirect = async (client: Workspace['client'], place: Place): Promise<Place> => {
  const { channel } = await client.conversations.open({ users: place.conversation });
  return { ...place, conversation: channel?.id ?? place.conversation };
};

const unfurlNothing = { unfurl_links: false, unfurl_media: false } as const;

const whereIn = ({ conversation, thread }: Place) => ({
  channel: conversation,
  ...(thread === null ? {} : { thread_ts: thread }),
});

const notOurs = (): VouchError =>
  new VouchError({
    code: 'bad-input',
    message: 'Slack only has a link to that file.',
    advice: 'Upload the file itself to this conversation.',
  });
