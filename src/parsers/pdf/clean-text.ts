/** Typographic ligatures and other presentation forms, which NFKC spells out; the rest of NFKC would change what is printed. */
const presentationForms = /[\ufb00-\ufb4f]/gu;
/** Characters without width: joiners, marks of direction, byte order marks, language tags. */
const zeroWidth = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const spaces = /[\s\u0085]/gu;
/** Nothing to clean: most text of most files. */
const plain = /^[ -~]*$/;
const tagLetters = /[\u{e0020}-\u{e007e}]/gu;

/** Text as a reader would copy it: ligatures spelled out, every space a plain one, nothing without width. */
export const cleanText = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .replace(presentationForms, (form) => form.normalize('NFKC'))
        .replace(zeroWidth, '')
        .replace(spaces, ' ');

/** What is spelled out in Unicode's invisible tag letters, which nobody sees and a language model reads. */
export const taggedText = (text: string): string =>
  (text.match(tagLetters) ?? [])
    .map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xe0000))
    .join('');
