import type { Database } from './database.ts';
import type { Vault } from './seal.ts';
import type { Settings } from './store.ts';

const placeOf = ({ tenant, key }: { tenant: string; key: string }) => `setting/${tenant}/${key}`;

/** Small facts by tenant and key; values are sealed. */
export const openSettings = (database: Database, vault: Vault): Settings => ({
  get: async ({ tenant, key }) => {
    const row = await database
      .selectFrom('settings')
      .select('value')
      .where('tenant', '=', tenant)
      .where('key', '=', key)
      .executeTakeFirst();
    return row ? vault.open(placeOf({ tenant, key }), row.value).toString() : null;
  },

  set: async ({ tenant, key, value }) => {
    const sealed = vault.seal(placeOf({ tenant, key }), value);
    await database
      .insertInto('settings')
      .values({ tenant, key, value: sealed })
      .onConflict((conflict) => conflict.columns(['tenant', 'key']).doUpdateSet({ value: sealed }))
      .execute();
  },

  remove: async ({ tenant, key }) => {
    await database.deleteFrom('settings').where('tenant', '=', tenant).where('key', '=', key).execute();
  },
});
