import type { Box } from '../../model/document.ts';

/** How glyphs were painted; runs join only where all of it is equal. */
export type TextStyle = {
  readonly font: string;
  readonly bold: boolean;
  /** Type size in points on the page. */
  readonly size: number;
  /** `#rrggbb`, or `pattern` where the colour is not one colour. */
  readonly fill: string;
  readonly visible: boolean;
  readonly tag: number | null;
  /** Marked by the producer as not being content (running headers, watermarks). */
  readonly artifact: boolean;
};

/** Glyphs along one straight baseline: start point, unit direction and length in points, first to last visible glyph. */
export type DrawnText = TextStyle & {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly directionX: number;
  readonly directionY: number;
  readonly width: number;
  /** Number of the painting operator, to tell what lies above what. */
  readonly order: number;
};

/** An area that was painted. `rectangle` is false where the box only bounds the painted shape. */
export type DrawnFill = {
  readonly box: Box;
  readonly colour: string;
  readonly opaque: boolean;
  readonly rectangle: boolean;
  readonly order: number;
};

/** A straight stroke or hairline between two points. */
export type DrawnSegment = {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};

/** Everything one page paints, in page space: points, origin at the top left, y downwards. */
export type Drawing = {
  readonly texts: readonly DrawnText[];
  readonly fills: readonly DrawnFill[];
  readonly segments: readonly DrawnSegment[];
  /** Where images lie; what they show is not read. */
  readonly images: readonly Box[];
  /** Number of painted curves: a page of outlined letters has thousands and no text. */
  readonly curves: number;
};
