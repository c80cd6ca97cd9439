import type { Box, Line } from '../../model/document.ts';
import { buildSegments, type Segment } from './build-segments.ts';
import { orderSegments } from './order-segments.ts';
import type { PageMarks, Run } from './page-marks.ts';
import type { TableArea } from './tables/find-tables.ts';

const holds = ({ x0, y0, x1, y1 }: Box, { x, width, baseline, size }: Run) => {
  const middleX = x + width / 2;
  const middleY = baseline - size * 0.3;
  return middleX >= x0 && middleX <= x1 && middleY >= y0 && middleY <= y1;
};

const toLine = (page: number, { text, box, size, bold }: Segment, table: number | null): Line => ({
  page,
  text,
  box,
  fontSize: size,
  bold,
  furniture: false,
  table,
});

/** Runs of the whole page sorted into the cells that hold them; the rest lies in the table but in no cell, or outside. */
const takeRuns = (runs: readonly Run[], boxes: readonly Box[]) => {
  const taken: Run[][] = boxes.map(() => []);
  const rest: Run[] = [];
  for (const run of runs) {
    const at = boxes.findIndex((box) => holds(box, run));
    if (at === -1) rest.push(run);
    else taken[at]?.push(run);
  }
  return { taken, rest };
};

/** All lines of a page in reading order; a table's lines come cell by cell, columns one after the other. `places` come in reading order. */
export const placeLines = (marks: PageMarks, places: readonly TableArea[]): Line[] => {
  const lines = (runs: readonly Run[], table: number | null) =>
    orderSegments(buildSegments({ runs, rules: marks.rules })).map((segment) =>
      toLine(marks.number, segment, table),
    );
  const { taken, rest } = takeRuns(
    marks.runs,
    places.map(({ box }) => box),
  );
  const placed: Line[] = [];
  let left = rest;
  places.forEach((place, index) => {
    const above = (run: Run) => run.baseline <= place.from + 1;
    placed.push(...lines(left.filter(above), null));
    left = left.filter((run) => !above(run));
    const cells = takeRuns(taken[index] ?? [], place.cells);
    for (const cell of [...cells.taken, cells.rest]) placed.push(...lines(cell, place.table));
  });
  return [...placed, ...lines(left, null)];
};
