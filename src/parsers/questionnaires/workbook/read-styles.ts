import { elementsNamed, parseXml } from '../package/parse-xml.ts';

/** For each cell format (by index) whether protection of the sheet locks its cells; they are locked unless said otherwise. */
export const readLockedStyles = (bytes: Uint8Array | undefined): boolean[] => {
  const formats = bytes ? elementsNamed(parseXml(bytes), 'cellXfs')[0] : undefined;
  if (!formats) return [];
  return elementsNamed(formats, 'xf').map((format) => {
    const locked = elementsNamed(format, 'protection')[0]?.getAttribute('locked');
    return locked !== '0' && locked !== 'false';
  });
};
