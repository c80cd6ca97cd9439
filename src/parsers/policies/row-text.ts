/**
 * A row of a table as one line: each cell says which column it stands in, because out of its table it would say nothing.
 * Two cells without names of columns are a name and its value.
 */
export const rowText = (columns: readonly string[], cells: readonly string[]): string => {
  const named = cells.flatMap((cell, index) => {
    const words = cell.replaceAll(/\s+/g, ' ').trim();
    if (words === '') return [];
    const column = columns[index]?.trim() ?? '';
    return [column === '' || column === words ? words : `${column}: ${words}`];
  });
  const nameless = columns.every((column) => column.trim() === '');
  return named.join(nameless && named.length === 2 ? ': ' : '; ');
};
