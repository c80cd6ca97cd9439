import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAudit, verifyAudit } from '../../src/store/audit.ts';
import { type Database, openDatabase, withTransaction } from '../../src/store/database.ts';
import { sha256 } from '../../src/store/digest.ts';
import type { Engine } from '../../src/store/engine.ts';
import { migrate } from '../../src/store/migrate.ts';
import { engines, openEngine, type TestEngine } from './engines.ts';

const tenant = 'acme';
const length = 12;

describe.each(engines)('audit on $name', ({ start }) => {
  let place: TestEngine;
  let engine: Engine;
  let database: Database;
  beforeAll(async () => {
    place = await start();
  });
  afterAll(() => place.stop());
  beforeEach(async () => {
    engine = await openEngine(await place.newPlace());
    database = openDatabase(engine);
    await migrate(database);
    await append(tenant, length);
  });
  afterEach(() => engine.close());

  const append = async (whose: string, lines: number) => {
    for (let number = 0; number < lines; number += 1) {
      const detail = { number: `${number}` };
      await openAudit(database).append({ tenant: whose, actor: 'ann', action: 'did', subject: 's', detail });
    }
  };
  const verify = () => openAudit(database).verify(tenant);

  test('a chain is whole, has a head, and stands apart from other tenants', async () => {
    const head = await openAudit(database).head(tenant);
    await append('other', 2);
    expect(await verify()).toBeNull();
    expect(await openAudit(database).head(tenant)).toBe(head);
    expect(await openAudit(database).head('none')).toBeNull();
    expect(await openAudit(database).verify('none')).toBeNull();
  });

  test('lines written at the same time make one chain', async () => {
    await Promise.all([append(tenant, 5), append(tenant, 5), append(tenant, 5)]);
    expect(await verify()).toBeNull();
    const { rows } = await engine.pool.query('SELECT count(*)::integer AS lines FROM audit_lines');
    expect(rows).toEqual([{ lines: length + 15 }]);
  });

  const line = fc.integer({ min: 1, max: length });
  const tampering = fc.oneof(
    fc.record({ kind: fc.constant('reword' as const), number: line, at: fc.nat() }),
    fc.record({ kind: fc.constant('rehash' as const), number: line }),
    fc.record({ kind: fc.constant('remove' as const), number: line }),
    fc.record({ kind: fc.constant('cut' as const), number: line }),
    fc.record({ kind: fc.constant('swap' as const), number: fc.integer({ min: 1, max: length - 1 }) }),
    fc.record({ kind: fc.constant('forge' as const), number: fc.constant(length + 1) }),
  );

  type Tampering = typeof tampering extends fc.Arbitrary<infer Value> ? Value : never;

  const tamper = async (inner: Database, change: Tampering) => {
    const { number } = change;
    const lines = () => inner.updateTable('audit_lines').where('tenant', '=', tenant);
    const lineOf = (wanted: number) =>
      inner
        .selectFrom('audit_lines')
        .select(['line', 'hash'])
        .where('tenant', '=', tenant)
        .where('number', '=', wanted)
        .executeTakeFirst();
    switch (change.kind) {
      case 'remove':
        return inner.deleteFrom('audit_lines').where('number', '=', number).execute();
      case 'cut':
        return inner.deleteFrom('audit_lines').where('number', '>=', number).execute();
      case 'rehash':
        return lines()
          .where('number', '=', number)
          .set({ hash: sha256(`${number}`) })
          .execute();
      case 'reword': {
        const text = (await lineOf(number))?.line ?? '';
        const at = change.at % text.length;
        const line = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
        // Whoever rewrites a line can also compute its hash; the next line or the head gives it away.
        const previous = (await lineOf(number - 1))?.hash ?? sha256(`vouch audit ${tenant}`);
        const hash = sha256(`${previous}\n${line}`);
        return lines().where('number', '=', number).set({ line, hash }).execute();
      }
      case 'swap':
        await lines().where('number', '=', number).set({ number: -1 }).execute();
        await lines()
          .where('number', '=', number + 1)
          .set({ number })
          .execute();
        return lines()
          .where('number', '=', -1)
          .set({ number: number + 1 })
          .execute();
      case 'forge':
        return inner
          .insertInto('audit_lines')
          .values({ tenant, number, line: '{}', hash: sha256('{}') })
          .execute();
    }
  };

  test('every tampering is found, at the line where it begins or the one after it', async () => {
    await fc.assert(
      fc.asyncProperty(tampering, (change) =>
        withTransaction(database, async (inner) => {
          await sql`SAVEPOINT whole`.execute(inner);
          await tamper(inner, change);
          const found = await verifyAudit(inner, tenant);
          await sql`ROLLBACK TO SAVEPOINT whole`.execute(inner);
          expect(await verifyAudit(inner, tenant)).toBeNull();
          expect([change.number, change.number + 1]).toContain(found);
        }),
      ),
      { numRuns: 60 },
    );
  });
});
