import type { Box } from '../../model/document.ts';
import { identity, type Matrix } from './matrix.ts';

/** What reading text needs to know of a font. `unitsPerEm` turns a glyph width into a share of the type size. */
export type FontFacts = {
  readonly name: string;
  readonly bold: boolean;
  readonly vertical: boolean;
  readonly unitsPerEm: number;
};

/** The graphics state of PDF 32000-1, 8.4, as far as text, rules and fills depend on it. Changed in place by operators. */
export type GraphicsState = {
  transform: Matrix;
  /** Clip as its bounding box in page space; null: unclipped. */
  clip: Box | null;
  /** False once a path that is no upright rectangle took part in the clip: what is painted then need not fill the box. */
  clipExact: boolean;
  fill: string;
  stroke: string;
  lineWidth: number;
  fillAlpha: number;
  strokeAlpha: number;
  /** False while a blend mode lets what lies below shine through. */
  blendNormal: boolean;
  font: FontFacts;
  fontSize: number;
  textMatrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
};

const noFont: FontFacts = { name: '', bold: false, vertical: false, unitsPerEm: 1000 };

/** The state at the start of a page whose user space is turned into page space by `transform`. */
export const initialState = (transform: Matrix): GraphicsState => ({
  transform,
  clip: null,
  clipExact: true,
  fill: '#000000',
  stroke: '#000000',
  lineWidth: 1,
  fillAlpha: 1,
  strokeAlpha: 1,
  blendNormal: true,
  font: noFont,
  fontSize: 0,
  textMatrix: identity,
  lineX: 0,
  lineY: 0,
  x: 0,
  y: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
});
