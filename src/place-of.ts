import { VouchError } from './errors.ts';
import { Place } from './model/event.ts';

/** The one tenant of an installation for one company: command line, local page, and its own workspace. */
export const tenant = 'local';

/** Ids of people: Slack's begin with U or W, Bot Framework's with 29, Entra's are GUIDs. */
const person = /^(?:slack:[UW]|teams:(?:29:|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$))/i;

/** Where several Slack workspaces share one Vouch, a channel is named with its own: "slack:T0123456/C0123456". */
const workspace = /^slack:([TE][A-Z0-9]+)\//;

/** "slack:C0123456" or "slack:U0123456" as a place to post to. Throws VouchError `misconfigured`. */
export const placeOf = (given: string): Place => {
  const inside = workspace.exec(given)?.[1];
  const value = given.replace(workspace, 'slack:');
  const [platform, ...conversation] = value.split(':');
  const direct = person.test(value);
  const parsed = Place.safeParse({
    platform,
    tenant,
    conversation: conversation.join(':'),
    thread: null,
    kind: direct ? 'direct' : 'channel',
    // A channel is asked about before anything is posted to it.
    external: direct ? false : null,
    reply: inside === undefined ? {} : { workspace: inside },
  });
  if (parsed.success && parsed.data.conversation !== '') return parsed.data;
  throw new VouchError({
    code: 'misconfigured',
    message: `“${given}” does not name a channel or a person.`,
    advice: 'Write platform and id, for example slack:C0123456789.',
  });
};
