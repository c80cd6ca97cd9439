// Bullets (also the private-use ones that Word's Symbol font leaves behind), letters, romans, and outline numbers.
const MARKER =
  /^(?:[•▪■●◦○∙·►➢✓–—-]|[\uf0a7\uf0b7\uf0d8]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|(?:\d{1,3}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)(?=\s|$)/;

/** Parts a list marker from the text it leads; null when the text starts without one. */
export const splitMarker = (text: string): { marker: string; rest: string } | null => {
  const marker = MARKER.exec(text)?.[0];
  return marker === undefined ? null : { marker, rest: text.slice(marker.length).trimStart() };
};
