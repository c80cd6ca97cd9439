import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../src/checks/index.ts';
import { judge } from '../../src/checks/run-checks.ts';
import { Policy } from '../../src/model/policy.ts';
import { SocReport } from '../../src/model/soc-report.ts';
import { UserEntityControls } from '../../src/model/user-entity-control.ts';
import { cleanReport } from './clean-report.ts';

/**
 * A fixture is what differs from the clean report. A line that holds a quote and deserves a finding is marked with the
 * checks that must quote it: `# {exception} {exception-rate}`. Nothing unmarked may be quoted. `{?check}` anywhere means
 * that the check must say it could not tell; `{!check}` that it must find something it has no quote for.
 */
const folder = join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

const read = (file: string) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const { policy, notRead, pagesWithoutText, today, userEntityControls, ...facts } = parse(text) as Record<
    string,
    unknown
  >;
  return {
    text,
    report: SocReport.parse({ ...cleanReport, ...facts }),
    context: {
      policy: Policy.parse(policy ?? {}),
      today: (today as string | undefined) ?? '2026-11-23',
      notRead: (notRead as { pages: number[]; reason: string }[] | undefined) ?? [],
      pagesWithoutText: (pagesWithoutText as number[] | undefined) ?? [],
      ...(userEntityControls ? { userEntityControls: UserEntityControls.parse(userEntityControls) } : {}),
    },
  };
};

const marks = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** "check: quote" for every mark on a line with a quote. */
const guilty = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const quote = /quote: "([^"]+)"/.exec(line)?.[1];
    return quote === undefined ? [] : marks(line, /\{([a-z0-9-]+)\}/g).map((check) => `${check}: ${quote}`);
  });

describe('every red flag', () => {
  test.each(fixtures)('%s: guilty lines are quoted, no others', (file) => {
    const { text, report, context } = read(file);
    const { findings, couldNotTell } = judge(checks, { report, context });
    const quoted = findings.flatMap(({ check, evidence }) =>
      evidence.map(({ quote }) => `${check}: ${quote}`),
    );
    const fromClean = quoted.filter((line) => !text.includes(line.slice(line.indexOf(': ') + 2)));
    expect(new Set(quoted.filter((line) => !fromClean.includes(line)))).toEqual(new Set(guilty(text)));
    const found = new Set(findings.map(({ check }) => check));
    for (const check of marks(text, /\{!([a-z0-9-]+)\}/g)) expect(found).toContain(check);
    const marked = new Set([...marks(text, /\{!?([a-z0-9-]+)\}/g)]);
    expect([...found].filter((check) => !marked.has(check))).toEqual([]);
    expect(new Set(couldNotTell.map(({ check }) => check))).toEqual(
      new Set(marks(text, /\{\?([a-z0-9-]+)\}/g)),
    );
  });

  test('each is shown guilty in some fixture', () => {
    const shown = new Set(fixtures.flatMap((file) => marks(read(file).text, /\{!?([a-z0-9-]+)\}/g)));
    expect(checks.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  test('the clean report has nothing but a low remark that it is spotless', () => {
    const context = { policy: Policy.parse({}), today: '2026-11-23', notRead: [], pagesWithoutText: [] };
    const { findings, couldNotTell } = judge(checks, { report: cleanReport, context });
    expect(findings.map(({ check, severity }) => [check, severity])).toEqual([['not-one-deviation', 'low']]);
    expect(couldNotTell).toEqual([]);
  });

  test('ids are unique, equal the file’s name, and every text is a sentence', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    const names = readdirSync('src/checks').map((file) => file.replace('.ts', ''));
    for (const { id, why, ask } of checks) {
      expect(names).toContain(id);
      expect(why).toMatch(/^[A-Z].*[.]$/);
      expect(ask).toMatch(/^[A-Z].*[.?]$/);
    }
  });

  test('a check whose needed fact is missing could not tell, and never passes in silence', () => {
    const named = { vendor: ['Harbor Lane'], product: ['Ledger'], auditorWatchList: ['Pell'] };
    const context = { policy: Policy.parse(named), today: '2026-11-23', notRead: [], pagesWithoutText: [] };
    // A report without a kind does not exist: what has none has another outcome.
    for (const check of checks)
      for (const name of check.needs.filter((needed) => needed !== 'kind'))
        expect(
          check.judge({ ...cleanReport, [name]: null }, context),
          `${check.id} without ${name}`,
        ).toMatchObject({
          outcome: 'could-not-tell',
          missing: [name],
        });
  });
});
