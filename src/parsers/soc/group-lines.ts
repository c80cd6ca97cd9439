import type { Line } from '../../model/document.ts';
import { findDates } from './find-dates.ts';
import { isFirmLine } from './firm-in-line.ts';
import { startsLower } from './letter-case.ts';
import { splitMarker } from './list-marker.ts';

const SENTENCE_END = /[.:;!?]["”’')\]]*$/;

/**
 * Joins list numbers and bullets to the text that they lead. They stand on its baseline, but a list whose markers
 * form a column of their own may be read marker by marker first.
 */
export const joinMarkers = (lines: readonly Line[]): Line[] => {
  const pages = Map.groupBy(lines, (line) => line.page);
  const markers = new Map<Line, Line>();
  for (const line of lines) {
    if (line.table !== null || splitMarker(line.text)?.rest !== '') continue;
    const [led] = (pages.get(line.page) ?? [])
      .filter((other) => leadsInto(line, other))
      .sort((a, b) => a.box.x0 - b.box.x0);
    if (led !== undefined && !markers.has(led)) markers.set(led, line);
  }
  const joined = new Set(markers.values());
  return lines
    .filter((line) => !joined.has(line))
    .map((line) => {
      const marker = markers.get(line);
      if (marker === undefined) return line;
      return { ...line, text: `${marker.text} ${line.text}`, box: { ...line.box, x0: marker.box.x0 } };
    });
};

const leadsInto = (marker: Line, text: Line): boolean =>
  text !== marker &&
  text.table === null &&
  Math.abs(marker.box.y1 - text.box.y1) < 0.4 * Math.max(marker.fontSize, text.fontSize) &&
  text.box.x0 >= marker.box.x1 - 1 &&
  text.box.x0 - marker.box.x1 < 8 * text.fontSize &&
  splitMarker(text.text)?.rest !== '';

/** Usual distance from one line to the next as a multiple of the type size; 1.2 when too few lines tell. */
const usualPitch = (lines: readonly Line[]): number => {
  const pitches: number[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || next.page !== line.page || next.fontSize !== line.fontSize) return;
    const pitch = (next.box.y0 - line.box.y0) / line.fontSize;
    if (pitch > 0.9 && pitch < 2.5) pitches.push(pitch);
  });
  pitches.sort((a, b) => a - b);
  return pitches.length < 8 ? 1.2 : (pitches[Math.floor(pitches.length / 4)] ?? 1.2);
};

/** Groups lines into paragraphs: by marker, type, gap, and lines that end before they had to. */
export const groupLines = (lines: readonly Line[]): Line[][] => {
  const pitch = usualPitch(lines);
  const groups: Line[][] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const group = groups.at(-1);
    if (above === undefined || group === undefined) groups.push([line]);
    else if (startsParagraph({ above, line, pitch, right: rightEdge(lines, index - 1) })) groups.push([line]);
    else group.push(line);
  });
  return groups;
};

const startsParagraph = (place: { above: Line; line: Line; pitch: number; right: number }): boolean => {
  const { above, line, pitch, right } = place;
  if (line.table !== above.table || (splitMarker(line.text) !== null && !carriesOn(place))) return true;
  if (Math.abs(line.fontSize - above.fontSize) > 0.06 * above.fontSize) return true;
  if (line.bold !== above.bold) return true;
  const goesOn = startsLower(line.text);
  const ended = SENTENCE_END.test(above.text);
  if (line.page !== above.page || line.box.y0 < above.box.y0) return ended || !(goesOn || fillsLine(place));
  if (line.box.y0 - above.box.y0 > pitch * 1.3 * above.fontSize) return true;
  if (goesOn) return false;
  if (ended && (isDateLine(line.text) || isFirmLine(line.text))) return true;
  return !fillsLine({ above, line, right });
};

// A dash between the dates of a period may open a line; it is no bullet there.
const carriesOn = ({ above, line }: { above: Line; line: Line }): boolean =>
  /^[–—-]\s*\d/.test(line.text) && /\d$/.test(above.text);

// A signature's date or firm below a paragraph that happens to fill its last line.
const isDateLine = (text: string): boolean => {
  if (text.length > 30) return false;
  const [date] = findDates(text, null);
  return date !== undefined && text.length - (date.end - date.start) < 4;
};

/** True when a line had no room for the next line's first word; one that had was broken on purpose. */
export const fillsLine = ({ above, line, right }: { above: Line; line: Line; right: number }): boolean => {
  const perCharacter = (line.box.x1 - line.box.x0) / Math.max(1, line.text.length);
  const firstWord = line.text.split(/\s/, 1)[0] ?? '';
  return above.box.x1 + perCharacter * (firstWord.length + 1) > right - 0.9 * above.fontSize;
};

/** Right edge of the column, in points, read from the neighbours in the same type that start at about the same place. */
export const rightEdge = (lines: readonly Line[], index: number): number => {
  const line = lines[index];
  if (line === undefined) return 0;
  let right = line.box.x1;
  for (const other of lines.slice(Math.max(0, index - 8), index + 9)) {
    if (other.page !== line.page || Math.abs(other.box.x0 - line.box.x0) > 4 * line.fontSize) continue;
    if (Math.abs(other.fontSize - line.fontSize) < 0.5) right = Math.max(right, other.box.x1);
  }
  return right;
};
