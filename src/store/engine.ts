import type { Pool } from 'pg';

/**
 * A PostgreSQL that the store runs on. Both kinds are spoken to by the same client, so that types, errors and
 * transactions are the same on both.
 */
export type Engine = {
  readonly kind: 'embedded' | 'server';
  readonly pool: Pool;
  close(): Promise<void>;
};
