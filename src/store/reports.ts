import { sql } from 'kysely';
import { Review } from '../model/review.ts';
import { appendAudit } from './audit.ts';
import { type Database, withTransaction } from './database.ts';
import { sha256 } from './digest.ts';
import type { Vault } from './seal.ts';
import type { Reports } from './store.ts';

type Summary = Pick<
  Awaited<ReturnType<Reports['list']>>[number],
  'vendor' | 'kind' | 'periodEnd' | 'verdict'
>;

const summarize = ({ report, verdict }: Review): Summary => ({
  vendor: report?.serviceOrganization?.value ?? null,
  kind: report?.kind.value ?? null,
  periodEnd: report?.periodEnd?.value ?? report?.asOf?.value ?? null,
  verdict,
});

/** Reviews of suppliers' reports, sealed; who saw, decided and removed one is in the audit log. */
export const openReports = (outer: Database, vault: Vault): Reports => {
  const place = (part: 'summary' | 'review' | 'reason', tenant: string, id: string) =>
    `report-${part}/${tenant}/${id}`;

  return {
    save: async ({ tenant, review, uploadedBy }) => {
      const id = sha256(`report ${tenant} ${review.file.sha256}`);
      const content = {
        summary: vault.seal(place('summary', tenant, id), JSON.stringify(summarize(review))),
        review: vault.seal(place('review', tenant, id), JSON.stringify(review)),
      };
      await outer
        .insertInto('reports')
        .values({ tenant, id, ...content, uploaded_by: uploadedBy })
        .onConflict((conflict) =>
          conflict.columns(['tenant', 'id']).doUpdateSet({ ...content, saved_at: sql`clock_timestamp()` }),
        )
        .execute();
      return id;
    },

    get: ({ tenant, id, viewer }) =>
      withTransaction(outer, async (database) => {
        const row = await database
          .selectFrom('reports')
          .select('review')
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) return null;
        await appendAudit(database, {
          tenant,
          actor: viewer,
          action: 'report-seen',
          subject: id,
          detail: {},
        });
        return Review.parse(JSON.parse(vault.open(place('review', tenant, id), row.review).toString()));
      }),

    list: async ({ tenant, limit }) => {
      const rows = await outer
        .selectFrom('reports')
        .select(['id', 'summary', 'decision', 'saved_at'])
        .where('tenant', '=', tenant)
        .orderBy('saved_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ id, summary, decision, saved_at }) => {
        const opened: Summary = JSON.parse(vault.open(place('summary', tenant, id), summary).toString());
        return { id, ...opened, decision, savedAt: saved_at.toISOString() };
      });
    },

    decide: ({ tenant, id, decision, reason, by }) =>
      withTransaction(outer, async (database) => {
        const sealed = vault.seal(place('reason', tenant, id), reason);
        const { numUpdatedRows } = await database
          .updateTable('reports')
          .set({ decision, decision_reason: sealed, decided_by: by })
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return;
        await appendAudit(database, {
          tenant,
          actor: by,
          action: 'report-decided',
          subject: id,
          detail: { decision },
        });
      }),

    remove: ({ tenant, id, by }) =>
      withTransaction(outer, async (database) => {
        const { numDeletedRows } = await database
          .deleteFrom('reports')
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await appendAudit(database, { tenant, actor: by, action: 'report-removed', subject: id, detail: {} });
        return true;
      }),
  };
};
