import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import type { Vault } from './seal.ts';
import type { Files } from './store.ts';

/** Files by id; name and bytes are sealed. */
export const openFiles = (database: Database, vault: Vault): Files => ({
  keep: async ({ tenant, name, bytes, report = null, id = randomUUID() }) => {
    await database
      .insertInto('files')
      .values({
        tenant,
        id,
        report_id: report,
        name: vault.seal(`file-name/${tenant}/${id}`, name),
        bytes: vault.seal(`file/${tenant}/${id}`, bytes),
      })
      .onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing())
      .execute();
    return id;
  },

  read: async ({ tenant, id }) => {
    const row = await database
      .selectFrom('files')
      .select(['name', 'bytes'])
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    return {
      name: vault.open(`file-name/${tenant}/${id}`, row.name).toString(),
      bytes: new Uint8Array(vault.open(`file/${tenant}/${id}`, row.bytes)),
    };
  },

  remove: async ({ tenant, id }) => {
    await database.deleteFrom('files').where('tenant', '=', tenant).where('id', '=', id).execute();
  },
});
