/** Who answers an exception: whatever the report calls the audited company. */
const WHO =
  "(?:management|mgmt\\.?|directors|board|executives?|company|client|vendor|entity|service organi[sz]ation|organi[sz]ation|auditee|provider)(?:['’]?s)?";
const WHAT =
  '(?:responses?|repl(?:y|ies)|comments?|action plan|remediation(?: plan)?|corrective action(?: plan)?)';
const ABOUT = String.raw`(?:\s+(?:to|for|on)\s+[^:]{1,60})?\s*(?:[([]([^)\]]{1,24})[)\]])?`;

const LABELLED = String.raw`(?:${WHO}\s+${WHAT}|${WHAT}\s+(?:of|from|by)\s+(?:the\s+)?${WHO})`;

const FRONT = new RegExp(String.raw`^\W*${LABELLED}\b`, 'i');
const LABEL = new RegExp(String.raw`^\W*(?:${LABELLED}|${WHAT})${ABOUT}\s*[:–—-]\s*`, 'i');
const INSIDE = new RegExp(
  String.raw`(?<=^|\s)${LABELLED}${ABOUT}\s*[:–—-]\s*|(?<=[.;)]\s+)Response\s*[:–—-]\s*`,
  'gi',
);

/** True when the text begins as the audited company's answer ("Management's response …"). */
export function beginsResponse(text: string): boolean {
  return FRONT.test(text);
}

/** The label of an answer at the front of a text, its length and the control id in it; null when there is none. */
export function responseLabel(text: string): { end: number; id: string | null } | null {
  const match = LABEL.exec(text);
  return match && { end: match[0].length, id: match[1] ?? null };
}

/** Labels of answers inside a text, in order. */
export function responseLabelsIn(text: string): { start: number; end: number; id: string | null }[] {
  return [...text.matchAll(INSIDE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    id: match[1] ?? null,
  }));
}
