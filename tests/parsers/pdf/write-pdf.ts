/** Objects of a PDF by number; a stream is its dictionary's entries and its bytes. */
export type PdfObject = string | { readonly dictionary: string; readonly data: Buffer | string };

/** Writes a PDF file with a plain cross-reference table; object 1 is the catalog. */
export const writeObjects = (objects: ReadonlyMap<number, PdfObject>): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const places = new Map<number, number>();
  for (const [number, object] of objects) {
    places.set(number, length);
    if (typeof object === 'string') {
      add(`${number} 0 obj\n${object}\nendobj\n`);
    } else {
      const data = typeof object.data === 'string' ? Buffer.from(object.data, 'latin1') : object.data;
      add(`${number} 0 obj\n<<${object.dictionary}/Length ${data.length}>>\nstream\n`);
      add(data);
      add('\nendstream\nendobj\n');
    }
  }
  const last = Math.max(...objects.keys());
  const start = length;
  add(`xref\n0 ${last + 1}\n0000000000 65535 f \n`);
  for (let number = 1; number <= last; number += 1) {
    const place = places.get(number);
    add(place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`);
  }
  add(`trailer\n<</Size ${last + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
};

export type PdfPage = {
  /** Content operators; fonts F1 (Helvetica), F2 (Helvetica-Bold), F3 (two-byte codes without a character map). */
  readonly content: string | Buffer;
  /** Entries of the page's dictionary, such as `/Rotate 90`. */
  readonly entries?: string;
  /** Entries of its resources beside the fonts. */
  readonly resources?: string;
};

/** Objects numbered from here on are free for the caller of `writePdf`. */
export const firstFree = 1000;

const shared: readonly [number, PdfObject][] = [
  [3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
  [4, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>'],
  [5, '<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Subset/Encoding/Identity-H/DescendantFonts[6 0 R]>>'],
  [
    6,
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Subset/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 7 0 R>>',
  ],
  [
    7,
    '<</Type/FontDescriptor/FontName/AAAAAA+Subset/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  ],
];

/** A PDF of letter-size pages (612 x 792 points); `catalog` adds entries to the catalog, `more` adds objects. */
export const writePdf = (
  pages: readonly PdfPage[],
  { catalog = '', more = [] }: { catalog?: string; more?: readonly (readonly [number, PdfObject])[] } = {},
): Buffer => {
  const kids = pages.map((_, index) => `${10 + 2 * index} 0 R`).join(' ');
  const objects = new Map<number, PdfObject>([
    [1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`],
    ...shared,
  ]);
  pages.forEach(({ content, entries = '', resources = '' }, index) => {
    const number = 10 + 2 * index;
    objects.set(
      number,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${number + 1} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>${resources}>>${entries}>>`,
    );
    objects.set(number + 1, { dictionary: '', data: content });
  });
  for (const [number, object] of more) objects.set(number, object);
  return writeObjects(objects);
};

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');

/** Operators that write one line at a place measured from the bottom left, in points. */
export const line = (
  text: string,
  x: number,
  y: number,
  { size = 10, font = 'F1', before = '' } = {},
): string => `BT ${before} /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET\n`;

/** Enough sentences to be a page of text; every line is different. */
export const prose = (lines: number, { x = 72, top = 700, pitch = 14, seed = 0 } = {}): string =>
  Array.from({ length: lines }, (_, index) =>
    line(
      `Sentence ${seed + index} says that access to systems is granted by role and removed when people leave.`,
      x,
      top - index * pitch,
    ),
  ).join('');
