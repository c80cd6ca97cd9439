import type { Paragraph, Span } from './paragraph.ts';

const BOUNDARY = /[.!?]["”’')\]]*\s+(?=["“‘([]?[A-Z0-9])/g;
// A full stop after these does not end a sentence.
const ABBREVIATION =
  /(?:^|[\s(,])(?:Inc|Co|Corp|Ltd|No|Nos|vs|St|Dr|Mr|Ms|Mrs|Messrs|e\.g|i\.e|etc|approx|cf|Sec|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$/;

// After the full stop of "Ltd." only a word that stands in no name tells that a sentence begins.
const LEGAL_FORM = /\b(?:Inc|Co|Corp|Ltd)\.$/;
const OPENS =
  /^(?:The|This|These|Those|That|Our|We|It|Its|They|Their|Both|Each|Such|In|As|At|For|If|When|Where|However|Accordingly|Therefore|Because)\s+[a-z]/;

// Many facts ask for the sentences of the same paragraph, which never changes.
const known = new WeakMap<Paragraph, readonly Span[]>();

/** The sentences of a paragraph as spans, in order, without the white space between them. */
export const splitSentences = (paragraph: Paragraph): readonly Span[] => {
  const found = known.get(paragraph) ?? split(paragraph);
  known.set(paragraph, found);
  return found;
};

const split = (paragraph: Paragraph): Span[] => {
  const sentences: Span[] = [];
  let start = 0;
  for (const boundary of paragraph.text.matchAll(BOUNDARY)) {
    const end = boundary.index + boundary[0].trimEnd().length;
    const before = paragraph.text.slice(Math.max(start, boundary.index - 12), boundary.index + 1);
    const opens = LEGAL_FORM.test(before) && OPENS.test(paragraph.text.slice(end).trimStart());
    if (ABBREVIATION.test(before) && !opens) continue;
    sentences.push({ paragraph, start, end });
    start = boundary.index + boundary[0].length;
  }
  if (start < paragraph.text.length) sentences.push({ paragraph, start, end: paragraph.text.length });
  return sentences;
};
