/** A piece of a formula: a text or number as written, a reference or name, or a sign. */
export type Token = { readonly kind: 'text' | 'number' | 'name' | 'sign'; readonly text: string };

const longest = 2000;
// A quoted sheet belongs to the reference behind it; a table's columns stand in brackets, which may hold brackets.
const pattern =
  /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_. ]*!)?\$?[\p{L}_\\][\p{L}\p{N}_.$\\]*(?:\[(?:[^[\]]|\[[^[\]]*\])*\])?|\$\d+)|(\d+(?:\.\d+)?)|(<>|<=|>=|[-+*/&=<>:,;(){}]))/uy;

/** The pieces of a formula, null when it holds something else (an array, a link to another workbook) or is too long. */
export const tokenize = (formula: string): Token[] | null => {
  if (formula.length > longest) return null;
  const tokens: Token[] = [];
  let at = 0;
  while (formula.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (!found) return null;
    const [, text, name, number, sign] = found;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1).replaceAll('""', '"') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else tokens.push({ kind: 'sign', text: sign === ';' ? ',' : (sign ?? '') });
    at = pattern.lastIndex;
  }
  return tokens;
};
