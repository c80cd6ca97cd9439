import { type Audience, leastTrusted } from '../model/audience.ts';
import type { Person, Place } from '../model/event.ts';
import type { Permissions } from './permissions.ts';

/** Who will see something: everybody in `place`, or with `privately` only `person`. `person` null: nobody in particular. */
export type Recipient = {
  readonly place: Place;
  readonly person: Person | null;
  readonly privately?: boolean;
  /** They may look only later: not where it passes. */
  readonly lasting?: boolean;
};

/** The least trusted person who will see it; whatever a platform did not say counts as external. */
export const audienceOf = ({ place, person, privately }: Recipient, permissions: Permissions): Audience => {
  const outsiders: Audience = permissions.nda.includes(place.conversation) ? 'nda' : 'public';
  const ofPerson = person ? audienceOfPerson(person, outsiders) : 'internal';
  if (privately && person) return ofPerson;
  return leastTrusted([ofPerson, place.external === false ? 'internal' : outsiders]);
};

/** An agreement covers people the company invited into the conversation, not somebody it cannot name. */
const audienceOfPerson = (person: Person, outsiders: Audience): Audience => {
  if (person.kind === 'member') return 'internal';
  return person.kind === 'unknown' ? 'public' : outsiders;
};
