/** A rule of a drawn table: "+-----+----+", "+=====+====+", and the dashes of a simple one. */
const rule = /^\s*\+(?:[-=:]{2,}\+)+\s*$/;
const row = /^\s*\|.*\|\s*$/;

type Drawn = {
  readonly edges: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly headed: boolean;
};

/** Where the columns of a rule begin and end. */
const edgesOf = (line: string): number[] => [...line.matchAll(/\+/g)].map(({ index }) => index);

/** The lines of a cell, one below the other, as one. */
const cellsOf = (lines: readonly string[], edges: readonly number[]): string[] =>
  edges.slice(1).map((end, i) =>
    lines
      .map((line) => line.slice((edges[i] ?? 0) + 1, end).trim())
      .filter((words) => words !== '')
      .join(' ')
      .replaceAll(/\\?\|/g, '\\|'),
  );

const readDrawn = (lines: readonly string[]): Drawn => {
  const edges = [...new Set(lines.filter((line) => rule.test(line)).flatMap(edgesOf))].sort((a, b) => a - b);
  const rows: string[][] = [];
  let open: string[] = [];
  let headed = false;
  for (const line of lines) {
    if (!rule.test(line)) {
      open.push(line);
      continue;
    }
    const cells = cellsOf(open, edges);
    if (cells.some((cell) => cell !== '')) rows.push(cells);
    if (line.includes('=')) headed = rows.length === 1;
    open = [];
  }
  return { edges, rows, headed };
};

const pipeRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const toPipes = (lines: readonly string[]): string[] => {
  const { edges, rows, headed } = readDrawn(lines);
  const columns = Math.max(1, edges.length - 1);
  const [header = [], ...body] = headed ? rows : [Array<string>(columns).fill(''), ...rows];
  return ['', pipeRow(header), pipeRow(Array<string>(columns).fill('---')), ...body.map(pipeRow), ''];
};

/**
 * Pandoc's grid tables, drawn with "+---+", rewritten as the pipe tables that Markdown readers know. A drawing that is
 * cut off is left out: nobody can quote it.
 */
export const readGridTables = (markdown: string): string => {
  const said: string[] = [];
  let drawn: string[] = [];
  const close = (): void => {
    if (drawn.length > 0) said.push(...toPipes(drawn));
    drawn = [];
  };
  for (const line of markdown.split('\n')) {
    if (rule.test(line) || (drawn.length > 0 && row.test(line))) drawn.push(line.trimEnd());
    else {
      close();
      said.push(line);
    }
  }
  close();
  return said.join('\n');
};
