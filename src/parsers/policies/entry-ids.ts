import { createHash } from 'node:crypto';

/** Letters and digits of a text, in lower case, joined by hyphens. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);

/** A heading's slug without its number, which changes when a section is put in above. */
export const headingSlug = (heading: string): string =>
  slugOf(heading.replace(/^(?:section\s+)?(?:\d+(?:\.\d+)*[.):]*|[A-Z][.)]|[IVX]+[.)])\s+(?=\S)/i, '')) ||
  slugOf(heading);

/** An id made of the words that name the entry, so that moving it inside its file does not change it. */
export const idFromWords = (source: string, words: string): string => {
  const short = createHash('sha256').update(words.toLowerCase().replaceAll(/\s+/g, ' ').trim()).digest('hex');
  return `${source}#${slugOf(words).slice(0, 48)}-${short.slice(0, 8)}`;
};

/** Numbers and short codes ("7", "Q12", "A.1.2", "CC6.1") number the rows of one file and mean nothing in the next. */
const rowLabel = /^[A-Za-z]{0,3}[\s.#-]?\d+([.-]\d+)*\.?$/;

/** The id that a file gives an entry, with the file's name before it where it is only the label of a row. */
export const idFromFile = (source: string, id: string): string =>
  rowLabel.test(id.trim()) ? `${source}#${id.trim()}` : id.trim();

/** Gives out ids; one that was given before gets "-2", "-3" and so on behind it. */
export const uniqueIds = (): ((id: string) => string) => {
  const given = new Set<string>();
  return (id) => {
    let unique = id;
    for (let count = 2; given.has(unique); count += 1) unique = `${id}-${count}`;
    given.add(unique);
    return unique;
  };
};
