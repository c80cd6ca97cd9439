import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Comparison } from '../../src/model/comparison.ts';
import { Review } from '../../src/model/review.ts';
import { folder, vouch } from './run-vouch.ts';

const report = (name: string): string => join('examples/reports', name);
/** The day on which the examples are judged. */
const today = ['--today', '2026-11-23'];
const reviews = (out: string): Review[] =>
  out
    .trim()
    .split('\n')
    .map((line) => Review.parse(JSON.parse(line)));

describe('vouch review', () => {
  test('one file is one document of vouch.review/1, and nothing else', async () => {
    const file = report('two-exceptions-soc2-type2.pdf');
    const { status, out } = await vouch('review', file, '--json', ...today);
    expect(status).toBe(0);
    const review = Review.parse(JSON.parse(out));
    const bytes = readFileSync(file);
    expect(review.file.bytes).toBe(bytes.byteLength);
    expect(review.file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(review.report?.kind.value).toBe('SOC 2');
    expect(review.report?.exceptions).toHaveLength(2);
    expect(review.findings.some(({ check }) => check === 'exception')).toBe(true);
  });

  test('several files are a line each; one that is no report makes it 1', async () => {
    const page = join(folder, 'page.pdf');
    writeFileSync(page, '<html>not a PDF</html>');
    const { status, out } = await vouch('review', report('clean-soc2-type2.pdf'), page, '--json', ...today);
    expect(status).toBe(1);
    const [clean, refused] = reviews(out);
    expect(clean?.report?.exceptions).toEqual([]);
    expect(clean?.report?.reconciliation?.agrees).toBe(true);
    expect(refused).toMatchObject({ outcome: 'not-a-pdf', verdict: 'need-information', findings: [] });
    expect(refused?.message).toBeTruthy();
  });

  test('one of several that cannot be read is named, and keeps none of the others back', async () => {
    const files = [report('bridge-letter.pdf'), 'nowhere.pdf', report('clean-soc2-type2.pdf')];
    const { status, out, err } = await vouch('review', ...files, '--json');
    expect(status).toBe(1);
    expect(err).toContain('nowhere.pdf could not be read');
    expect(reviews(out).map(({ file }) => file.name)).toEqual(['bridge-letter.pdf', 'clean-soc2-type2.pdf']);
  });

  test('for people: identity, findings with page and quote, advice, and files to take away', async () => {
    const [html, xlsx] = [join(folder, 'r.html'), join(folder, 'r.xlsx')];
    const file = report('two-exceptions-soc2-type2.pdf');
    const { status, out } = await vouch('review', file, ...today, '--html', html, '--xlsx', xlsx);
    expect(status).toBe(0);
    expect(out).toMatch(/Kind +SOC 2 Type 2/);
    expect(out).toMatch(/p\. \d+.*“/);
    expect(out).toMatch(/Advice: .*A person decides/);
    const page = readFileSync(html, 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toMatch(/<img[^>]* src="data:image\/webp;base64,/);
    expect(page).not.toMatch(/<script|src="(?!data:image)|https?:\/\//);
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
  });

  test('a file that is not there is 1, and says which', async () => {
    const { status, err } = await vouch('review', 'nowhere.pdf');
    expect(status).toBe(1);
    expect(err).toContain('nowhere.pdf could not be read');
  });

  test('a file that cannot be written is 1, and says which', async () => {
    const html = join(folder, 'nowhere', 'review.html');
    const { status, out, err } = await vouch('review', report('bridge-letter.pdf'), '--html', html, '--json');
    expect(status).toBe(1);
    expect(err).toContain(`${html} could not be written`);
    expect(out).toBe('');
  });

  test('a policy with an unknown field is refused with its name', async () => {
    const policy = join(folder, 'policy.yaml');
    writeFileSync(policy, 'maximumAge: 12\n');
    const { status, err } = await vouch('review', report('clean-soc2-type2.pdf'), '--policy', policy);
    expect(status).toBe(2);
    expect(err).toContain('maximumAge');
  });
});

test('vouch compare is one document of vouch.compare/1', async () => {
  const files = [report('clean-soc2-type2.pdf'), report('two-exceptions-soc2-type2.pdf')];
  const { status, out } = await vouch('compare', ...files, '--json');
  expect(status).toBe(0);
  expect(Comparison.parse(JSON.parse(out)).exceptions.new).toHaveLength(2);
});
