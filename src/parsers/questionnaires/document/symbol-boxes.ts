/** Boxes of the Wingdings fonts by their code, empty to ticked. */
const symbols: ReadonlyMap<string, string> = new Map([
  ['F0A8', 'F0FE'],
  ['F06F', 'F0FE'],
  ['F071', 'F0FE'],
  ['F0A3', 'F052'],
]);
const ticked = new Set([...symbols.values(), 'F0FD', 'F053', 'F054']);

/** A symbol as the box it shows, "☐" or "☒"; empty for any other. */
export const boxOfSymbol = (code: string | undefined): string => {
  const known = code?.toUpperCase() ?? '';
  if (symbols.has(known)) return '☐';
  return ticked.has(known) ? '☒' : '';
};

/** The tag of a symbol with its box ticked. */
export const tickSymbol = (tag: string): string =>
  tag.replace(/(char=")([0-9A-Fa-f]{4})(")/, (_, open, code, close) => {
    return `${open}${symbols.get(code.toUpperCase()) ?? code}${close}`;
  });
