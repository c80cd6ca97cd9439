import { createCanvas, DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';

/*
 * What pdfjs draws with, for the one task of the jail that draws. Import it before pdfjs, and so before
 * `without-drawing.ts`, which puts stand-ins in their place.
 */
Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });

export { createCanvas };
