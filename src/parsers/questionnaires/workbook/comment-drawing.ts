import type { Place } from '../form.ts';
import { appendToRoot } from '../package/edit-package.ts';

/** An empty drawing of comment boxes; comments still need the old vector language (ECMA-376 part 4, 19). */
const emptyDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A hidden yellow box right of its cell, three columns wide and four rows high. */
const shape = (number: number, { row, column }: Place) =>
  `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${Math.max(0, row - 2)}, 10, ${column + 4}, 15, ${row + 2}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

/** The drawing with a box for each commented cell; what it draws already stays. */
export const drawCommentBoxes = (drawing: string | undefined, places: readonly Place[]): string => {
  const xml = drawing ?? emptyDrawing;
  const numbers = [...xml.matchAll(/_s(\d{1,9})"/g)].map(([, number]) => Number(number));
  const first = numbers.reduce((last, number) => Math.max(last, number), 1024) + 1;
  const boxes = places.map((place, index) => shape(first + index, place)).join('');
  return appendToRoot(xml, () => `${xml.includes('_x0000_t202"') ? '' : shapeType}${boxes}`);
};
