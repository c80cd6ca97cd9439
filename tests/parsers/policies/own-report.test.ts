import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readKnowledge } from '../../../src/parsers/policies/read-knowledge.ts';
import { readReport } from '../../../src/parsers/soc/read-report.ts';

const file = (name: string) => ({ name, bytes: readFileSync(`examples/reports/${name}`) });

test.each(['clean-soc2-type2.pdf', 'two-exceptions-soc2-type2.pdf'])(
  'our own report %s: its controls in their own words, those with exceptions tagged',
  async (name) => {
    const { report } = await readReport(file(name));
    const { entries, problems } = await readKnowledge(file(name));
    expect(problems).toEqual([]);
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.map(({ kind, text, criteria }) => ({ kind, text, criteria }))).toEqual(
      report?.controls.map(({ text, criteria }) => ({ kind: 'control', text, criteria })),
    );
    expect(entries.every(({ reviewed }) => reviewed === report?.periodEnd?.value)).toBe(true);
    const failed = new Set(report?.exceptions.map(({ controlId }) => controlId));
    expect(entries.filter(({ tags }) => tags.includes('exception'))).toHaveLength(failed.size);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  },
);
