import { strFromU8, unzipSync } from 'fflate';

/** What became of a workbook's parts, and of the rules in its sheets. */
export type Comparison = {
  readonly unchanged: number;
  readonly changed: number;
  readonly lost: number;
  readonly rulesBefore: number;
  readonly rulesAfter: number;
};

const rule =
  /<(?:[\w]+:)?(?:dataValidation|cfRule|mergeCell|protectedRange|hyperlink|tablePart|drawing|legacyDrawing)[ >]/g;

const rulesIn = (parts: Record<string, Uint8Array>) =>
  Object.entries(parts)
    .filter(([path]) => path.startsWith('xl/worksheets/'))
    .reduce((sum, [, content]) => sum + (strFromU8(content).match(rule)?.length ?? 0), 0);

/** Compares two packages part by part. */
export const compareParts = (before: Uint8Array, after: Uint8Array): Comparison => {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const kinds = Object.entries(old).map(([path, content]) => {
    const other = now[path];
    if (!other) return 'lost';
    return Buffer.compare(content, other) === 0 ? 'unchanged' : 'changed';
  });
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  return {
    unchanged: count('unchanged'),
    changed: count('changed'),
    lost: count('lost'),
    rulesBefore: rulesIn(old),
    rulesAfter: rulesIn(now),
  };
};
