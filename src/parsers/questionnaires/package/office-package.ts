import { elementsNamed, parseXml } from './parse-xml.ts';
import { readPart, type ZipArchive } from './zip-archive.ts';

type Relation = { readonly id: string; readonly type: string; readonly target: string };

const resolvePart = (base: string, target: string) => {
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

/** The relations of a part that stay inside the package; links to the outside are never followed. */
export const readRelations = (archive: ZipArchive, part: string): Relation[] => {
  const name = part.replace(/([^/]*)$/, '_rels/$1.rels');
  const bytes = readPart(archive, name);
  if (!bytes) return [];
  return elementsNamed(parseXml(bytes), 'Relationship')
    .filter((element) => element.getAttribute('TargetMode') !== 'External')
    .map((element) => ({
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      target: resolvePart(part, element.getAttribute('Target') ?? ''),
    }));
};

/** The part an office package starts from ("xl/workbook.xml", "word/document.xml"); undefined when there is none. */
export const findMainPart = (archive: ZipArchive): string | undefined =>
  readRelations(archive, '').find(({ type }) => type === 'officeDocument')?.target;
