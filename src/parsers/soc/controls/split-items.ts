import { cutPassage, type Passage } from './passage.ts';

const MARK = /(?:^|\s)(?:\(?(\d{1,2}|[a-h])[.)]|(?:test|result)\s*#?(\d{1,2})\s*[:.)-])\s+(?=\S)/gi;
const BULLET = /(?:^|\s)([•▪■●◦○∙·►➢\uf0a7\uf0b7\uf0d8])\s*(?=\S)/gu;

/** Items of a numbered or bulleted passage ("1) … 2) …", "• … • …") without their marks; else the passage itself. */
export function splitItems(passage: Passage): Passage[] {
  const numbered = [...passage.text.matchAll(MARK)].filter((mark, index) => rankOf(mark) === index + 1);
  if (numbered.length > 1 && numbered[0]?.index === 0) return cutAt(passage, numbered);
  const [first, ...others] = passage.text.matchAll(BULLET);
  if (first?.index !== 0) return [passage];
  return cutAt(passage, [first, ...others.filter((mark) => mark[1] === first[1])]);
}

function cutAt(passage: Passage, marks: readonly RegExpExecArray[]): Passage[] {
  return marks.map((mark, index) =>
    cutPassage(passage, mark.index + mark[0].length, marks[index + 1]?.index ?? passage.text.length),
  );
}

function rankOf(mark: RegExpExecArray): number {
  const label = (mark[1] ?? mark[2] ?? '').toLowerCase();
  return /\d/.test(label) ? Number(label) : label.charCodeAt(0) - 96;
}
