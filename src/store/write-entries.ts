import { sql } from 'kysely';
import type { NewEntry } from '../model/entry.ts';
import { type Database, withTransaction } from './database.ts';
import { sha256 } from './digest.ts';
import { storableJson, storableText } from './storable.ts';
import type { Entries } from './store.ts';
import type { EntryVersions } from './tables.ts';

/** What is sent to the database in one statement: few round trips, and no statement that blocks for long. */
const batchSize = 1000;
const batchCharacters = 4_000_000;

type CurrentVersion = Pick<EntryVersions, 'id' | 'version' | 'sharing' | 'retired' | 'absent' | 'digest'> & {
  content: NewEntry;
  variants: string[];
};
type NextVersion = Omit<CurrentVersion, 'content'> & { content: string };

/** Fields in one order whatever order an importer wrote them in, so that equal entries have equal digests. */
const contentOf = (entry: NewEntry): string =>
  storableJson({
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    question: entry.question,
    text: entry.text,
    source: entry.source,
    section: entry.section,
    sharing: entry.sharing,
    owner: entry.owner,
    reviewed: entry.reviewed,
    expires: entry.expires,
    criteria: entry.criteria,
    tags: entry.tags,
    product: entry.product,
  } satisfies NewEntry);

const inBatches = (entries: readonly NewEntry[]): NewEntry[][] => {
  const batches: NewEntry[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const batch = batches.at(-1);
    characters += entry.text.length;
    if (batch && batch.length < batchSize && characters <= batchCharacters) batch.push(entry);
    else {
      batches.push([entry]);
      characters = entry.text.length;
    }
  }
  return batches;
};

/** Changes the tenant's revision and, by holding its row, makes writers of one tenant wait for each other. */
const raiseRevision = (database: Database, tenant: string) =>
  database
    .insertInto('revisions')
    .values({ tenant, revision: '1' })
    .onConflict((conflict) =>
      conflict.column('tenant').doUpdateSet({ revision: sql`revisions.revision + 1` }),
    )
    .execute();

const currentVersions = async (database: Database, tenant: string, ids: readonly string[]) => {
  const rows = await database
    .selectFrom('entry_versions')
    .select(['id', 'version', 'sharing', 'retired', 'absent', 'digest', 'content', 'variants'])
    .where('tenant', '=', tenant)
    .where('current', '=', true)
    .where('id', '=', sql<string>`ANY(${ids})`)
    .execute();
  return new Map<string, CurrentVersion>(rows.map((row) => [row.id, row]));
};

const write = async (
  database: Database,
  { tenant, versions, by }: { tenant: string; versions: readonly NextVersion[]; by: string },
) => {
  if (versions.length === 0) return;
  await database
    .updateTable('entry_versions')
    .set({ current: false })
    .where('tenant', '=', tenant)
    .where('current', '=', true)
    .where('id', '=', sql<string>`ANY(${versions.map(({ id }) => id)})`)
    .execute();
  const rows = storableJson(
    versions.map(({ content, ...row }) => ({ ...row, content: JSON.parse(content) })),
  );
  await sql`
    INSERT INTO entry_versions
      (tenant, id, version, current, sharing, retired, absent, content, variants, digest, written_by)
    SELECT ${tenant}, id, version, true, sharing, retired, absent, content, variants, digest, ${by}
    FROM jsonb_to_recordset(${rows}::jsonb) AS row
      (id text, version integer, sharing text, retired boolean, absent boolean, content jsonb, variants jsonb, digest text)
  `.execute(database);
};

/** Entries.put: one transaction over all entries; of several with one id the last counts. */
export const putEntries =
  (outer: Database): Entries['put'] =>
  async ({ tenant, entries, by }) => {
    const counts = await withTransaction(outer, async (database) => {
      await raiseRevision(database, tenant);
      const counts = { added: 0, changed: 0, unchanged: 0 };
      const unique = new Map(entries.map((entry) => [storableText(entry.id), entry]));
      for (const batch of inBatches([...unique].map(([id, entry]) => ({ ...entry, id })))) {
        const known = await currentVersions(
          database,
          tenant,
          batch.map(({ id }) => id),
        );
        const versions = batch.flatMap((entry): NextVersion[] => {
          const content = contentOf(entry);
          const digest = sha256(content);
          const before = known.get(entry.id);
          if (before?.digest === digest && !before.absent) {
            counts.unchanged += 1;
            return [];
          }
          counts[before ? 'changed' : 'added'] += 1;
          return [
            {
              id: entry.id,
              version: (before?.version ?? 0) + 1,
              sharing: entry.sharing,
              retired: false,
              absent: false,
              content,
              variants: before?.variants ?? [],
              digest,
            },
          ];
        });
        await write(database, { tenant, versions, by });
      }
      return counts;
    });
    // The embedded engine has no autovacuum: without statistics it would sort the whole table for every page of a list.
    if (counts.added + counts.changed >= batchSize) await sql`VACUUM (ANALYZE) entry_versions`.execute(outer);
    return counts;
  };

/** Writes a new version of every entry of `ids` for which `change` returns one; returns how many. */
const reviseEntries = (
  outer: Database,
  {
    tenant,
    ids,
    by,
    change,
  }: {
    tenant: string;
    ids: readonly string[];
    by: string;
    change: (before: CurrentVersion) => Partial<NextVersion> | null;
  },
): Promise<number> =>
  withTransaction(outer, async (database) => {
    await raiseRevision(database, tenant);
    const known = await currentVersions(database, tenant, ids);
    const versions = [...known.values()].flatMap((before): NextVersion[] => {
      const changed = change(before);
      if (!changed) return [];
      return [
        { ...before, content: JSON.stringify(before.content), version: before.version + 1, ...changed },
      ];
    });
    await write(database, { tenant, versions, by });
    return versions.length;
  });

/** Entries.retire */
export const retireEntries =
  (database: Database): Entries['retire'] =>
  ({ tenant, ids, by, absent = false }) =>
    reviseEntries(database, {
      tenant,
      ids,
      by,
      change: (before) => (before.retired ? null : { retired: true, absent }),
    });

/** Entries.addVariant */
export const addEntryVariant =
  (database: Database): Entries['addVariant'] =>
  async ({ tenant, id, question, by }) => {
    await reviseEntries(database, {
      tenant,
      ids: [id],
      by,
      change: ({ variants }) => (variants.includes(question) ? null : { variants: [...variants, question] }),
    });
  };
