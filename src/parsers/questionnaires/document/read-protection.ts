import { readRelations } from '../package/office-package.ts';
import { elementsNamed, parseXml } from '../package/parse-xml.ts';
import { readPart, type ZipArchive } from '../package/zip-archive.ts';
import type { Paragraph } from './word-document.ts';

const isOn = (value: string | null): boolean => value !== null && /^(?:1|true|on)$/.test(value);

const attribute = (element: ReturnType<typeof elementsNamed>[number], name: string): string | null =>
  Array.from(element.attributes).find(({ localName, nodeName }) => (localName ?? nodeName) === name)?.value ??
  null;

/** What the settings of a document let people change while it is protected (ECMA-376 part 1, 17.15.1.29). */
const readProtection = (archive: ZipArchive, part: string): 'none' | 'forms' | 'ranges' => {
  const settings = readRelations(archive, part).find(({ type }) => type === 'settings');
  const content = settings && readPart(archive, settings.target);
  const [protection] = content ? elementsNamed(parseXml(content), 'documentProtection') : [];
  if (!protection || !isOn(attribute(protection, 'enforcement'))) return 'none';
  const edit = attribute(protection, 'edit');
  if (edit === 'forms') return 'forms';
  return edit === 'readOnly' || edit === 'comments' ? 'ranges' : 'none';
};

/** Where people may write in a document: everywhere, or only where its protection lets them. */
export const openPlaces = (
  archive: ZipArchive,
  { part, xml }: { part: string; xml: string },
): ((paragraph: Paragraph) => boolean) => {
  const protection = readProtection(archive, part);
  // A form may leave some of its sections open; which paragraph is in which is not worth refusing an answer over.
  const openSections = /:formProt\s[^>]*"(?:0|false|off)"/.test(xml);
  if (protection === 'none' || (protection === 'forms' && openSections)) return () => true;
  return ({ fillable, permitted }) => permitted || (protection === 'forms' && fillable);
};
