import { VouchError } from './errors.ts';
import { Place } from './model/event.ts';

/** The one tenant of an installation for one company: command line, local page, and its own workspace. */
export const tenant = 'local';

/** Ids of people: Slack's begin with U or W, Bot Framework's with 29. */
const person = /^(?:slack:[UW]|teams:29:)/;

/** "slack:C0123456" or "slack:U0123456" as a place to post to. Throws VouchError `misconfigured`. */
export const placeOf = (value: string): Place => {
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
  });
  if (parsed.success && parsed.data.conversation !== '') return parsed.data;
  throw new VouchError({
    code: 'misconfigured',
    message: `“${value}” does not name a channel or a person.`,
    advice: 'Write platform and id, for example slack:C0123456789.',
  });
};
