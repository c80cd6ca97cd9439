import type { Answer } from '../model/answer.ts';
import type { Audience } from '../model/audience.ts';
import type { Commitment, NewCommitment } from '../model/commitment.ts';
import type { Entry, NewEntry } from '../model/entry.ts';
import type { IncomingEvent, MessageRef, Person, Place, PlatformName } from '../model/event.ts';
import type { Review } from '../model/review.ts';

/**
 * The store port. One SQL dialect, PostgreSQL, on the embedded engine or on a server; the same contract suite runs on
 * both. The tenant is in every key.
 */
export type Store = {
  readonly entries: Entries;
  readonly answers: Answers;
  readonly commitments: Commitments;
  readonly reviewRequests: ReviewRequests;
  readonly reports: Reports;
  readonly files: Files;
  readonly fillings: Fillings;
  readonly inbox: Inbox;
  readonly messages: Messages;
  readonly settings: Settings;
  readonly audit: Audit;
  readonly installations: Installations;
  readonly secrets: Secrets;
  readonly signals: Signals;
  close(): Promise<void>;
};

/** The knowledge base of a tenant, with every version that was. */
export type Entries = {
  /** Only entries this audience may see; retired ones only when asked for. Ordered by id. */
  list(query: { tenant: string; audience: Audience; retired?: boolean }): Promise<Entry[]>;
  get(query: { tenant: string; id: string; audience: Audience }): Promise<Entry | null>;
  /** One transaction: adds, replaces what changed (keeping the old version), leaves the rest. */
  put(change: {
    tenant: string;
    entries: readonly NewEntry[];
    by: string;
  }): Promise<{ added: number; changed: number; unchanged: number }>;
  /** `absent`: the source no longer holds them; importing them again brings them back, which a person's decision outlasts. */
  retire(change: { tenant: string; ids: readonly string[]; by: string; absent?: boolean }): Promise<number>;
  addVariant(change: { tenant: string; id: string; question: string; by: string }): Promise<void>;
  /** Old versions, newest first, with who replaced each and when. */
  history(query: {
    tenant: string;
    id: string;
  }): Promise<(Entry & { changedBy: string; changedAt: string })[]>;
  /** Changes whenever an entry of the tenant changes: the index is kept fresh by it. */
  revision(tenant: string): Promise<string>;
};

/** What was answered, to whom, where: for feedback, for the expert loop, and for the gaps list. */
export type Answers = {
  save(record: {
    tenant: string;
    answer: Answer;
    audience: Audience;
    place: Place | null;
    askedBy: string;
    customer: string | null;
  }): Promise<void>;
  get(query: { tenant: string; id: string }): Promise<{
    answer: Answer;
    audience: Audience;
    place: Place | null;
    askedBy: string;
    customer: string | null;
  } | null>;
  feedback(record: { tenant: string; id: string; person: string; good: boolean }): Promise<void>;
  /** Questions nobody could answer, newest first. */
  unanswered(query: {
    tenant: string;
    limit: number;
  }): Promise<{ question: string; count: number; last: string }[]>;
};

/** The commitment register: what each customer was told, encrypted. */
export type Commitments = {
  keep(record: { tenant: string; customer: string; told: readonly NewCommitment[] }): Promise<void>;
  /** Newest first; of one customer, whose name counts without case and white space, or of all. */
  list(query: { tenant: string; customer?: string }): Promise<Commitment[]>;
};

/** Who asked, where, and which answer made them ask; `privately`: nobody else there was to read it. */
export type Asker = {
  readonly person: Person;
  readonly place: Place;
  readonly privately: boolean;
  readonly answerId: string;
};

/** A question that waits for an expert, and what became of it. */
export type ReviewRequest = {
  readonly id: string;
  readonly tenant: string;
  readonly answerId: string;
  readonly question: string;
  readonly draft: string | null;
  readonly owner: string | null;
  readonly askedBy: string;
  /** Everybody who asked this while it was open, and is told. */
  readonly askers: readonly Asker[];
  readonly state: 'open' | 'approved' | 'edited' | 'rejected';
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly message: MessageRef | null;
};

/** Questions that wait for an expert. */
export type ReviewRequests = {
  /** Returns the open request for the same question when there is one, with this asker added: an expert is never asked twice. */
  open(request: {
    tenant: string;
    answerId: string;
    question: string;
    draft: string | null;
    owner: string | null;
    askedBy: string;
    asker?: Asker;
  }): Promise<{ request: ReviewRequest; isNew: boolean }>;
  get(query: { tenant: string; id: string }): Promise<ReviewRequest | null>;
  /** False when somebody else decided first. */
  decide(decision: {
    tenant: string;
    id: string;
    state: 'approved' | 'edited' | 'rejected';
    by: string;
    reason: string | null;
  }): Promise<boolean>;
  attach(record: { tenant: string; id: string; message: MessageRef }): Promise<void>;
  list(query: { tenant: string; state: ReviewRequest['state'] }): Promise<ReviewRequest[]>;
};

/** Reviews of suppliers' reports. Restricted-use: kept encrypted, deleted with everything derived from them. */
export type Reports = {
  /** The same file again, by its bytes, replaces its review and keeps its id and its decision. */
  save(record: { tenant: string; review: Review; uploadedBy: string }): Promise<string>;
  get(query: { tenant: string; id: string; viewer: string }): Promise<Review | null>;
  list(query: { tenant: string; limit: number }): Promise<
    {
      id: string;
      vendor: string | null;
      kind: string | null;
      periodEnd: string | null;
      verdict: string;
      decision: string | null;
      savedAt: string;
    }[]
  >;
  decide(record: {
    tenant: string;
    id: string;
    decision: 'accepted' | 'accepted-with-conditions' | 'rejected';
    reason: string;
    by: string;
  }): Promise<void>;
  /** False when there is no such report. */
  remove(query: { tenant: string; id: string; by: string }): Promise<boolean>;
};

/** Bytes kept for a week at most, encrypted at rest (AES-256-GCM, a key for each file). */
export type Files = {
  /** With `report`, the file is removed with that report. */
  keep(file: {
    tenant: string;
    name: string;
    bytes: Uint8Array;
    report?: string;
    /** The same id again keeps the file that is there. */
    id?: string;
  }): Promise<string>;
  read(query: { tenant: string; id: string }): Promise<{ name: string; bytes: Uint8Array } | null>;
  remove(query: { tenant: string; id: string }): Promise<void>;
};

/**
 * Answers of a questionnaire under way, by their number from 0, encrypted and kept for a week at most: work that was
 * killed goes on after them. `revision` is that of the entries an answer was given from.
 */
export type Fillings = {
  /** All of them in one write. */
  keep(record: {
    tenant: string;
    work: string;
    answers: readonly { readonly number: number; readonly answer: Answer }[];
    revision: string;
  }): Promise<void>;
  list(query: { tenant: string; work: string }): Promise<Map<number, { answer: Answer; revision: string }>>;
  end(query: { tenant: string; work: string }): Promise<void>;
};

/** Events on their way: accepted once, handled until they end. */
export type Inbox = {
  /** Event and its job in one transaction, unique on (platform, tenant, id); resolves when both are on disk. */
  accept(event: IncomingEvent): Promise<'new' | 'duplicate'>;
  /**
   * Runs `handle` for every accepted event, at least once, at most `parallel` at a time, in order within a conversation.
   * Three tries may end in an error; then `failed` is told and the event stays as a dead letter. Work that was killed or
   * stopped is tried again, up to ten times in all.
   */
  work(handlers: {
    parallel: number;
    handle: (event: IncomingEvent, lease: { attempt: number; signal: AbortSignal }) => Promise<void>;
    failed: (event: IncomingEvent, error: unknown) => Promise<void>;
    /** How long `stop` lets running work end before it aborts the leases; 10 seconds unless said otherwise. */
    graceMilliseconds?: number;
  }): Promise<{ stop(): Promise<void> }>;
};

/** Which message an event has already caused, so that a retry updates it and never posts twice. */
export type Messages = {
  find(query: { tenant: string; key: string }): Promise<MessageRef | null>;
  /** Written before a message is posted. True when it was begun before: then it may have been posted already. */
  begin(record: { tenant: string; key: string }): Promise<boolean>;
  remember(record: { tenant: string; key: string; message: MessageRef }): Promise<void>;
};

/** Small per-tenant facts: the summary channel, thread topics (values encrypted). */
export type Settings = {
  get(query: { tenant: string; key: string }): Promise<string | null>;
  set(record: { tenant: string; key: string; value: string }): Promise<void>;
  remove(query: { tenant: string; key: string }): Promise<void>;
};

/** Passwords on their way from a form to the work that needs them; `take` gives each out once, null when it is gone. */
export type Secrets = {
  keep(secret: string): Promise<string>;
  take(name: string): Promise<string | null>;
};

/** Words called to every process that shares the store, this one included; lost where nobody listens. */
export type Signals = {
  send(words: string): Promise<void>;
  /** Listens for as long as the store is open. */
  hear(heard: (words: string) => void): Promise<void>;
};

/** The workspace that an installation is of. */
export type InstallationKey = { tenant: string; platform: PlatformName; workspace: string };

/** Workspaces that installed Vouch by themselves, with what their platform gave them: tokens, hence encrypted. */
export type Installations = {
  /** The same workspace again replaces what was kept of it. */
  keep(record: InstallationKey & { body: string }): Promise<void>;
  find(query: InstallationKey): Promise<string | null>;
  /** Their workspaces, in order. */
  list(query: Omit<InstallationKey, 'workspace'>): Promise<string[]>;
  remove(query: InstallationKey): Promise<void>;
};

/** A hash chain: each line holds the hash of the one before. */
export type Audit = {
  append(record: {
    tenant: string;
    actor: string;
    action: string;
    subject: string;
    detail: Record<string, string>;
  }): Promise<void>;
  /** The newest hash, to be kept elsewhere. */
  head(tenant: string): Promise<string | null>;
  /** Number of the first line that does not fit, or null when the chain is whole. */
  verify(tenant: string): Promise<number | null>;
};
