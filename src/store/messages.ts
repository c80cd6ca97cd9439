import type { Database } from './database.ts';
import { storableJson } from './storable.ts';
import type { Messages } from './store.ts';

/** Posted messages by tenant and key. */
export const openMessages = (database: Database): Messages => ({
  find: async ({ tenant, key }) => {
    const row = await database
      .selectFrom('messages')
      .select('message')
      .where('tenant', '=', tenant)
      .where('key', '=', key)
      .executeTakeFirst();
    return row?.message ?? null;
  },

  begin: async ({ tenant, key }) => {
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('messages')
      .values({ tenant, key, message: null })
      .onConflict((conflict) => conflict.columns(['tenant', 'key']).doNothing())
      .executeTakeFirst();
    return !numInsertedOrUpdatedRows;
  },

  remember: async ({ tenant, key, message }) => {
    const json = storableJson(message);
    await database
      .insertInto('messages')
      .values({ tenant, key, message: json })
      .onConflict((conflict) => conflict.columns(['tenant', 'key']).doUpdateSet({ message: json }))
      .execute();
  },
});
