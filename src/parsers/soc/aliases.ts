import { nameAt } from './organization-names.ts';
import type { Paragraph } from './paragraph.ts';

const DEFINES = /^(?:['’]s?)?,?\s*\((?<terms>[^()]{2,160})\)/;
const TERM = /["“‘'](?<term>[^"”“]{2,60}?),?["”’'](?=[\s,;)]|$)/g;
// Words for any supplier, which many companies share.
const GENERIC =
  /^(?:the\s+)?(?:company|companies|(?:sub-?)?service (?:organi[sz]ation|provider)|organi[sz]ation|corporation|entity|group|firm|bank|provider|vendor|management|system|platform|services?|description|we|us|our)$/i;

/** The short names that the paragraphs define for an organization: 'Acme Software, Inc. ("Acme" or the "Company")' gives "Acme". */
export const aliasesOf = (name: string, paragraphs: readonly Paragraph[]): string[] => {
  const found = new Set<string>();
  for (const { text } of paragraphs) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const terms = DEFINES.exec(text.slice(at + name.length))?.groups?.terms ?? '';
      const quoted = [...terms.matchAll(TERM)].map(({ groups }) => groups?.term?.trim() ?? '');
      const bare = quoted.length === 0 && nameAt(terms, 0) === terms ? [terms] : [];
      for (const term of [...quoted, ...bare])
        if (!GENERIC.test(term) && /[A-Z]/.test(`${term}${name}`)) found.add(term);
    }
  }
  return [...found];
};
