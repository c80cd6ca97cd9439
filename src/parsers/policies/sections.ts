import type { ParsedKnowledge, ReadEntry } from '../../model/entry.ts';
import { headingSlug, slugOf, uniqueIds } from './entry-ids.ts';
import type { FieldName } from './field-names.ts';
import { entryOf, type KnowledgeFile, nothingOf, stemOf } from './knowledge-file.ts';
import { type Fields, kindOf, readFacts } from './read-fields.ts';

/** A piece of a document under one heading; `path` are the headings above it, outermost first. */
export type Section = { readonly path: readonly string[]; readonly text: string };

/** A document in sections; `fields` is what it says of itself, `lines` on which line (from 1), where it has lines. */
export type Document = {
  readonly fields: Fields;
  readonly lines?: ReadonlyMap<FieldName, number>;
  readonly sections: readonly Section[];
};

/** Says where things stand, and nothing about them. */
const contents = /^(table of )?contents?$|^inhalt(sverzeichnis)?$|^sommaire$|^table des matières$/i;

const isSame = (a: string, b: string) => slugOf(a) === slugOf(b);

/** A document's title: what it says of itself, else its single top heading, else its file name. */
const titleOf = (file: KnowledgeFile, fields: Fields, sections: readonly Section[]): string => {
  const said = fields.title?.trim();
  if (said) return said;
  const tops = new Set(sections.map(({ path }) => path[0]));
  const [top] = tops;
  return tops.size === 1 && top ? top : stemOf(file);
};

/** One entry for every section that has words of its own, in the order of the document. */
export const sectionsToEntries = (
  file: KnowledgeFile,
  { fields, lines, sections }: Document,
): ParsedKnowledge => {
  const read = readFacts(fields);
  if ('reason' in read) return nothingOf(file, read.reason, lines?.get(read.field) ?? 1);
  const title = titleOf(file, fields, sections);
  const unique = uniqueIds();
  const base = fields.id?.trim() || file.name;
  const entries = sections.flatMap(({ path, text }): ReadEntry[] => {
    if (text.trim() === '' || contents.test(path.at(-1) ?? '')) return [];
    const below = path.filter((heading, depth) => depth > 0 || !isSame(heading, title));
    const heading = below.at(-1);
    const slug = below.map(headingSlug).join('/');
    return [
      entryOf({
        id: unique(slug === '' ? base : `${base}#${slug}`),
        kind: kindOf({ kind: fields.kind ?? 'policy' }, read.facts),
        title: heading === undefined ? title : `${title}: ${heading}`,
        question: heading?.trim().endsWith('?') ? heading.trim() : null,
        text: text.trim(),
        source: file.name,
        section: below.length > 0 ? below.join(' > ') : null,
        ...read.facts,
      }),
    ];
  });
  return entries.length > 0
    ? { entries, problems: [] }
    : nothingOf(file, 'It holds no text that could be quoted.');
};
