import type { Rule } from '../page-marks.ts';

/** Rules this close (points) are drawn as one line. */
const SAME = 1.3;

/** Gaps up to this (points) between pieces of one line are joints, not openings. */
const JOINT = 2.5;

/** Rules on one line and touching become one: cell borders are often drawn cell by cell. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  return [
    ...joinDirection(rules.filter((rule) => rule.horizontal)),
    ...joinDirection(rules.filter((rule) => !rule.horizontal)),
  ];
}

function joinDirection(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const line of clusterBy(rules, (rule) => rule.at, SAME)) {
    let open: Rule | undefined;
    for (const rule of line.toSorted((a, b) => a.from - b.from)) {
      if (open && rule.from - open.to <= JOINT) {
        open = { ...open, to: Math.max(open.to, rule.to) };
        joined[joined.length - 1] = open;
        continue;
      }
      open = rule;
      joined.push(rule);
    }
  }
  return joined;
}

/** Items in groups whose values lie within `reach` of the group's first, in rising order. */
export function clusterBy<Item>(
  items: readonly Item[],
  value: (item: Item) => number,
  reach: number,
): Item[][] {
  const groups: Item[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const item of items.toSorted((a, b) => value(a) - value(b))) {
    const group = groups.at(-1);
    if (group && value(item) - start <= reach) {
      group.push(item);
      continue;
    }
    start = value(item);
    groups.push([item]);
  }
  return groups;
}
