import { type Kysely, sql } from 'kysely';

const statements = [
  `CREATE TABLE entry_versions (
    tenant text NOT NULL,
    id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    current boolean NOT NULL,
    sharing text NOT NULL,
    retired boolean NOT NULL,
    absent boolean NOT NULL,
    content jsonb NOT NULL,
    variants jsonb NOT NULL,
    digest text NOT NULL,
    written_by text NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, id, version)
  )`,
  'CREATE UNIQUE INDEX entry_versions_current ON entry_versions (tenant, id) WHERE current',
  'CREATE TABLE revisions (tenant text PRIMARY KEY, revision bigint NOT NULL)',

  `CREATE TABLE answers (
    tenant text NOT NULL,
    id text NOT NULL,
    question_key text NOT NULL,
    audience text NOT NULL,
    answer jsonb NOT NULL,
    place jsonb,
    asked_by text NOT NULL,
    customer text,
    answered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, id)
  )`,
  'CREATE INDEX answers_by_question ON answers (tenant, question_key, answered_at)',
  `CREATE TABLE feedback (
    tenant text NOT NULL,
    answer_id text NOT NULL,
    person text NOT NULL,
    good boolean NOT NULL,
    given_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, answer_id, person)
  )`,
  `CREATE TABLE review_requests (
    tenant text NOT NULL,
    id text NOT NULL,
    answer_id text NOT NULL,
    question text NOT NULL,
    question_key text NOT NULL,
    draft text,
    owner text,
    asked_by text NOT NULL,
    state text NOT NULL,
    decided_by text,
    reason text,
    message jsonb,
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, id)
  )`,
  `CREATE UNIQUE INDEX review_requests_open ON review_requests (tenant, question_key) WHERE state = 'open'`,

  `CREATE TABLE reports (
    tenant text NOT NULL,
    id text NOT NULL,
    summary bytea NOT NULL,
    review bytea NOT NULL,
    decision text,
    decision_reason bytea,
    decided_by text,
    uploaded_by text NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, id)
  )`,
  `CREATE TABLE files (
    tenant text NOT NULL,
    id text NOT NULL,
    report_id text,
    name bytea NOT NULL,
    bytes bytea NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, report_id) REFERENCES reports (tenant, id) ON DELETE CASCADE
  )`,

  'CREATE TABLE messages (tenant text, key text, message jsonb NOT NULL, PRIMARY KEY (tenant, key))',
  'CREATE TABLE settings (tenant text, key text, value bytea NOT NULL, PRIMARY KEY (tenant, key))',
  `CREATE TABLE audit_lines (
    tenant text NOT NULL,
    number integer NOT NULL,
    line text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (tenant, number)
  )`,
  'CREATE TABLE audit_heads (tenant text PRIMARY KEY, number integer NOT NULL, hash text NOT NULL)',

  `CREATE TABLE events (
    platform text NOT NULL,
    tenant text NOT NULL,
    id text NOT NULL,
    body bytea,
    state text NOT NULL,
    attempts integer NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (platform, tenant, id)
  )`,
];

/** The first tables. Statements are never edited once released: a change is a new migration. */
export const first = {
  up: async (database: Kysely<never>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
