import { VouchError } from '../errors.ts';
import { type Audience, mayShow } from '../model/audience.ts';
import type { MessageRef, Opening, Person, Place, PlatformName } from '../model/event.ts';
import type { Services } from '../usecases/services.ts';
import { audienceOf, type Recipient } from './audience.ts';
import type { Card, Form } from './card.ts';
import { cleanCard, cleanForm } from './clean-card.ts';
import { cleanText } from './clean-text.ts';
import { createPace } from './keep-pace.ts';
import type { Permissions } from './permissions.ts';
import type { OutgoingFile, Platform } from './platform.ts';
import { shownAnswer } from './shown-answer.ts';

/** Something to show. `key` names it for ever: said again it updates the first message. `audience`: who it was made for. */
type Saying = {
  readonly key: string;
  readonly to: Recipient;
  readonly audience: Audience;
  readonly card: Card;
  /** A message said under another key that this one takes the place of. */
  readonly instead?: MessageRef;
};

/**
 * The one way out: nothing else calls a platform's outward functions. Everything is cleaned, paced, written to the
 * audit log, and refused (`not-allowed`) when somebody now reading the place may not see it.
 */
export type Outbox = {
  say(saying: Saying): Promise<MessageRef>;
  /** A passing state of a message already said (progress); skipped when the last one is still being drawn. */
  pass(saying: Saying): void;
  sendFile(sending: Omit<Saying, 'card'> & { readonly file: OutgoingFile }): Promise<void>;
  /** Hands over a file to which its recipient has agreed; `where` is the platform's own. */
  finishFile(
    finishing: Omit<Saying, 'card'> & { readonly file: Pick<OutgoingFile, 'bytes'>; readonly where: string },
  ): Promise<void>;
  /** Shows or, with null, clears "is working". */
  status(place: Place, text: string | null): Promise<void>;
  /** Offers example questions where the platform can. */
  suggest(place: Place, prompts: readonly string[]): Promise<void>;
  openForm(event: Opening, form: Form): Promise<void>;
  /** A form for the platform to show in the answer to the request itself. */
  handForm(event: Opening, form: Form): Promise<Form>;
  /** A card that a platform shows, or lets a person post, in the answer to the request itself. */
  handCard(saying: Saying): Promise<Card>;
  /** The same for several to choose from. */
  handCards(handing: Omit<Saying, 'card'> & { readonly cards: readonly Card[] }): Promise<Card[]>;
  /** Refused like a message when this person may not see it. */
  showHome(showing: { place: Place; person: Person; audience: Audience; card: Card }): Promise<void>;
};

type Options = {
  readonly platforms: readonly Platform[];
  readonly store: Pick<Services['store'], 'messages' | 'settings' | 'audit'>;
  readonly permissions: Permissions;
  readonly linkHosts: readonly string[];
  /** Told of decorations (status, progress) that failed; the message they decorate meets the same trouble aloud. */
  readonly warn: (what: string, error: unknown) => void;
};

export const createOutbox = (options: Options): Outbox => {
  const { store, permissions, warn } = options;
  const rules = { linkHosts: options.linkHosts, longest: 4000 };
  const keepPace = createPace();
  const drawing = new Map<string, Promise<void>>();

  const platformFor = (name: PlatformName): Platform => {
    const platform = options.platforms.find((one) => one.name === name);
    if (platform) return platform;
    throw new VouchError({
      code: 'misconfigured',
      message: `Vouch is not connected to ${name}.`,
      advice: `Connect ${name}, or choose another place for this message.`,
    });
  };

  const paced = <Result>(place: Place, call: (platform: Platform) => Promise<Result>): Promise<Result> => {
    const platform = platformFor(place.platform);
    return keepPace(`${place.platform}/${place.tenant}/${place.conversation}`, platform.pace, () =>
      call(platform),
    );
  };

  /** The recipient as the platform knows it at this moment. */
  const checked = async ({ to, audience }: Omit<Saying, 'card'>): Promise<Recipient> => {
    const now = { ...to, place: await platformFor(to.place.platform).look(to.place) };
    refuseUnlessMaySee(now, audience);
    return now;
  };

  const refuseUnlessMaySee = (to: Recipient, audience: Audience): void => {
    if (mayShow(audience, audienceOf(to, permissions))) return;
    throw new VouchError({
      code: 'not-allowed',
      message: 'People who may not see this can read this conversation, so it was not posted.',
      advice: 'Ask again in a direct message.',
    });
  };

  const record = (action: string, { to, audience, key }: Omit<Saying, 'card'>): Promise<void> =>
    store.audit.append({
      tenant: to.place.tenant,
      actor: 'vouch',
      action,
      subject: `${to.place.platform}/${to.place.conversation}`,
      detail: { key, audience, person: to.person?.id ?? '', private: String(to.privately ?? false) },
    });

  /** Where the platform cannot be asked, saying it twice is better than not at all. */
  const findPosted = async (place: Place, key: string): Promise<MessageRef | null> => {
    try {
      return (await platformFor(place.platform).findPosted?.(place, key)) ?? null;
    } catch (error) {
      warn('an earlier message was not looked for', error);
      return null;
    }
  };

  /** A process may have died between handing a file over and writing that down. */
  const isThere = async (key: string, { place, file }: { place: Place; file: OutgoingFile }) => {
    if (!(await store.messages.begin({ tenant: place.tenant, key }))) return false;
    try {
      return (await platformFor(place.platform).findFile?.(place, file)) ?? false;
    } catch (error) {
      warn('an earlier file was not looked for', error);
      return false;
    }
  };

  const post = async (saying: Saying, card: Card): Promise<MessageRef> => {
    const { key } = saying;
    const { place, person, privately, lasting = false } = saying.to;
    const { tenant } = place;
    const posted = (await store.messages.begin({ tenant, key })) && (await findPosted(place, key));
    const message =
      posted && (await update(posted, card))
        ? posted
        : await paced(place, (platform) =>
            platform.post(place, card, { key, ...(privately && person ? { onlyFor: person, lasting } : {}) }),
          );
    await store.messages.remember({ tenant, key, message });
    return message;
  };

  const update = async (message: MessageRef, card: Card): Promise<boolean> => {
    try {
      await paced(message.place, (platform) => platform.update(message, card));
      return true;
    } catch (error) {
      // Somebody deleted the message: the answer must still arrive.
      if (error instanceof VouchError && error.code === 'not-found') return false;
      throw error;
    }
  };

  const handForm = async ({ place, person }: Opening, form: Form): Promise<Form> => {
    const to = { place, person, privately: true };
    await record('form.opened', { key: form.form, to, audience: audienceOf(to, permissions) });
    return cleanForm(form, rules);
  };

  return {
    say: async (saying) => {
      await drawing.get(saying.key);
      const now = { ...saying, to: await checked(saying) };
      const card = cleanCard(saying.card, rules);
      const { tenant } = now.to.place;
      const said = await store.messages.find({ tenant, key: saying.key });
      const known = said ?? saying.instead;
      const updated = known !== undefined && (await update(known, card));
      if (updated && !said) await store.messages.remember({ tenant, key: saying.key, message: known });
      await record(updated ? 'card.updated' : 'card.posted', now);
      const message = updated ? known : await post(now, card);
      if (card.feedback !== null)
        await store.settings.set({ tenant, key: shownAnswer(message), value: card.feedback });
      return message;
    },

    pass: (saying) => {
      if (drawing.has(saying.key)) return;
      const draw = async (): Promise<void> => {
        const known = await store.messages.find({ tenant: saying.to.place.tenant, key: saying.key });
        if (known) await update(known, cleanCard(saying.card, rules));
      };
      const drawn = draw().catch((error: unknown) => warn('progress was not drawn', error));
      drawing.set(saying.key, drawn);
      const rest = 2 * platformFor(saying.to.place.platform).pace.everyMilliseconds;
      void drawn.then(() => setTimeout(() => drawing.delete(saying.key), rest).unref());
    },

    sendFile: async (sending) => {
      const tenant = sending.to.place.tenant;
      if (await store.messages.find({ tenant, key: sending.key })) return;
      const now = { ...sending, to: await checked(sending) };
      const { place } = now.to;
      const file = {
        ...sending.file,
        name: cleanText(sending.file.name, { ...rules, longest: 200 }),
        comment: cleanText(sending.file.comment, rules),
      };
      if (!(await isThere(sending.key, { place, file })))
        await paced(place, (platform) => platform.sendFile(place, file, { askedBy: now.to.person }));
      await store.messages.remember({ tenant, key: sending.key, message: { place, message: 'file' } });
      await record('file.sent', now);
    },

    finishFile: async ({ file, where, ...sending }) => {
      const tenant = sending.to.place.tenant;
      if (await store.messages.find({ tenant, key: sending.key })) return;
      const now = { ...sending, to: await checked(sending) };
      const { place } = now.to;
      await paced(place, async (platform) => platform.finishFile?.(place, file, where));
      await store.messages.remember({ tenant, key: sending.key, message: { place, message: 'file' } });
      await record('file.finished', now);
    },

    status: (place, text) =>
      platformFor(place.platform)
        .status(place, text === null ? null : cleanText(text, rules))
        .catch((error: unknown) => warn('status was not shown', error)),

    suggest: async (place, prompts) => {
      await platformFor(place.platform)
        .suggest?.(
          place,
          prompts.map((prompt) => cleanText(prompt, rules)),
        )
        .catch((error: unknown) => warn('prompts were not shown', error));
    },

    openForm: async (event, form) => {
      await platformFor(event.place.platform).openForm(event, await handForm(event, form));
    },

    handForm,

    handCard: async ({ card, ...handing }) => {
      await record('card.handed', { ...handing, to: await checked(handing) });
      return cleanCard(card, rules);
    },

    handCards: async ({ cards, ...handing }) => {
      await record('cards.handed', { ...handing, to: await checked(handing) });
      return cards.map((card) => cleanCard(card, rules));
    },

    showHome: async ({ place, person, audience, card }) => {
      const to = { place, person, privately: true };
      refuseUnlessMaySee(to, audience);
      await platformFor(place.platform).showHome(place, person, cleanCard(card, rules));
      await record('home.shown', { key: 'home', to, audience });
    },
  };
};
