import type { Database } from './database.ts';
import type { Vault } from './seal.ts';
import type { InstallationKey, Installations } from './store.ts';

const placeOf = ({ tenant, platform, workspace }: InstallationKey) =>
  `installation/${tenant}/${platform}/${workspace}`;

/** Installations by workspace; what holds the tokens is sealed for its workspace and opens as no other's. */
export const openInstallations = (database: Database, vault: Vault): Installations => ({
  keep: async ({ tenant, platform, workspace, body }) => {
    const sealed = vault.seal(placeOf({ tenant, platform, workspace }), body);
    await database
      .insertInto('installations')
      .values({ tenant, platform, workspace, body: sealed })
      .onConflict((conflict) =>
        conflict.columns(['tenant', 'platform', 'workspace']).doUpdateSet({ body: sealed }),
      )
      .execute();
  },

  find: async (key) => {
    const row = await database
      .selectFrom('installations')
      .select('body')
      .where('tenant', '=', key.tenant)
      .where('platform', '=', key.platform)
      .where('workspace', '=', key.workspace)
      .executeTakeFirst();
    return row ? vault.open(placeOf(key), row.body).toString() : null;
  },

  list: async ({ tenant, platform }) => {
    const rows = await database
      .selectFrom('installations')
      .select('workspace')
      .where('tenant', '=', tenant)
      .where('platform', '=', platform)
      .orderBy('workspace')
      .execute();
    return rows.map(({ workspace }) => workspace);
  },

  remove: async ({ tenant, platform, workspace }) => {
    await database
      .deleteFrom('installations')
      .where('tenant', '=', tenant)
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .execute();
  },
});
