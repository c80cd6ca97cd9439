import { sql } from 'kysely';
import { Audience, mayShow } from '../model/audience.ts';
import type { Entry, NewEntry } from '../model/entry.ts';
import type { Database } from './database.ts';
import type { Entries } from './store.ts';
import { addEntryVariant, putEntries, retireEntries } from './write-entries.ts';

/** Rows read at a time: a result of 100,000 rows would be held three times over by the embedded engine. */
const pageSize = 5000;

const columns = ['version', 'retired', 'content', 'variants'] as const;

const toEntry = (row: {
  content: NewEntry;
  variants: string[];
  version: number;
  retired: boolean;
}): Entry => ({
  ...row.content,
  variants: row.variants,
  version: row.version,
  retired: row.retired,
});

const sharingFor = (audience: Audience) => Audience.options.filter((sharing) => mayShow(sharing, audience));

/** The knowledge base. Policy comes first: what this audience may not see is not read from the table. */
export const openEntries = (database: Database): Entries => {
  const visible = ({ tenant, audience }: { tenant: string; audience: Audience }) =>
    database
      .selectFrom('entry_versions')
      .select(columns)
      .where('tenant', '=', tenant)
      .where('current', '=', true)
      .where('sharing', 'in', sharingFor(audience));

  return {
    list: async ({ retired = false, ...query }) => {
      const entries: Entry[] = [];
      for (;;) {
        const page = await visible(query)
          .where('id', '>', entries.at(-1)?.id ?? '')
          .$if(!retired, (select) => select.where('retired', '=', false))
          .orderBy('id')
          .limit(pageSize)
          .execute();
        for (const row of page) entries.push(toEntry(row));
        if (page.length < pageSize) return entries;
      }
    },

    get: async ({ id, ...query }) => {
      const row = await visible(query).where('id', '=', id).executeTakeFirst();
      return row ? toEntry(row) : null;
    },

    put: putEntries(database),
    retire: retireEntries(database),
    addVariant: addEntryVariant(database),

    history: async ({ tenant, id }) => {
      const versions = await database
        .selectFrom('entry_versions')
        .select([...columns, 'current'])
        // Who replaced a version is who wrote the next one.
        .select([
          sql<string>`lead(written_by) OVER (ORDER BY version)`.as('replaced_by'),
          sql<Date>`lead(written_at) OVER (ORDER BY version)`.as('replaced_at'),
        ])
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .orderBy('version', 'desc')
        .execute();
      return versions
        .filter(({ current }) => !current)
        .map((row) => ({
          ...toEntry(row),
          changedBy: row.replaced_by,
          changedAt: row.replaced_at.toISOString(),
        }));
    },

    revision: async (tenant) => {
      const row = await database
        .selectFrom('revisions')
        .select('revision')
        .where('tenant', '=', tenant)
        .executeTakeFirst();
      return row?.revision ?? '0';
    },
  };
};
