const WORD = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu;
/** "soc2", "iso27001", "tls1.2": letters with a number stuck to them are two words, as "SOC 2" is. */
const GLUED = /^(\p{L}{2,})(\d[\d.]*)$/u;

/**
 * Lower-case words in order. Hyphens and slashes part words, a possessive ending is dropped, "1.2" and "don't" stay
 * whole, and "SOC2" reads as "soc", "2".
 */
export const splitWords = (text: string): string[] => {
  const words: string[] = [];
  for (const [found] of text.normalize('NFKC').toLowerCase().matchAll(WORD)) {
    const word = found.replaceAll('’', "'").replace(/'s$/, '');
    const glued = GLUED.exec(word);
    if (glued?.[1] && glued[2]) words.push(glued[1], glued[2]);
    else words.push(word);
  }
  return words;
};
