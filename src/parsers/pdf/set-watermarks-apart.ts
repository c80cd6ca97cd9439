import { area, intersect } from './box.ts';
import type { DrawnText } from './drawing.ts';
import { textBox } from './find-hidden.ts';

/** Sine of the lean (about 3 degrees) up to which text counts as level. */
const levelSine = 0.05;
/** A watermark across the page is written this many times larger than the text it crosses. */
const oversize = 2.5;
const crossings = 3;
/** What leans and is set no larger than this share of the usual size is no watermark: it is there to be read. */
const smallPrint = 1.4;

const isLevel = ({ directionX, directionY }: DrawnText) => directionX > 0 && Math.abs(directionY) < levelSine;

/**
 * Skewed, upright or upside-down text, and oversized text that lies across lines of the body, is a watermark or a stamp.
 * `aslant` is what of it is as small as the body.
 */
export const setWatermarksApart = (
  texts: readonly DrawnText[],
): { body: readonly DrawnText[]; watermarks: readonly string[]; aslant: readonly string[] } => {
  const leaning = texts.filter((text) => !isLevel(text));
  const level = texts.filter(isLevel);
  const sizes = level.map(({ size }) => size).sort((one, other) => one - other);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const across = new Set(
    level.filter((text) => {
      if (text.size < oversize * usual) return false;
      const box = textBox(text);
      return (
        level.filter((other) => other.size < text.size / 2 && area(intersect(textBox(other), box)) > 0)
          .length >= crossings
      );
    }),
  );
  const stamped = [...leaning, ...across].map(({ text }) => text.trim()).filter((text) => text !== '');
  const small = leaning.filter(({ size, text }) => size < smallPrint * usual && /\p{L}{3}/u.test(text));
  return {
    body: level.filter((text) => !across.has(text)),
    watermarks: [...new Set(stamped)],
    aslant: [...new Set(small.map(({ text }) => text.trim()))],
  };
};
