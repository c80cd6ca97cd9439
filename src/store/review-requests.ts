import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Database } from './database.ts';
import { questionKey } from './digest.ts';
import { storableJson, storableText } from './storable.ts';
import type { ReviewRequest, ReviewRequests } from './store.ts';
import type { Tables } from './tables.ts';

const toRequest = (row: Selectable<Tables['review_requests']>): ReviewRequest => ({
  id: row.id,
  tenant: row.tenant,
  answerId: row.answer_id,
  question: row.question,
  draft: row.draft,
  owner: row.owner,
  askedBy: row.asked_by,
  askers: row.askers,
  state: row.state,
  decidedBy: row.decided_by,
  reason: row.reason,
  message: row.message,
});

/** Questions put to experts; at most one is open for a question. */
export const openReviewRequests = (database: Database): ReviewRequests => ({
  open: async ({ tenant, answerId, question, draft, owner, askedBy, asker }) => {
    const id = randomUUID();
    const row = await database
      .insertInto('review_requests')
      .values({
        tenant,
        id,
        answer_id: answerId,
        question: storableText(question),
        question_key: questionKey(question),
        draft: draft && storableText(draft),
        owner,
        asked_by: askedBy,
        askers: storableJson(asker ? [asker] : []),
        state: 'open',
      })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant', 'question_key'])
          .where(sql<boolean>`state = 'open'`)
          .doUpdateSet({
            askers: sql`CASE WHEN review_requests.askers @> excluded.askers THEN review_requests.askers
              ELSE review_requests.askers || excluded.askers END`,
          }),
      )
      .returningAll()
      .executeTakeFirstOrThrow();
    return { request: toRequest(row), isNew: row.id === id };
  },

  get: async ({ tenant, id }) => {
    const row = await database
      .selectFrom('review_requests')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? toRequest(row) : null;
  },

  decide: async ({ tenant, id, state, by, reason }) => {
    const { numUpdatedRows } = await database
      .updateTable('review_requests')
      .set({ state, decided_by: by, reason: reason && storableText(reason) })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  attach: async ({ tenant, id, message }) => {
    await database
      .updateTable('review_requests')
      .set({ message: storableJson(message) })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute();
  },

  list: async ({ tenant, state }) => {
    const rows = await database
      .selectFrom('review_requests')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('state', '=', state)
      .orderBy('opened_at', 'desc')
      .execute();
    return rows.map(toRequest);
  },
});
