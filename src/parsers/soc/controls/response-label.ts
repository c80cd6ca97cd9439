/** Who answers an exception: whatever the report calls the audited company. */
const WHO =
  "(?:management|mgmt\\.?|directors|board|executives?|company|client|vendor|entity|service organi[sz]ation|organi[sz]ation|auditee|provider)(?:['’]?s)?";
const WHAT =
  '(?:responses?|repl(?:y|ies)|comments?|action plan|remediation(?: plan)?|corrective action(?: plan)?)';
const ABOUT = String.raw`(?:\s+(?:to|for|on|regarding|re)\s+[^:]{1,80})?\s*(?:[([][^)\]]{1,40}[)\]])?`;

/** What management does in front of a colon: "Management responds:", "The company has replied as follows:". */
const DOES = String.raw`(?:(?:has|have|had)\s+)?(?:responds?|responded|repl(?:y|ies|ied)|answers?|answered|comments?|commented|states?|stated|explain(?:s|ed)?|advise[sd]?|says?|said)(?:\s+as follows|\s+that)?(?=\s*:)`;

const LABELLED = String.raw`(?:(?:the\s+)?${WHO}\s+(?:${DOES}|${WHAT})|${WHAT}\s+(?:of|from|by)\s+(?:the\s+)?${WHO})`;
/** What a label may name in front of itself: "CC6.2 – ", "Exception 1: ", "AC-01 ". */
const NAMED = String.raw`(?:(?:(?:exception|deviation|finding|observation)s?\s*(?:#|no\.?)?\s*)?[\p{L}\d./_-]{0,12}\d[\p{L}\d.]{0,3}(?:\s*(?:,|and|&)\s*[\p{L}\d./_-]{1,12})*\s*[:–—-]?\s+)?`;

const FRONT = new RegExp(String.raw`^\W*${NAMED}${LABELLED}\b`, 'iu');
const LABEL = new RegExp(String.raw`^\W*${NAMED}(?:${LABELLED}|${WHAT})${ABOUT}\s*[:–—-]\s*`, 'iu');
const INSIDE = new RegExp(
  String.raw`(?<=^|\s)${LABELLED}${ABOUT}\s*[:–—-]\s*|(?<=[.;)]\s+)Response\s*[:–—-]\s*`,
  'gi',
);
const WHOLE = new RegExp(String.raw`^\W*(?:${LABELLED}|${WHAT})\W*$`, 'i');

/** A label of an answer: where it stands and its words, which may name what is answered. */
export type ResponseLabel = { readonly start: number; readonly end: number; readonly words: string };

/** True when the text begins as the audited company's answer ("Management's response …"). */
export function beginsResponse(text: string): boolean {
  return FRONT.test(text);
}

/** True for the label of an answer and nothing else. */
export function isResponseLabel(text: string): boolean {
  return WHOLE.test(text);
}

/** The label of an answer at the front of a text; null when there is none. */
export function responseLabel(text: string): ResponseLabel | null {
  const match = LABEL.exec(text);
  return match && { start: 0, end: match[0].length, words: match[0] };
}

/** Labels of answers inside a text, in order. */
export function responseLabelsIn(text: string): ResponseLabel[] {
  return [...text.matchAll(INSIDE)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    words,
  }));
}
