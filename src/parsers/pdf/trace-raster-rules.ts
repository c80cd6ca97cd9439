import type { Rule } from './page-marks.ts';
import type { Picture } from './page-picture.ts';

const dark = 128;
/** Shorter dark stretches are letters (share of the page's width). */
const shortest = 0.06;
/** Thicker bars are pictures or shading (points of the scan at twice 100 dpi). */
const thickest = 9;

type Band = { from: number; to: number; first: number; last: number };

/** Dark stretches along one direction, those of neighbouring rows taken as one rule. */
const traceBands = (
  size: { along: number; across: number },
  isDark: (along: number, across: number) => boolean,
): Band[] => {
  const least = shortest * Math.min(size.along, size.across);
  const bands: Band[] = [];
  let open: Band[] = [];
  for (let across = 0; across < size.across; across += 1) {
    const next: Band[] = [];
    let start = -1;
    for (let along = 0; along <= size.along; along += 1) {
      if (along < size.along && isDark(along, across)) {
        if (start === -1) start = along;
        continue;
      }
      if (start !== -1 && along - start >= least) {
        const from = start;
        const known = open.find((band) => from < band.to && along > band.from);
        if (known)
          Object.assign(known, {
            from: Math.min(known.from, from),
            to: Math.max(known.to, along),
            last: across,
          });
        const band = known ?? { from, to: along, first: across, last: across };
        if (!known) bands.push(band);
        if (!next.includes(band)) next.push(band);
      }
      start = -1;
    }
    open = next;
  }
  return bands.filter(({ first, last }) => last - first < thickest);
};

/** The dark level and upright lines of a scan as rules; `scale` turns its points into the page's. */
export const traceRasterRules = ({ width, height, grey }: Picture, scale: number): Rule[] => {
  const level = traceBands({ along: width, across: height }, (x, y) => (grey[y * width + x] ?? 255) < dark);
  const upright = traceBands({ along: height, across: width }, (y, x) => (grey[y * width + x] ?? 255) < dark);
  const toRule =
    (horizontal: boolean) =>
    (band: Band): Rule => ({
      horizontal,
      at: ((band.first + band.last + 1) / 2) * scale,
      from: band.from * scale,
      to: band.to * scale,
    });
  return [...level.map(toRule(true)), ...upright.map(toRule(false))];
};

/** Points to either side of a rule's middle that belong to it, with the grey of its edges. */
const halfWidth = 3;

/** The scan without its rules, in points of the scan: recognition takes them for letters ("|", "l", "I"). */
export const eraseRules = ({ width, height, grey }: Picture, rules: readonly Rule[]): Picture => {
  const clean = new Uint8Array(grey);
  for (const { horizontal, at, from, to } of rules) {
    const middle = Math.round(at);
    const across = horizontal ? height : width;
    for (
      let line = Math.max(0, middle - halfWidth);
      line <= Math.min(across - 1, middle + halfWidth);
      line += 1
    ) {
      for (let along = Math.floor(from); along < to; along += 1)
        clean[horizontal ? line * width + along : along * width + line] = 255;
    }
  }
  return { width, height, grey: clean };
};
