import type {
  EventOf,
  IncomingEvent,
  IncomingFile,
  MessageRef,
  Opening,
  Person,
  Place,
  PlatformName,
} from '../model/event.ts';
import type { Card, Form } from './card.ts';

/** What a platform hands inward. `accept` resolves only when the event is on disk; then the platform may acknowledge. */
export type Inward = {
  accept(event: IncomingEvent): Promise<'new' | 'duplicate'>;
  /** Keeps bytes that arrived inside a request (web upload) until the event is handled; returns the file's handle. */
  keepFile(file: { tenant: string; name: string; bytes: Uint8Array }): Promise<Record<string, string>>;
  /** Keeps a typed password out of the event, which is written to disk; returns a name for it that works once. */
  keepSecret(secret: string): Promise<string>;
};

/** A question near what somebody types, with what would be answered. */
export type Suggestion = { readonly question: string; readonly card: Card };

/**
 * What a person is shown in the answer to their own request, by platforms that ask so (dialogs and the compose box of
 * Teams): nothing is said in the conversation. Throws VouchError like every intent.
 */
export type Showing = {
  /** The form that a button or command opens. */
  form(event: Opening): Promise<Form>;
  /** The card that a button or command asks for: an answer to look at or to post oneself, or what now stands. */
  card(event: Opening): Promise<Card>;
  /** Answers to what somebody has typed so far and to questions near it, as everybody in the place may see them. */
  suggest(event: EventOf<'command'>): Promise<readonly Suggestion[]>;
};

/** How fast one conversation may be written to: `burst` calls at once, then one every `everyMilliseconds`. */
export type Pace = { readonly burst: number; readonly everyMilliseconds: number };

/** A file to hand over in a conversation. */
export type OutgoingFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly comment: string;
};

/**
 * A chat platform. Everything outward is called by the outbox only (security rule: one outbound sink).
 * Failures are VouchErrors: `busy` with a `retryAfterSeconds` cause when rate limited, `unavailable` otherwise.
 */
export type Platform = {
  readonly name: PlatformName;
  readonly pace: Pace;
  /** `showing` is for platforms on which people ask in the request itself. */
  start(inward: Inward, showing?: Showing): Promise<void>;
  stop(): Promise<void>;
  /** The place as it is now: whether outsiders can read it is asked again before anything is posted. */
  look(place: Place): Promise<Place>;
  /**
   * `onlyFor` shows it to one person where the platform can (Slack ephemeral); others, and with `lasting` all, post it to
   * a direct conversation.
   * `key` is what `findPosted` finds it by.
   */
  post(
    place: Place,
    card: Card,
    options?: { onlyFor?: Person; lasting?: boolean; key?: string },
  ): Promise<MessageRef>;
  /**
   * The message posted under this key, or null; absent where the platform cannot be asked. Asked only after a process
   * died between posting and writing it down.
   */
  readonly findPosted?: (place: Place, key: string) => Promise<MessageRef | null>;
  update(message: MessageRef, card: Card): Promise<void>;
  /** `askedBy` gets it directly where the platform takes no files from bots among others. */
  sendFile(place: Place, file: OutgoingFile, more?: { askedBy?: Person | null }): Promise<void>;
  /** True when this very file already stands in the conversation; absent and asked like `findPosted`. */
  readonly findFile?: (place: Place, file: OutgoingFile) => Promise<boolean>;
  /** Hands over a file to which its recipient has agreed, `to` where they said; absent where nobody is asked first. */
  readonly finishFile?: (place: Place, file: Pick<OutgoingFile, 'bytes'>, to: string) => Promise<void>;
  /** Shows or clears "is working"; null clears. */
  status(place: Place, text: string | null): Promise<void>;
  /** Offers example questions where a conversation begins; absent where the platform has no place for them. */
  readonly suggest?: (place: Place, prompts: readonly string[]) => Promise<void>;
  openForm(event: Opening, form: Form): Promise<void>;
  showHome(place: Place, person: Person, card: Card): Promise<void>;
  /** True where people can hand files to bots in direct conversations only. */
  readonly filesInDirectOnly?: boolean;
  /** Bytes of a file somebody sent, capped; throws VouchError `bad-input` when it may not be fetched. */
  fetchFile(file: IncomingFile, limit: { bytes: number }): Promise<Uint8Array>;
};
