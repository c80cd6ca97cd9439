const POINTS_BACK =
  /\b(?:it|its|they|them|their|theirs|this|these|those|if (?:so|yes)|the (?:same|latter|former|above))\b/i;
const GOES_ON = /^(?:and|also|but|or|what about|how about)\b/i;
/** "How often?", "For how long?": with more words a question names its own matter. */
const MOST_WORDS = 3;

/**
 * True when a message may be about what was asked before it in its thread. People change the subject without saying so:
 * a whole question of its own is never searched with the last one's words.
 */
export const hangsOnTopic = (message: string): boolean => {
  const text = message.trim();
  return POINTS_BACK.test(text) || GOES_ON.test(text) || text.split(/\s+/).length <= MOST_WORDS;
};
