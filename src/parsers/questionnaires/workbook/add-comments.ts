import type { Note } from '../filling/notes.ts';
import {
  addRelation,
  freePartName,
  officeNamespace,
  type PackageDraft,
  rootOf,
  stateContentType,
} from '../package/edit-package.ts';
import { readRelations } from '../package/office-package.ts';
import { encodeXmlText } from '../package/xml-text.ts';
import { columnLetters } from './cell-address.ts';
import { drawCommentBoxes } from './comment-drawing.ts';
import type { WorkbookPackage } from './workbook-package.ts';

const author = 'Vouch';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Elements of a worksheet that come after its `legacyDrawing` (ECMA-376 part 1, 18.3.1.99). */
const later =
  /<(?:[\w.-]+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|AlternateContent|extLst)[\s>/]|<\/(?:[\w.-]+:)?worksheet\s*>/g;

const addressOf = ({ place }: Note) => `${columnLetters(place.column)}${place.row}`;

/** The comments part with a comment for each note; one for our own name when the authors do not have it. */
const writeComments = (before: string | undefined, notes: readonly Note[], namespace: string): string => {
  const xml =
    before ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
  const { prefix: p } = rootOf(xml);
  const authors = [...xml.matchAll(/<(?:[\w.-]+:)?author(?:\s[^>]*)?(?:\/>|>([^<]*)<)/g)];
  const known = authors.findIndex(([, name]) => name === author);
  const id = known < 0 ? authors.length : known;
  const comments = notes.map(
    (note) =>
      `<${p}comment ref="${addressOf(note)}" authorId="${id}"><${p}text><${p}r><${p}t xml:space="preserve">${encodeXmlText(note.text)}</${p}t></${p}r></${p}text></${p}comment>`,
  );
  const listed = /<(?:[\w.-]+:)?commentList\s*\/>/.test(xml)
    ? xml.replace(/<(?:[\w.-]+:)?commentList\s*\/>/, `<${p}commentList></${p}commentList>`)
    : xml;
  const withComments = listed.replace(`</${p}commentList>`, () => `${comments.join('')}</${p}commentList>`);
  if (known >= 0) return withComments;
  return withComments.replace(`</${p}authors>`, () => `<${p}author>${author}</${p}author></${p}authors>`);
};

const nameDrawing = (sheet: string, id: string): string => {
  const { prefix, namespace } = rootOf(sheet);
  const element = `<${prefix}legacyDrawing xmlns:r="${officeNamespace(namespace)}" r:id="${id}"/>`;
  const data = sheet.search(/<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*\/>/);
  later.lastIndex = Math.max(0, data);
  const at = later.exec(sheet)?.index ?? sheet.length;
  return sheet.slice(0, at) + element + sheet.slice(at);
};

/**
 * Puts a comment on each noted cell of one sheet; cells that have one keep it. Comments and drawings that are there are
 * added to, else new parts are made.
 */
export const addComments = (
  { archive }: WorkbookPackage,
  draft: PackageDraft,
  { part, notes }: { part: string; notes: readonly Note[] },
): void => {
  const sheet = draft.read(part) ?? '';
  const relations = readRelations(archive, part);
  const { namespace } = rootOf(sheet);
  const commentsPart = relations.find(({ type }) => type === 'comments')?.target;
  const drawingPart = relations.find(({ type }) => type === 'vmlDrawing' && isNamed(sheet))?.target;
  const before = commentsPart === undefined ? undefined : draft.read(commentsPart);
  const fresh = notes.filter((note) => !before?.includes(`ref="${addressOf(note)}"`));
  if (fresh.length === 0) return;

  const comments = commentsPart ?? freePartName(draft, (number) => `xl/comments${number}.xml`);
  const drawing = drawingPart ?? freePartName(draft, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  draft.put(comments, writeComments(before, fresh, namespace));
  draft.put(
    drawing,
    drawCommentBoxes(
      drawingPart === undefined ? undefined : draft.read(drawingPart),
      fresh.map(({ place }) => place),
    ),
  );
  const office = officeNamespace(namespace);
  if (commentsPart === undefined) {
    stateContentType(draft, { part: comments, type: spreadsheet });
    addRelation(draft, { from: part, type: `${office}/comments`, to: comments });
  }
  if (drawingPart === undefined) {
    stateContentType(draft, { part: drawing, type: drawingType, byExtension: true });
    const id = addRelation(draft, { from: part, type: `${office}/vmlDrawing`, to: drawing });
    draft.put(part, nameDrawing(sheet, id));
  }
};

/** Whether the sheet shows a drawing of the old kind; one that only headers and footers use is another. */
const isNamed = (sheet: string): boolean => /<(?:[\w.-]+:)?legacyDrawing\s/.test(sheet);
