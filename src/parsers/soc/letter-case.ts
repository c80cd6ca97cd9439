// Plain string comparison: a Unicode property class takes longer to compile than these take over a whole report.

/** True when the text begins with a lower-case letter. */
export const startsLower = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toUpperCase();
};

/** True when the text begins as titles do: a capital or a digit, after an opening quote or bracket. */
export const startsAsTitle = (text: string): boolean => {
  const first = text.replace(/^["“‘(]/, '').charAt(0);
  return first !== first.toLowerCase() || (first >= '0' && first <= '9');
};

/** True for text in capitals throughout. */
export const isCapitals = (text: string): boolean =>
  text.length > 2 && text === text.toUpperCase() && text !== text.toLowerCase();
