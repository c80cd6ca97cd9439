import type { ColumnType, JSONColumnType } from 'kysely';
import type { Answer } from '../model/answer.ts';
import type { Audience, Sharing } from '../model/audience.ts';
import type { NewEntry } from '../model/entry.ts';
import type { MessageRef, Place, PlatformName } from '../model/event.ts';
import type { Asker, ReviewRequest } from './store.ts';

/** Written by the database itself. */
type WrittenAt = ColumnType<Date, Date | undefined, Date>;

/** Every version of every entry; exactly one of an id is `current`. */
export type EntryVersions = {
  tenant: string;
  id: string;
  version: number;
  current: boolean;
  sharing: Sharing;
  retired: boolean;
  /** Retired because its source no longer held it: importing it again brings it back. */
  absent: boolean;
  content: JSONColumnType<NewEntry>;
  variants: JSONColumnType<string[]>;
  /** Of `content`: equal digests mean nothing changed. */
  digest: string;
  written_by: string;
  written_at: WrittenAt;
};

/** The tables as the newest migration leaves them. */
export type Tables = {
  /** One row: which master key everything is sealed under. */
  master_key: { only_one: ColumnType<boolean, never, never>; fingerprint: string };
  entry_versions: EntryVersions;
  revisions: { tenant: string; revision: string };
  answers: {
    tenant: string;
    id: string;
    question_key: string;
    audience: Audience;
    answer: JSONColumnType<Answer>;
    place: JSONColumnType<Place> | null;
    asked_by: string;
    /** Sealed. */
    customer: Uint8Array | null;
    answered_at: WrittenAt;
  };
  /** `body` is a sealed Commitment without its time. */
  commitments: { tenant: string; id: string; customer_key: string; body: Uint8Array; told_at: WrittenAt };
  feedback: { tenant: string; answer_id: string; person: string; good: boolean; given_at: WrittenAt };
  review_requests: {
    tenant: string;
    id: string;
    answer_id: string;
    question: string;
    question_key: string;
    draft: string | null;
    owner: string | null;
    asked_by: string;
    state: ReviewRequest['state'];
    decided_by: string | null;
    reason: string | null;
    message: JSONColumnType<MessageRef> | null;
    askers: JSONColumnType<Asker[]>;
    opened_at: WrittenAt;
  };
  reports: {
    tenant: string;
    id: string;
    /** Sealed ReportSummary. */
    summary: Uint8Array;
    /** Sealed Review. */
    review: Uint8Array;
    decision: 'accepted' | 'accepted-with-conditions' | 'rejected' | null;
    /** Sealed. */
    decision_reason: Uint8Array | null;
    decided_by: string | null;
    uploaded_by: string;
    saved_at: WrittenAt;
  };
  files: {
    tenant: string;
    id: string;
    report_id: string | null;
    /** Sealed. */
    name: Uint8Array;
    /** Sealed. */
    bytes: Uint8Array;
    kept_at: WrittenAt;
  };
  /** `body` is a sealed answer with the revision of the entries it was given from. */
  filling_answers: { tenant: string; work: string; number: number; body: Uint8Array; kept_at: WrittenAt };
  /** `message` is null from when it is begun until it is known to be posted. */
  messages: { tenant: string; key: string; message: JSONColumnType<MessageRef> | null };
  /** `value` is sealed. */
  settings: { tenant: string; key: string; value: Uint8Array };
  /** `body` is sealed. */
  secrets: { name: string; body: Uint8Array; kept_at: WrittenAt };
  /** `body` is sealed. */
  installations: {
    tenant: string;
    platform: PlatformName;
    workspace: string;
    body: Uint8Array;
    installed_at: WrittenAt;
  };
  audit_lines: { tenant: string; number: number; line: string; hash: string };
  audit_heads: { tenant: string; number: number; hash: string };
  events: {
    platform: PlatformName;
    tenant: string;
    id: string;
    /** Sealed IncomingEvent; null once handled. */
    body: Uint8Array | null;
    state: 'waiting' | 'done' | 'dead';
    /** Attempts that ended in an error. */
    attempts: number;
    /** The process that took it last, by its number among its peers. */
    worker: number | null;
    received_at: WrittenAt;
  };
};
