/** A trust services criterion, not the front of a control id built on one ("CC6.1.3", "CC6.1-01", "CC6.1/1"). */
const CRITERION =
  /(?<![\p{L}\d.-])(CC[1-9]\.\d{1,2}|A1\.[1-3]|C1\.[12]|PI1\.[1-5]|P[1-8]\.\d)(?!\d|[.:/_-]\d)/gu;

const OBJECTIVE = /\bcontrol objectives?\s*(?:#|no\.?|number)?\s*(\d+(?:\.\d+)?|[A-Z]\b|[IVX]+\b)/i;

/** Trust services criteria that a text names, in order, once each. */
export function criteriaIn(text: string): string[] {
  return [...new Set([...text.matchAll(CRITERION)].map((match) => match[1] ?? ''))];
}

/** Criteria or the control objective that a heading or section row opens; empty when it opens none. */
export function criteriaOpened(text: string): string[] {
  const head = text.slice(0, 80);
  const objective = OBJECTIVE.exec(head);
  if (objective && objective.index < 30) return [`Control Objective ${objective[1]}`];
  const [first] = criteriaIn(head);
  const near = first ? head.indexOf(first) : -1;
  return near >= 0 && near < 40 ? criteriaIn(text.slice(0, 200)) : [];
}

/** What a criteria column says: criteria, objectives, or ids of another framework as printed. */
export function criteriaOfCell(text: string): string[] {
  const known = criteriaIn(text);
  if (known.length > 0) return known;
  const objective = OBJECTIVE.exec(text);
  if (objective) return [`Control Objective ${objective[1]}`];
  return text
    .split(/[,;\n]| and /)
    .map((entry) => entry.trim())
    .filter((entry) => /\d/.test(entry) && entry.length <= 24);
}
