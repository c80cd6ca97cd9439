/*
 * pdfjs is made to draw, which never happens here: these stand in for what it wants to draw with. Import it before
 * pdfjs, which makes a DOMMatrix when it is loaded (the jail shuts out the native canvas package that would bring one)
 * and a FontFace for every font of a file (or else traces the outline of every glyph, a quarter of the whole time).
 */
class Nothing {
  readonly loaded = Promise.resolve();
}
for (const name of ['DOMMatrix', 'FontFace']) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: Nothing });
}

export {};
