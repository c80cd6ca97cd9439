const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const DATE = new RegExp(
  String.raw`\b(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}|${MONTH},? \d{4}|(?:Q[1-4]|(?:first|second|third|fourth) quarter)(?: of)?(?: FY)? ?\d{4})`,
  'i',
);

const NAME = String.raw`(?:[A-Z][\p{L}&/-]*)`;
const OWNER = new RegExp(
  [
    String.raw`\b(?:owner|responsible(?: party| person)?|assigned to)\s*[:–-]\s*(${NAME}(?: (?:of|and|the|${NAME}))*)`,
    String.raw`\b((?:Chief (?:${NAME} ){1,4}Officer)|C[A-Z]{1,2}O|(?:Senior |Executive |Assistant )?(?:VP|Vice President|Director|Head|Manager)(?:,| of)(?: (?:and|the|${NAME}))+|(?:${NAME} ){1,4}(?:Manager|Director|Lead|Officer|Administrator|Department|Team|Committee|Group))\b`,
    String.raw`\b(?:the|our) ((?:\p{Ll}+ ){1,3}(?:team|department|manager|group|function))\b`,
  ].join('|'),
  'u',
);

/** Who answers for the remedy and by when, as the response prints it; null where it does not say. */
export function responseDetails(text: string): { owner: string | null; date: string | null } {
  const owner = OWNER.exec(text);
  return {
    owner: (owner?.[1] ?? owner?.[2] ?? owner?.[3])?.trim().replace(/^(?:The|Our) /, '') ?? null,
    date: DATE.exec(text)?.[0] ?? null,
  };
}
