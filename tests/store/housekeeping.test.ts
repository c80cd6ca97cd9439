import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { keepHouse } from '../../src/store/housekeeping.ts';
import { migrate } from '../../src/store/migrate.ts';
import { engines, openEngine } from './engines.ts';

test.each(engines)(
  'handled events of long ago and files nobody went on with are forgotten on $name',
  async ({ name, start }) => {
    const place = await start();
    const engine = await openEngine(await place.newPlace());
    const database = openDatabase(engine);
    await migrate(database);
    const longAgo = new Date(Date.now() - 31 * 86_400_000);
    const event = { platform: 'web', tenant: 'acme', body: null, attempts: 1 } as const;
    await database
      .insertInto('events')
      .values([
        { ...event, id: 'old', state: 'done', received_at: longAgo },
        { ...event, id: 'old-waiting', state: 'waiting', received_at: longAgo },
        { ...event, id: 'old-dead', state: 'dead', received_at: longAgo },
        { ...event, id: 'new', state: 'done' },
      ])
      .execute();
    const lastWeek = new Date(Date.now() - 8 * 86_400_000);
    const file = { tenant: 'acme', report_id: null, name: Buffer.from('n'), bytes: Buffer.from('b') };
    await database
      .insertInto('files')
      .values([
        { ...file, id: 'left lying', kept_at: lastWeek },
        { ...file, id: 'new' },
      ])
      .execute();
    await keepHouse(engine, database);
    const files = await database.selectFrom('files').select('id').execute();
    expect(files).toEqual([{ id: 'new' }]);
    const left = await database.selectFrom('events').select('id').orderBy('id').execute();
    expect(left.map(({ id }) => id)).toEqual(['new', 'old-dead', 'old-waiting']);
    // A server has a vacuum of its own.
    const { rows } = await engine.pool.query(
      `SELECT FROM pg_stat_user_tables WHERE relname = 'events' AND last_vacuum IS NOT NULL`,
    );
    expect(rows).toHaveLength(name === 'embedded PostgreSQL' ? 1 : 0);
    await engine.close();
    await place.stop();
  },
);
