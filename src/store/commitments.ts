import { z } from 'zod';
import { Commitment } from '../model/commitment.ts';
import type { Database } from './database.ts';
import { questionKey } from './digest.ts';
import type { Vault } from './seal.ts';
import type { Commitments } from './store.ts';

/** A whole questionnaire goes in with few statements. */
const batchSize = 500;

const Body = Commitment.omit({ told: true });
const placeOf = (tenant: string, id: string) => `commitment/${tenant}/${id}`;

/** Names that differ only in case or white space are one customer. */
const keyOf = (tenant: string, customer: string): string => questionKey(`${tenant}\n${customer}`);

/** What customers were told, newest first; everything but the time is sealed. */
export const openCommitments = (database: Database, vault: Vault): Commitments => ({
  keep: async ({ tenant, customer, told }) => {
    for (let start = 0; start < told.length; start += batchSize) {
      const rows = told.slice(start, start + batchSize).map((one) => ({
        tenant,
        id: one.id,
        customer_key: keyOf(tenant, customer),
        body: vault.seal(placeOf(tenant, one.id), JSON.stringify({ ...one, customer })),
      }));
      await database
        .insertInto('commitments')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing())
        .execute();
    }
  },

  list: async ({ tenant, customer }) => {
    const rows = await database
      .selectFrom('commitments')
      .select(['id', 'body', 'told_at'])
      .where('tenant', '=', tenant)
      .$if(customer !== undefined, (select) =>
        select.where('customer_key', '=', keyOf(tenant, customer ?? '')),
      )
      .orderBy('told_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(({ id, body, told_at }) => ({
      ...z.parse(Body, JSON.parse(vault.open(placeOf(tenant, id), body).toString())),
      told: told_at.toISOString(),
    }));
  },
});
