const WORD = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu;
/** The same for plain ASCII, which most texts are: several times as fast. */
const ASCII_WORD = /[a-z0-9]+(?:[.'][a-z0-9]+)*/g;
const BEYOND_ASCII = /[^ -~\s]/;
/** "soc2", "iso27001", "tls1.2": letters with a number stuck to them are two words, as "SOC 2" is. */
const GLUED = /^(\p{L}{2,})(\d[\d.]*)$/u;

/**
 * Lower-case words in order. Hyphens and slashes part words, a possessive ending is dropped, "1.2" and "don't" stay
 * whole, and "SOC2" reads as "soc", "2".
 */
export const splitWords = (text: string): string[] => {
  const found = BEYOND_ASCII.test(text)
    ? text.normalize('NFKC').toLowerCase().replaceAll('’', "'").match(WORD)
    : text.toLowerCase().match(ASCII_WORD);
  const words: string[] = [];
  for (const word of found ?? []) {
    const last = word.charCodeAt(word.length - 1);
    if (last >= 48 && last <= 57) {
      const glued = GLUED.exec(word);
      if (glued?.[1] && glued[2]) words.push(glued[1], glued[2]);
      else words.push(word);
    } else words.push(word.endsWith("'s") ? word.slice(0, -2) : word);
  }
  return words;
};
