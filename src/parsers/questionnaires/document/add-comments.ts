import type { Note } from '../filling/notes.ts';
import {
  addRelation,
  appendToRoot,
  freePartName,
  officeNamespace,
  type PackageDraft,
  rootOf,
  stateContentType,
} from '../package/edit-package.ts';
import { readRelations } from '../package/office-package.ts';
import { encodeXmlText } from '../package/xml-text.ts';
import type { ZipArchive } from '../package/zip-archive.ts';
import type { Paragraph } from './word-document.ts';
import type { Edit } from './write-runs.ts';

const author = 'Vouch';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** A comment at the end of a paragraph, as an edit of the document part. */
export const anchorComment = (xml: string, { slot, end }: Paragraph, id: number): Edit => {
  const { prefix: p } = rootOf(xml);
  const range = ['Start', 'End'].map((side) => `<${p}commentRange${side} ${p}id="${id}"/>`).join('');
  const text = `${range}<${p}r><${p}commentReference ${p}id="${id}"/></${p}r>`;
  if (!slot.selfClosing) {
    const at = xml.lastIndexOf('</', end - 1);
    return { start: at, end: at, text };
  }
  const open = xml.slice(slot.start, slot.end).replace(/\s*\/>$/, '>');
  return { start: slot.start, end: slot.end, text: `${open}${text}</${p}p>` };
};

/** Adds comments to a document's comments part, made when missing; returns the first one's id, the others count on. */
export const putComments = (
  archive: ZipArchive,
  draft: PackageDraft,
  { part, notes }: { part: string; notes: readonly Note[] },
): number => {
  const xml = draft.read(part) ?? '';
  const { namespace } = rootOf(xml);
  const known = readRelations(archive, part).find(({ type }) => type === 'comments')?.target;
  const comments = known ?? freePartName(draft, (number) => `word/comments${number === 1 ? '' : number}.xml`);
  const before =
    draft.read(comments) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`;
  const ids = [...before.matchAll(/\bid="(\d{1,9})"/g)].map(([, id]) => Number(id));
  const first = ids.reduce((last, id) => Math.max(last, id), -1) + 1;
  const written = (p: string) =>
    notes.map(
      ({ text }, index) =>
        `<${p}comment ${p}id="${first + index}" ${p}author="${author}" ${p}initials="V"><${p}p><${p}r><${p}t xml:space="preserve">${encodeXmlText(text)}</${p}t></${p}r></${p}p></${p}comment>`,
    );
  draft.put(
    comments,
    appendToRoot(before, (prefix) => written(prefix).join('')),
  );
  if (known === undefined) {
    stateContentType(draft, { part: comments, type: contentType });
    addRelation(draft, { from: part, type: `${officeNamespace(namespace)}/comments`, to: comments });
  }
  return first;
};
