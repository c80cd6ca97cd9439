import { z } from 'zod';
import { Answer } from '../model/answer.ts';
import type { Database } from './database.ts';
import type { Vault } from './seal.ts';
import type { Fillings } from './store.ts';

const Body = z.object({ answer: Answer, revision: z.string() });

const placeOf = (tenant: string, work: string, number: number) => `filling/${tenant}/${work}/${number}`;

/** Answers of questionnaires under way; a customer's questions lie sealed. */
export const openFillings = (database: Database, vault: Vault): Fillings => ({
  keep: async ({ tenant, work, answers, revision }) => {
    if (answers.length === 0) return;
    const rows = answers.map(({ number, answer }) => {
      const body = vault.seal(placeOf(tenant, work, number), JSON.stringify({ answer, revision }));
      return { tenant, work, number, body };
    });
    await database
      .insertInto('filling_answers')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['tenant', 'work', 'number'])
          .doUpdateSet((given) => ({ body: given.ref('excluded.body') })),
      )
      .execute();
  },

  list: async ({ tenant, work }) => {
    const rows = await database
      .selectFrom('filling_answers')
      .select(['number', 'body'])
      .where('tenant', '=', tenant)
      .where('work', '=', work)
      .execute();
    return new Map(
      rows.map(({ number, body }) => [
        number,
        Body.parse(JSON.parse(vault.open(placeOf(tenant, work, number), body).toString())),
      ]),
    );
  },

  end: async ({ tenant, work }) => {
    await database
      .deleteFrom('filling_answers')
      .where('tenant', '=', tenant)
      .where('work', '=', work)
      .execute();
  },
});
