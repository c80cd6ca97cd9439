import type { Box } from '../../model/document.ts';
import type { PageMarks, Rule, Run } from './page-marks.ts';

/** Text that stands together on one baseline inside one column. */
export type Segment = {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** True when every word is; bold words that lead into text make no bold line. */
  readonly bold: boolean;
};

/** Baselines closer than this are one line (shares of the type size). */
const sameBaseline = 0.35;
/** Raised and lowered figures stand further off, and are written smaller. */
const raised = 0.5;
const raisedSize = 0.8;
/** Wider gaps part columns (shares of the type size). */
const columnGap = 1.1;
/** Narrower gaps are inside a word. */
const wordGap = 0.12;
/** A list marker may stand this far from its text. */
const markerGap = 5;

const bullets = /^[•‣◦▪▫■□●○◆◇–—·*\-►➢✓✔\uf0b7\uf0a7\uf0d8o]$/u;
const numbering = /^\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]$|^\d{1,2}(?:\.\d{1,2}){1,4}\.?$/iu;

const endOf = (run: Run) => run.x + run.width;

const baselineReach = (one: number, other: number) => {
  const larger = Math.max(one, other);
  return Math.min(one, other) < raisedSize * larger ? raised * larger : sameBaseline * larger;
};

/** Runs in rows of one baseline, top to bottom, each left to right. */
const groupRows = (runs: readonly Run[]): Run[][] => {
  const rows: { baseline: number; size: number; runs: Run[] }[] = [];
  for (const run of runs.toSorted((one, other) => one.baseline - other.baseline || one.x - other.x)) {
    const row = rows.at(-1);
    if (row && run.baseline - row.baseline <= baselineReach(row.size, run.size)) {
      row.runs.push(run);
      if (run.size > row.size) Object.assign(row, { baseline: run.baseline, size: run.size });
    } else {
      rows.push({ baseline: run.baseline, size: run.size, runs: [run] });
    }
  }
  return rows.map((row) => row.runs.sort((one, other) => one.x - other.x));
};

const ruledApart = (left: Run, right: Run, verticals: readonly Rule[]) =>
  verticals.some(
    ({ at, from, to }) =>
      at > endOf(left) - 1 &&
      at < right.x + 1 &&
      from < left.baseline - 0.2 * left.size &&
      to > left.baseline - 0.4 * left.size,
  );

const isMarker = (runs: readonly Run[]) => {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  return bullets.test(text) || numbering.test(text);
};

/** The same letters drawn again in nearly the same place: how some producers write bold. */
const redrawn = (before: Run | undefined, run: Run) =>
  !!before && before.text === run.text && Math.abs(before.x - run.x) < 0.15 * run.size;

const textOf = (runs: readonly Run[]) => {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const gap = (run.x - end) / run.size;
    text += gap > wordGap || gap < -0.8 ? ` ${run.text}` : run.text;
    end = endOf(run);
  }
  return text
    .replace(/\u00ad(?=.)/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
};

/** Bold words that lead into plain text make no bold line; a plain mark or number beside bold words does not hinder it. */
const isBold = (runs: readonly Run[]) =>
  runs.some((run) => run.bold) && !runs.some((run) => !run.bold && /\p{L}{2}/u.test(run.text));

const toSegment = (runs: readonly Run[]): Segment => {
  const unique = runs.filter((run, index) => !redrawn(runs[index - 1], run));
  const main = runs.reduce((widest, run) => (run.text.length > widest.text.length ? run : widest));
  return {
    text: textOf(unique),
    baseline: main.baseline,
    size: main.size,
    bold: isBold(runs) || unique.length * 2 <= runs.length,
    box: {
      x0: Math.min(...runs.map(({ x }) => x)),
      y0: main.baseline - 0.8 * main.size,
      x1: Math.max(...runs.map(endOf)),
      y1: main.baseline + 0.2 * main.size,
    },
  };
};

/** A page's runs as rows of segments, parted at vertical rules and wide gaps; a list marker stays with its text. */
export const buildSegments = (marks: Pick<PageMarks, 'runs' | 'rules'>): Segment[][] => {
  const verticals = marks.rules.filter(({ horizontal }) => !horizontal);
  return groupRows(marks.runs).map((row) => {
    const groups: Run[][] = [];
    for (const run of row) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      const gap = before ? (run.x - endOf(before)) / Math.max(before.size, run.size) : 0;
      const apart = gap > columnGap && !(group && gap < markerGap && isMarker(group));
      if (!group || !before || apart || ruledApart(before, run, verticals)) groups.push([run]);
      else group.push(run);
    }
    return groups.map(toSegment).filter(({ text }) => text !== '');
  });
};
