import { z } from 'zod';
import { type FieldName, fieldNamed, isUsualName } from './field-names.ts';
import { type Fields, isUnderstood } from './read-fields.ts';
import { parseYaml } from './structured-text.ts';

/** A text without its front matter; `lines` says on which line (from 1) each fact of it stands. */
export type FrontMatter =
  | { readonly fields: Fields; readonly body: string; readonly lines: ReadonlyMap<FieldName, number> }
  | { readonly reason: string; readonly line: number };

const fence = /^---[ \t]*$/m;
/** Without an opening fence only a text that begins like this is taken for front matter: "name: …". */
const firstKey = /^[A-Za-z][\w -]{0,40}:(\s|$)/;
const Mapping = z.record(z.string(), z.unknown());

/** The two ends of the front matter: fenced on both sides, or, as strongDM's comply writes it, below only. */
const cut = (text: string): { yaml: string; body: string; startsAt: number } | null => {
  const opening = /^---[ \t]*\n/.exec(text)?.[0].length ?? 0;
  if (opening === 0 && !firstKey.test(text)) return null;
  const rest = text.slice(opening);
  const closing = fence.exec(rest);
  if (!closing) return null;
  return {
    yaml: rest.slice(0, closing.index),
    body: rest.slice(closing.index + closing[0].length).replace(/^\n/, ''),
    startsAt: opening === 0 ? 1 : 2,
  };
};

/** A value as text; several as a list, a person by the name. */
const asText = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(', ');
  const person = Mapping.safeParse(value);
  if (person.success) return asText(person.data.name ?? person.data.title ?? person.data.role);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const asList = (value: unknown): string[] =>
  (Array.isArray(value) ? value : asText(value).split(/[;,]/))
    .map((item) => asText(item).trim())
    .filter(Boolean);

/** `satisfies: {TSC: [CC6.1]}` names its framework by the key; criteria of the TSC stand for themselves. */
const readCriteria = (value: unknown): string[] => {
  const byFramework = Mapping.safeParse(value);
  if (!byFramework.success || Array.isArray(value)) return asList(value);
  return Object.entries(byFramework.data).flatMap(([framework, list]) =>
    asList(list).map((id) => (framework.toUpperCase() === 'TSC' ? id : `${framework} ${id}`)),
  );
};

/** The latest day of a list of revisions such as `majorRevisions: [{date, comment}]`. */
const lastRevision = (value: unknown): string | undefined =>
  (Array.isArray(value) ? value : [])
    .map((item) => asText(Mapping.safeParse(item).data?.date))
    .filter((day) => day !== '')
    .at(-1);

/** Sets front matter without an opening fence apart from a first sentence with a colon in it. */
const namesDocument = (mapping: Record<string, unknown>): boolean =>
  Object.keys(mapping).length > 1 &&
  Object.keys(mapping).some((key) => /^(id|title|owner|sharing|criteria)$/.test(fieldNamed(key) ?? ''));

const readMapping = (mapping: Record<string, unknown>): Fields => {
  const said: Partial<Record<FieldName, string>> = {};
  const lists = { criteria: [] as string[], tags: [] as string[] };
  for (const [key, value] of Object.entries(mapping)) {
    const field = fieldNamed(key);
    if (field && !isUsualName(key) && !isUnderstood(field, asText(value))) continue;
    if (field === 'criteria') lists.criteria.push(...readCriteria(value));
    else if (field === 'tags') lists.tags.push(...asList(value));
    else if (field !== undefined && asText(value) !== '') said[field] ??= asText(value);
    else if (/revisions$|^history$/i.test(key)) {
      const day = lastRevision(value);
      if (day !== undefined) said.reviewed ??= day;
    }
  }
  return { ...said, lists };
};

const linesOf = ({ yaml, startsAt }: { yaml: string; startsAt: number }): Map<FieldName, number> => {
  const lines = new Map<FieldName, number>();
  for (const [index, line] of yaml.split('\n').entries()) {
    const field = fieldNamed(/^["']?([\w -]+?)["']?\s*:/.exec(line)?.[1] ?? '');
    if (field && !lines.has(field)) lines.set(field, startsAt + index);
  }
  return lines;
};

/** Takes the YAML front matter off a text. A text without any comes back whole. */
export const readFrontMatter = (text: string): FrontMatter => {
  const whole: FrontMatter = { fields: {}, body: text, lines: new Map() };
  const found = cut(text);
  if (!found) return whole;
  const parsed = parseYaml(found.yaml);
  if ('reason' in parsed) {
    // A first line with a colon above a rule may be a sentence.
    if (found.startsAt === 1) return whole;
    return { reason: 'The front matter is no valid YAML.', line: (parsed.line ?? 1) + found.startsAt - 1 };
  }
  const mapping = Mapping.safeParse(parsed.value);
  if (!mapping.success || (found.startsAt === 1 && !namesDocument(mapping.data))) return whole;
  return { fields: readMapping(mapping.data), body: found.body, lines: linesOf(found) };
};
