import { elementsNamed, parseXml } from '../package/parse-xml.ts';

/** What a cell format says that matters for answers. */
export type CellFormat = {
  /** Whether protection of the sheet locks its cells; they are locked unless said otherwise. */
  readonly locked: boolean;
  /** Whether lines are drawn around its cells. */
  readonly boxed: boolean;
};

/** The cell formats of a workbook, by index. */
export const readCellFormats = (bytes: Uint8Array | undefined): CellFormat[] => {
  const root = bytes && parseXml(bytes);
  const formats = root && elementsNamed(root, 'cellXfs')[0];
  const borders = root && elementsNamed(root, 'borders')[0];
  if (!formats) return [];
  const drawn = (borders ? elementsNamed(borders, 'border') : []).map(
    (border) =>
      ['left', 'right', 'top', 'bottom', 'start', 'end'].filter((side) => {
        const style = elementsNamed(border, side)[0]?.getAttribute('style') ?? 'none';
        return style !== 'none' && style !== '';
      }).length >= 3,
  );
  return elementsNamed(formats, 'xf').map((format) => {
    const locked = elementsNamed(format, 'protection')[0]?.getAttribute('locked');
    return {
      locked: locked !== '0' && locked !== 'false',
      boxed: drawn[Number(format.getAttribute('borderId') ?? 0)] ?? false,
    };
  });
};
