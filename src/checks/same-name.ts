/** Legal forms and articles, which one paper prints and another leaves out. */
const unsaid =
  /\b(the|inc|incorporated|llc|llp|lp|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|se|sa|sarl|bv|nv|ab|oy|as|pty|pte)\b/g;

/** Whether two printed names mean the same: one holds all words of the other in a row, legal forms aside. */
export const isSameName = (one: string, other: string): boolean =>
  holdsName(one, other) || holdsName(other, one);

/** Whether a text holds all words of a name in a row, legal forms aside. */
export const holdsName = (text: string, name: string): boolean => {
  const wanted = wordsOf(name);
  return wanted !== '' && ` ${wordsOf(text)} `.includes(` ${wanted} `);
};

const wordsOf = (name: string): string => {
  const words = name
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(unsaid, ' ').replace(/ +/g, ' ').trim() || words;
};
