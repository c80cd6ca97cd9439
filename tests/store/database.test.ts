import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase, withTransaction } from '../../src/store/database.ts';
import type { Engine } from '../../src/store/engine.ts';
import { migrate } from '../../src/store/migrate.ts';
import { engines, openEngine, type TestEngine } from './engines.ts';

describe.each(engines)('transactions on $name', ({ start }) => {
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
  });
  afterEach(() => engine.close());

  const add = (handle: Database, tenant: string) =>
    handle.insertInto('revisions').values({ tenant, revision: '1' }).execute();
  const tenants = async () => {
    const rows = await database.selectFrom('revisions').select('tenant').orderBy('tenant').execute();
    return rows.map(({ tenant }) => tenant);
  };

  test('the outer handle throws inside one instead of waiting for itself', async () => {
    const wrong = withTransaction(database, async () => add(database, 'a'));
    await expect(wrong).rejects.toThrow('outer database');
    await add(database, 'b');
    expect(await tenants()).toEqual(['b']);
  });

  test('what others write meanwhile is not undone with it', async () => {
    let bystander: Promise<unknown> = Promise.resolve();
    const writeMeanwhile = new Promise<void>((resolve) => {
      setTimeout(() => {
        bystander = add(database, 'bystander');
        resolve();
      }, 20);
    });
    const failing = withTransaction(database, async (inner) => {
      await add(inner, 'undone');
      await writeMeanwhile;
      await add(inner, 'undone');
    });
    await expect(failing).rejects.toThrow();
    await bystander;
    expect(await tenants()).toEqual(['bystander']);
  });

  test('several at a time each commit whole', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        withTransaction(database, async (inner) => {
          await add(inner, `${index}-a`);
          await add(inner, `${index}-b`);
          if (index % 2) throw new Error('undo');
        }).catch(() => undefined),
      ),
    );
    expect(await tenants()).toHaveLength(20);
  });
});
