import type { DocumentBlock } from './build-sections.ts';
import { type FieldName, fieldNamed } from './field-names.ts';
import { type Fields, isUnderstood } from './read-fields.ts';

/** What a document may say of itself in its opening lines or a table of names and values. */
const own: readonly FieldName[] = ['owner', 'sharing', 'reviewed', 'expires'];
/** How far down it may say so: title page and table of document control come first. */
const deepest = 30;
/** "Owner: Head of IT. Reviewed: 2026-05-05": a name, a colon, and words up to the next stop. */
const named = /(?:^|[.;|]\s+)(\p{Lu}[\p{L} ]{2,40}):\s*([^:;|]+?)(?=\s*(?:[.;|](?:\s|$)|$))/gu;

const pairsOf = (block: DocumentBlock): (readonly [string, string])[] => {
  if (block.kind === 'heading') return [];
  if (block.kind === 'table')
    return [block.columns, ...block.rows].flatMap((cells) =>
      cells.length === 2 ? [[cells[0]?.replace(/:\s*$/, '') ?? '', cells[1] ?? ''] as const] : [],
    );
  return block.text
    .split('\n')
    .flatMap((line) => [...line.matchAll(named)].map((match) => [match[1] ?? '', match[2] ?? ''] as const));
};

/** The owner, dates and sharing class that a document states of itself; what cannot be understood is left out. */
export const readDocumentFacts = (blocks: readonly DocumentBlock[]): Fields => {
  const facts: Partial<Record<FieldName, string>> = {};
  for (const [name, value] of blocks.slice(0, deepest).flatMap(pairsOf)) {
    const field = fieldNamed(name);
    if (field === undefined || !own.includes(field) || value.trim() === '') continue;
    if (isUnderstood(field, value)) facts[field] ??= value.trim();
  }
  return facts;
};
