const entities: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The words of a message in Teams' HTML: paragraphs and line breaks stay, everything else falls away. */
export const plainText = (html: string): string =>
  withoutEscapes(
    html.replace(/<(?:br|hr)\b[^<>]*>|<\/(?:p|div|li|tr|h\d|blockquote)>/gi, '\n').replace(/<[^<>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** Text with HTML's escapes taken back, each once. */
export const withoutEscapes = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
