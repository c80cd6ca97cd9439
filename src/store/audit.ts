import { type Database, withTransaction } from './database.ts';
import { sha256 } from './digest.ts';
import { storableText } from './storable.ts';
import type { Audit } from './store.ts';

type AuditRecord = Parameters<Audit['append']>[0];

const pageSize = 5000;

/** The hash before the first line: a chain cannot be passed off as another tenant's. */
const beginning = (tenant: string) => sha256(`vouch audit ${tenant}`);

const nextHash = (previous: string, line: string) => sha256(`${previous}\n${line}`);

const lockHead = async (database: Database, tenant: string) => {
  await database
    .insertInto('audit_heads')
    .values({ tenant, number: 0, hash: beginning(tenant) })
    .onConflict((conflict) => conflict.column('tenant').doNothing())
    .execute();
  return database
    .selectFrom('audit_heads')
    .select(['number', 'hash'])
    .where('tenant', '=', tenant)
    .forUpdate()
    .executeTakeFirstOrThrow();
};

/** Adds a line to the tenant's chain inside the caller's transaction. */
export const appendAudit = async (database: Database, { tenant, ...record }: AuditRecord): Promise<void> => {
  const head = await lockHead(database, tenant);
  const number = head.number + 1;
  const line = storableText(JSON.stringify({ number, at: new Date().toISOString(), ...record }));
  const hash = nextHash(head.hash, line);
  await database.insertInto('audit_lines').values({ tenant, number, line, hash }).execute();
  await database.updateTable('audit_heads').set({ number, hash }).where('tenant', '=', tenant).execute();
};

/** Number of the first line that does not fit, or null, inside the caller's transaction. */
export const verifyAudit = async (database: Database, tenant: string): Promise<number | null> => {
  // Holds off writers, so that lines and head are of one moment.
  const head = await lockHead(database, tenant);
  let number = 0;
  let hash = beginning(tenant);
  for (;;) {
    const page = await database
      .selectFrom('audit_lines')
      .select(['number', 'line', 'hash'])
      .where('tenant', '=', tenant)
      .where('number', '>', number)
      .orderBy('number')
      .limit(pageSize)
      .execute();
    for (const row of page) {
      const expected = nextHash(hash, row.line);
      if (row.number !== number + 1 || row.hash !== expected) return number + 1;
      number = row.number;
      hash = expected;
    }
    if (page.length < pageSize) break;
  }
  if (number === head.number && hash === head.hash) return null;
  return Math.min(number, head.number) + 1;
};

/** What happened, as a chain of hashes by tenant. */
export const openAudit = (outer: Database): Audit => ({
  append: (record) => withTransaction(outer, (database) => appendAudit(database, record)),

  head: async (tenant) => {
    const head = await outer
      .selectFrom('audit_heads')
      .select('hash')
      .where('tenant', '=', tenant)
      .where('number', '>', 0)
      .executeTakeFirst();
    return head?.hash ?? null;
  },

  verify: (tenant) => withTransaction(outer, (database) => verifyAudit(database, tenant)),
});
