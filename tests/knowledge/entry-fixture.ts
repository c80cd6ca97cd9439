import type { Entry } from '../../src/model/entry.ts';

/** An entry for tests: public, control statement, everything else empty. */
export const entry = (given: Partial<Entry> & Pick<Entry, 'id' | 'text'>): Entry => ({
  kind: 'control',
  title: given.id,
  question: null,
  source: 'test.md',
  section: null,
  sharing: 'public',
  owner: null,
  reviewed: null,
  expires: null,
  criteria: [],
  tags: [],
  product: null,
  variants: [],
  version: 1,
  retired: false,
  ...given,
});
