import { decodeXmlPart, encodeXmlText } from './xml-text.ts';
import { readPart, type ZipArchive } from './zip-archive.ts';

/** Parts of a package as they are being changed: `read` gives what stands there by now. */
export type PackageDraft = {
  readonly read: (part: string) => string | undefined;
  readonly put: (part: string, xml: string) => void;
  readonly parts: () => ReadonlyMap<string, Uint8Array>;
};

/** Begins to change a package; nothing of it is touched until its parts are replaced. */
export const draftPackage = (archive: ZipArchive): PackageDraft => {
  const changed = new Map<string, string>();
  return {
    read: (part) => {
      const known = changed.get(part);
      const bytes = known === undefined ? readPart(archive, part) : undefined;
      return known ?? (bytes && decodeXmlPart(bytes));
    },
    put: (part, xml) => changed.set(part, xml),
    parts: () => new Map(Array.from(changed, ([part, xml]) => [part, new TextEncoder().encode(xml)])),
  };
};

/** An XML part with children added at the end of its root; they are given the prefix that the root has. */
export const appendToRoot = (xml: string, children: (prefix: string) => string): string => {
  const closing = /<\/([\w.-]+:)?[\w.-]+\s*>\s*$/.exec(xml);
  if (closing) return xml.slice(0, closing.index) + children(closing[1] ?? '') + xml.slice(closing.index);
  // A root without children: "<Relationships …/>".
  return xml.replace(
    /<(([\w.-]+:)?[\w.-]+)((?:\s[^<>]*)?)\/>\s*$/,
    (_, name: string, prefix: string | undefined, attributes: string) =>
      `<${name}${attributes}>${children(prefix ?? '')}</${name}>`,
  );
};

/** The prefix ("x:" or none) and the namespace of a part's root element. */
export const rootOf = (xml: string): { prefix: string; namespace: string } => {
  const root = /<[\w.:-]+\s[^>]*>/.exec(xml.replace(/^\s*<\?[^>]*\?>/, ''))?.[0] ?? '';
  const prefix = /^<([\w.-]+:)?/.exec(root)?.[1] ?? '';
  const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return { prefix, namespace: new RegExp(`${declared}\\s*=\\s*["']([^"']*)`).exec(root)?.[1] ?? '' };
};

/** The namespace of relations in a document of this namespace: strict documents (ISO 29500) have one of their own. */
export const officeNamespace = (namespace: string): string =>
  namespace.includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relationsOf = (part: string) => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** States the type of a part, by its name or, for drawings of comments, by its extension; known ones are left. */
export const stateContentType = (
  draft: PackageDraft,
  { part, type, byExtension = false }: { part: string; type: string; byExtension?: boolean },
): void => {
  const types = draft.read('[Content_Types].xml') ?? '';
  const extension = part.split('.').at(-1) ?? '';
  const known = byExtension ? `Extension="${extension}"` : `PartName="/${part}"`;
  if (types.toLowerCase().includes(known.toLowerCase())) return;
  const element = byExtension ? 'Default' : 'Override';
  draft.put(
    '[Content_Types].xml',
    appendToRoot(types, (prefix) => `<${prefix}${element} ${known} ContentType="${type}"/>`),
  );
};

/** Adds a relation from one part to another and returns its id. */
export const addRelation = (
  draft: PackageDraft,
  { from, type, to }: { from: string; type: string; to: string },
): string => {
  const name = relationsOf(from);
  const relations = draft.read(name) ?? `${head}<Relationships xmlns="${relationships}"/>`;
  let number = 1;
  while (relations.includes(`"rIdReview${number}"`)) number += 1;
  const id = `rIdReview${number}`;
  const relation = `Relationship Id="${id}" Type="${encodeXmlText(type)}" Target="/${encodeXmlText(to)}"/>`;
  draft.put(
    name,
    appendToRoot(relations, (prefix) => `<${prefix}${relation}`),
  );
  return id;
};

/** The first of "xl/comments1.xml", "xl/comments2.xml" … that the package does not have. */
export const freePartName = (draft: PackageDraft, pattern: (number: number) => string): string => {
  let number = 1;
  while (draft.read(pattern(number)) !== undefined) number += 1;
  return pattern(number);
};
