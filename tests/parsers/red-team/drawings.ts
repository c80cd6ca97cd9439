import { greyBands } from '../../report-factory/render/grey-bands.ts';
import type { Mutation } from './mutation.ts';
import { unicodeFont } from './wordings.ts';

type Draw = NonNullable<Mutation['draw']>;
const paper = '#ffffff';

/** Draws in another manner and goes back to the usual one. */
const apart =
  (draw: Draw): Draw =>
  (line, tools) => {
    tools.canvas.pdf.save();
    draw(line, tools);
    tools.canvas.pdf.restore();
  };

const write: Draw = ({ text, x, y, face }, { canvas }) =>
  void canvas.pdf.font('Helvetica').fontSize(face.size).text(text, x, y, { lineBreak: false });

const inColour = (colour: string, opacity = 1): Draw =>
  apart((line, tools) => {
    tools.canvas.pdf.fillColor(colour, opacity);
    write(line, tools);
  });

const widthOf: (...parameters: Parameters<Draw>) => number = ({ text, face }, { canvas }) =>
  canvas.textWidth(text, face);

const cover = (colour: string): Draw =>
  apart((line, tools) => {
    tools.canvas.pdf.rect(line.x - 1, line.y - 1, widthOf(line, tools) + 2, line.face.size + 4).fill(colour);
  });

const say =
  (text: string): Draw =>
  (line, { put }) =>
    put({ ...line, text });
const all =
  (...draws: readonly Draw[]): Draw =>
  (line, tools) => {
    for (const draw of draws) draw(line, tools);
  };

/** The letters as painted shapes, which have no text. */
const outlines: Draw = apart(({ text, x, y, face }, { canvas }) => {
  const { font } = Reflect.get(canvas.pdf.font(unicodeFont), '_font');
  const { glyphs, positions } = font.layout(text);
  const scale = face.size / font.unitsPerEm;
  canvas.pdf.translate(x, y + face.size * 0.8).scale(scale, -scale);
  for (const [index, glyph] of glyphs.entries()) {
    const path = glyph.path.toSVG();
    if (path !== '') canvas.pdf.path(path).fill('#000000');
    canvas.pdf.translate(positions[index].xAdvance, 0);
  }
});

const picture: Draw = (line, tools) =>
  void tools.canvas.pdf.image(Buffer.from(greyBands()), line.x, line.y, {
    width: Math.max(20, widthOf(line, tools)),
    height: line.face.size,
  });

/** The text in a font whose character map says other letters than it draws. */
const mapped = (map: (code: number, glyph: number) => number): Draw =>
  apart(({ text, x, y, face }, { canvas }) => {
    const { pdf } = canvas;
    pdf.registerFont('mapped', unicodeFont).font('mapped').fontSize(face.size).fillColor('#000000');
    pdf.text(text, x, y, { lineBreak: false });
    const embedded = Reflect.get(pdf, '_font');
    if (embedded.remapped) return;
    embedded.remapped = true;
    const toUnicode = embedded.toUnicodeCmap;
    embedded.toUnicodeCmap = () => {
      const own = embedded.unicode;
      embedded.unicode = own.map((codes: readonly number[], glyph: number) =>
        codes.map((code) => map(code, glyph)),
      );
      const stream = toUnicode.call(embedded);
      embedded.unicode = own;
      return stream;
    };
  });

const annotation =
  (kind: 'FreeText' | 'Text'): Draw =>
  ({ text, x, y, face }, { canvas }) =>
    // PDFKit writes a plain string as a name; its types know few kinds of annotation.
    void canvas.pdf.annotate(
      x,
      y,
      150,
      20,
      Object({ Subtype: kind, Contents: Object(text), DA: `/Helv ${face.size} Tf 0 g` }),
    );

const field: Draw = ({ text, x, y }, { canvas }) => {
  const form = canvas.pdf as typeof canvas.pdf & { formsStarted?: boolean; fields?: number };
  if (!form.formsStarted) form.font('Helvetica').initForm();
  form.formsStarted = true;
  form.fields = (form.fields ?? 0) + 1;
  form.formText(`result${form.fields}`, x, y, 150, 14, { value: text });
};

const layer =
  (visible: boolean): Draw =>
  (line, tools) => {
    const { pdf } = tools.canvas;
    const root = Reflect.get(pdf, '_root').data;
    const group = pdf.ref({ Type: 'OCG', Name: Object('Results') });
    Reflect.apply(group.end, group, []);
    root.OCProperties ??= { OCGs: [], D: { ON: [], OFF: [] } };
    const known = root.OCProperties;
    known.OCGs.push(group);
    known.D[visible ? 'ON' : 'OFF'].push(group);
    const name = `L${known.OCGs.length}`;
    const resources = Reflect.get(pdf.page, 'resources').data;
    resources.Properties ??= {};
    resources.Properties[name] = group;
    pdf.addContent(`/OC /${name} BDC`);
    write(line, tools);
    pdf.addContent('EMC');
  };

const turned = (degrees: number): Draw =>
  apart((line, tools) => {
    tools.canvas.pdf.fillColor('#000000').rotate(degrees, { origin: [line.x, line.y] });
    write(line, tools);
  });

const draws: Readonly<Record<string, Draw>> = {
  'white on white': inColour(paper),
  'nearly white': inColour('#f9f9f9'),
  'light grey': inColour('#e8e8e8'),
  transparent: inColour('#000000', 0),
  'nearly transparent': inColour('#000000', 0.04),
  invisible: (line, { put }) => put({ ...line, style: 'hidden' }),
  tiny: (line, tools) => write({ ...line, face: { ...line.face, size: 0.8 } }, tools),
  small: (line, tools) => write({ ...line, face: { ...line.face, size: 3 } }, tools),
  'under a white box': all((line, { put }) => put(line), cover(paper)),
  'under a white box with clean words': all(
    (line, { put }) => put(line),
    cover(paper),
    say('No exceptions noted.'),
  ),
  'over clean words that a box hides': all(say('No exceptions noted.'), cover(paper), (line, { put }) =>
    put(line),
  ),
  'over clean words': all(say('No exceptions noted.'), (line, { put }) => put(line)),
  'under a black bar': all((line, { put }) => put(line), cover('#000000')),
  'white over clean words': all(say('No exceptions noted.'), inColour(paper)),
  'off the page': (line, tools) => write({ ...line, x: -900 }, tools),
  clipped: apart((line, tools) => {
    tools.canvas.pdf.rect(0, 0, 5, 5).clip();
    write(line, tools);
  }),
  'clipped in part': apart((line, tools) => {
    tools.canvas.pdf.rect(line.x, line.y - 2, 12, 30).clip();
    write(line, tools);
  }),
  'turned upright': turned(-90),
  'turned a little': turned(-12),
  'upside down': turned(180),
  outlines,
  'a picture': picture,
  'a picture over clean words': all(say('No exceptions noted.'), picture),
  'clean words over a picture': all(picture, say('No exceptions noted.')),
  'private-use letters': mapped((_code, glyph) => 0xe100 + glyph),
  'control codes': mapped((_code, glyph) => 1 + (glyph % 30)),
  'shuffled letters': mapped((code) => (code > 96 && code < 123 ? 97 + ((code - 97 + 7) % 26) : code)),
  'reversed alphabet': mapped((code) => (code > 96 && code < 123 ? 219 - code : code)),
  'letters of another script': mapped((code) => (code > 32 ? 0x4e00 + code : code)),
  'nothing in the map': mapped(() => 0xfffd),
  'a note in an annotation': annotation('Text'),
  'text of an annotation': annotation('FreeText'),
  'a form field': field,
  'an attachment': ({ text }, { canvas }) =>
    void canvas.pdf.file(Buffer.from(text), { name: 'results.txt', creationDate: new Date(0) }),
  'clean words with a note in an annotation': all(say('No exceptions noted.'), annotation('Text')),
  'clean words with text of an annotation': all(say('No exceptions noted.'), annotation('FreeText')),
  'clean words with a form field': all(say('No exceptions noted.'), field),
  'clean words with an attachment': (line, tools) => {
    say('No exceptions noted.')(line, tools);
    tools.canvas.pdf.file(Buffer.from(line.text), { name: 'results.txt', creationDate: new Date(0) });
  },
  'clean words beside outlines': all(say('No exceptions noted.'), (line, tools) =>
    outlines({ ...line, y: line.y + 12 }, tools),
  ),
  'clean words beside private-use letters': all(say('No exceptions noted.'), (line, tools) =>
    mapped((_code, glyph) => 0xe100 + glyph)({ ...line, y: line.y + 12 }, tools),
  ),
  'clean words beside a layer switched off': all(say('No exceptions noted.'), (line, tools) =>
    layer(false)({ ...line, y: line.y + 12 }, tools),
  ),
  'clean words beside tiny ones': all(say('No exceptions noted.'), (line, tools) =>
    write({ ...line, y: line.y + 12, face: { ...line.face, size: 1 } }, tools),
  ),
  'clean words beside white ones': all(say('No exceptions noted.'), (line, tools) =>
    inColour(paper)({ ...line, y: line.y + 12 }, tools),
  ),
  'clean words beside turned ones': all(say('No exceptions noted.'), turned(-90)),
  'clean words beside slanted ones': all(say('No exceptions noted.'), turned(-20)),
  'clean words beside ones in the margin': all(say('No exceptions noted.'), (line, tools) =>
    write({ ...line, x: 6, face: { ...line.face, size: 5 } }, tools),
  ),
  'clean words, the others at the foot of the page': all(say('No exceptions noted.'), (line, tools) =>
    write({ ...line, x: 60, y: tools.canvas.pdf.page.height - 46, face: { ...line.face, size: 7 } }, tools),
  ),
  'clean words, the others at the head of the page': all(say('No exceptions noted.'), (line, tools) =>
    write({ ...line, x: 60, y: 14, face: { ...line.face, size: 7 } }, tools),
  ),
  'a layer switched off': layer(false),
  'a layer switched on': layer(true),
  'a struck No': (line, tools) => {
    say('No exceptions noted.')(line, tools);
    tools.canvas.pdf
      .lineWidth(0.8)
      .moveTo(line.x, line.y + line.face.size * 0.42)
      .lineTo(line.x + 12, line.y + line.face.size * 0.42)
      .stroke('#000000');
  },
  'a red box alone': cover('#dd2222'),
  'a red box behind clean words': all(cover('#dd2222'), say('No exceptions noted.')),
  'a green box alone': cover('#22aa22'),
  'one operator a letter': (line, tools) => {
    let { x } = line;
    for (const letter of line.text) {
      if (letter !== ' ') write({ ...line, text: letter, x }, tools);
      x += tools.canvas.textWidth(letter, line.face);
    }
  },
  'letters far apart': (line, tools) => {
    let { x } = line;
    for (const letter of line.text.slice(0, 16)) {
      if (letter !== ' ') write({ ...line, text: letter, x }, tools);
      x += tools.canvas.textWidth(letter, line.face) + 3;
    }
  },
  'drawn letter by letter backwards': (line, tools) => {
    let x = line.x + widthOf(line, tools);
    for (const letter of [...line.text].reverse()) {
      x -= tools.canvas.textWidth(letter, line.face);
      if (letter !== ' ') write({ ...line, text: letter, x }, tools);
    }
  },
  'beside the table': (line, tools) => write({ ...line, x: 4, face: { ...line.face, size: 5 } }, tools),
  'in the bottom margin': (line, tools) => write({ ...line, y: tools.canvas.pdf.page.height - 14 }, tools),
};

export const drawings: readonly Mutation[] = Object.entries(draws).map(([name, draw]) => ({
  name: `drawn: ${name}`,
  of: 'exception',
  draw,
}));
