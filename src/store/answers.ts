import { sql } from 'kysely';
import { wholeQuestion } from '../model/answer.ts';
import type { Database } from './database.ts';
import { questionKey } from './digest.ts';
import type { Vault } from './seal.ts';
import { storableJson } from './storable.ts';
import type { Answers } from './store.ts';

const placeOfCustomer = ({ tenant, id }: { tenant: string; id: string }): string =>
  `answer/${tenant}/${id}/customer`;

/** Answers given, by tenant and id. */
export const openAnswers = (database: Database, vault: Vault): Answers => ({
  save: async ({ tenant, answer, audience, place, askedBy, customer }) => {
    const content = {
      audience,
      answer: storableJson(answer),
      place: place && storableJson(place),
      asked_by: askedBy,
      customer: customer === null ? null : vault.seal(placeOfCustomer({ tenant, id: answer.id }), customer),
    };
    await database
      .insertInto('answers')
      .values({ tenant, id: answer.id, question_key: questionKey(wholeQuestion(answer)), ...content })
      .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(content))
      .execute();
  },

  get: async ({ tenant, id }) => {
    const row = await database
      .selectFrom('answers')
      .select(['answer', 'audience', 'place', 'asked_by', 'customer'])
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return (
      (row && {
        answer: row.answer,
        audience: row.audience,
        place: row.place,
        askedBy: row.asked_by,
        customer: row.customer && vault.open(placeOfCustomer({ tenant, id }), row.customer).toString(),
      }) ??
      null
    );
  },

  feedback: async ({ tenant, id, person, good }) => {
    await database
      .insertInto('feedback')
      .values({ tenant, answer_id: id, person, good })
      .onConflict((conflict) => conflict.columns(['tenant', 'answer_id', 'person']).doUpdateSet({ good }))
      .execute();
  },

  unanswered: async ({ tenant, limit }) => {
    // A gap is closed by a later answer to the same question or by an expert's decision on it.
    const { rows } = await sql<{ question: string; count: number; last: Date }>`
      SELECT (array_agg(concat_ws(' ', answer ->> 'dependsOn', answer ->> 'question') ORDER BY answered_at DESC))[1] AS question,
        (count(*) FILTER (WHERE answer ->> 'outcome' = 'abstained'))::integer AS count,
        max(answered_at) AS last
      FROM answers
      WHERE tenant = ${tenant} AND NOT EXISTS (
        SELECT FROM review_requests AS request
        WHERE request.tenant = answers.tenant AND request.question_key = answers.question_key
          AND request.state IN ('approved', 'edited'))
      GROUP BY question_key
      HAVING (array_agg(answer ->> 'outcome' ORDER BY answered_at DESC))[1] = 'abstained'
      ORDER BY last DESC
      LIMIT ${limit}
    `.execute(database);
    return rows.map(({ question, count, last }) => ({ question, count, last: last.toISOString() }));
  },
});
