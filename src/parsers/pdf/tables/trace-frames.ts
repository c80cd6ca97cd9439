import type { Rule } from '../page-marks.ts';

/** Rules that cross or touch one another, directly or through others: the frame of one table. */
export type Frame = { readonly horizontals: readonly Rule[]; readonly verticals: readonly Rule[] };

/** Rules whose ends miss each other by up to this many points still meet. */
const MEET = 3;

/** Sets of meeting rules, each with rules of both directions. */
export function traceFrames(rules: readonly Rule[]): Frame[] {
  const horizontals = rules.filter((rule) => rule.horizontal);
  const verticals = rules.filter((rule) => !rule.horizontal);
  const owner = new Map<Rule, Rule>(rules.map((rule) => [rule, rule]));
  const root = (rule: Rule): Rule => {
    let top = rule;
    for (let up = owner.get(top); up && up !== top; up = owner.get(top)) top = up;
    owner.set(rule, top);
    return top;
  };
  for (const horizontal of horizontals)
    for (const vertical of verticals)
      if (meet(horizontal, vertical)) owner.set(root(horizontal), root(vertical));

  const frames = new Map<Rule, { horizontals: Rule[]; verticals: Rule[] }>();
  for (const rule of rules) {
    const key = root(rule);
    const frame = frames.get(key) ?? { horizontals: [], verticals: [] };
    (rule.horizontal ? frame.horizontals : frame.verticals).push(rule);
    frames.set(key, frame);
  }
  return [...frames.values()].filter((frame) => frame.horizontals.length > 0 && frame.verticals.length > 0);
}

function meet(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.at >= horizontal.from - MEET &&
    vertical.at <= horizontal.to + MEET &&
    horizontal.at >= vertical.from - MEET &&
    horizontal.at <= vertical.to + MEET
  );
}
