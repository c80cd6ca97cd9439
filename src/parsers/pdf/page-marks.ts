import type { Box } from '../../model/document.ts';

/**
 * What a page's operators draw, upright: the page's rotation is already undone and the origin is at the top left,
 * y downwards, in points. Runs are visible text only; what people cannot see is reported apart.
 */
export type PageMarks = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Horizontal and vertical rules: stroked lines, rectangle sides, filled rectangles thinner than 2.5 pt. */
  readonly rules: readonly Rule[];
  /** Large fills behind text, such as shaded header rows. */
  readonly shades: readonly Box[];
  readonly images: number;
};

/** Glyphs drawn one after the other on one baseline in one font. `tag` is the marked-content id of a tagged PDF. */
export type Run = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly font: string;
  readonly fill: string;
  readonly tag: number | null;
};

/** `from` < `to` along the rule; `at` is its y (horizontal) or x (vertical). */
export type Rule = {
  readonly horizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
};
