import type { Place } from '../../../model/event.ts';
import type { Connector } from './connector.ts';

/** Ids of people: Bot Framework's begin with 29, Entra's are GUIDs; conversations have neither. */
const person = /^(?:29:|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$)/i;

type Ours = { readonly bot: string; readonly entra: string };

/**
 * Where a message to a place goes: places that the settings name say neither who we are nor which tenant is meant, and a
 * person is reached in their own chat with Vouch.
 */
export const createReach =
  (connector: Pick<Connector, 'personalChat'>, ours: Ours) =>
  async (named: Place): Promise<Place> => {
    const place = { ...named, reply: { ...ours, ...named.reply } };
    return person.test(place.conversation) ? connector.personalChat(place, place.conversation) : place;
  };
