import type { PageMarks, Run } from '../../../../src/parsers/pdf/page-marks.ts';

/** Text of one column, paragraph by paragraph, and where it is set. */
export type SetColumn = {
  readonly paragraphs: readonly string[];
  readonly x: number;
  readonly width: number;
  readonly top: number;
};

/** How columns are set: `spacing` is white after a paragraph; `justified` draws word by word to the right edge. */
export type Setting = {
  readonly size: number;
  readonly leading: number;
  readonly spacing: number;
  readonly justified: boolean;
};

/** The lines of one column as runs. */
export function setColumn({ paragraphs, x, width, top }: SetColumn, setting: Setting): Run[] {
  const { size, leading, spacing, justified } = setting;
  const character = 0.5 * size;
  let baseline = top;
  return paragraphs.flatMap((paragraph) => {
    const lines = wrap(paragraph, Math.floor(width / character));
    const runs = lines.flatMap((words, index) => {
      const at = baseline + index * leading;
      const letters = words.join('').length;
      const full = justified && index + 1 < lines.length && words.length > 1;
      if (!full) return [runOf(words.join(' '), { x, baseline: at, size })];
      const space = (width - letters * character) / (words.length - 1);
      let left = x;
      return words.map((word) => {
        const run = runOf(word, { x: left, baseline: at, size });
        left += run.width + space;
        return run;
      });
    });
    baseline += lines.length * leading + spacing;
    return runs;
  });
}

/** One line, such as a heading over all columns. */
export function runOf(
  text: string,
  place: { readonly x: number; readonly baseline: number; readonly size: number; readonly bold?: boolean },
): Run {
  const { x, baseline, size, bold = false } = place;
  const width = text.length * 0.5 * size;
  return { text, x, baseline, width, size, bold, font: 'f1', fill: '#000000', tag: null };
}

/** A letter-sized page of the runs. */
export function pageOf(runs: readonly Run[], number = 1): PageMarks {
  return { number, width: 612, height: 792, runs, rules: [], shades: [], images: 0 };
}

function wrap(text: string, room: number): string[][] {
  const lines: string[][] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last && [...last, word].join(' ').length <= room) last.push(word);
    else lines.push([word]);
  }
  return lines;
}
