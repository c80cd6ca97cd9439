import type { Commitment } from '../../../src/model/commitment.ts';

/** A commitment for tests: Acme was told in June that backups are tested every quarter. */
export const commitment = (given: Partial<Commitment> = {}): Commitment => ({
  id: 'c1',
  customer: 'Acme',
  question: 'Are your backups tested?',
  statement: 'Yes. Backup restores are tested every quarter.',
  verdict: 'yes',
  audience: 'public',
  quotes: [{ entry: 'backup', version: 1, quote: 'Backup restores are tested every quarter.' }],
  told: '2025-06-01T09:00:00.000Z',
  by: 'ann',
  where: null,
  ...given,
});
