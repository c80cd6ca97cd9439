import { formsOf } from '../../src/knowledge/text/lexicon.ts';
import { readLexiconFiles } from '../../src/knowledge/text/shipped-lexicon.ts';
import type { Entry } from '../../src/model/entry.ts';

/** Mulberry32: the same numbers on every machine. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const OPENINGS = [
  'Are',
  'Is there a process for',
  'Do you maintain',
  'How is',
  'Describe your approach to',
  'Who is responsible for',
];
const FILLERS =
  'the team reviews this every quarter and records the result in the register kept by the security owner while changes are approved before release and evidence is stored for one year in the ticket system under the name of the service'.split(
    ' ',
  );

/** Entries and questions made of the lexicon's own forms: `size` entries, 200 questions each with the entry it was made from. */
export const makeCorpus = (
  size: number,
  seed = 1,
): { entries: Entry[]; questions: { text: string; entry: string }[] } => {
  const random = randomFrom(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const forms = readLexiconFiles()
    .flatMap(({ file }) => Object.values(file))
    .map(({ forms: text }) => formsOf(text).filter((form) => !form.includes('~')));
  const entries: Entry[] = [];
  const questions: { text: string; entry: string }[] = [];
  for (let i = 0; i < size; i++) {
    const topics = [pick(forms), pick(forms), pick(forms)];
    const product = `product${Math.floor(random() * size)}`;
    const words = topics.map((topic) => pick(topic));
    const filler = (count: number): string => Array.from({ length: count }, () => pick(FILLERS)).join(' ');
    entries.push({
      id: `e${i}`,
      kind: 'past-answer',
      title: `${words[0]}`,
      question: `${pick(OPENINGS)} ${words[0]} and ${words[1]} for ${product}?`,
      text: `Yes. ${words[0]} ${filler(12)} ${words[1]}. ${filler(15)} ${words[2]} ${filler(8)}.`,
      source: 'made.csv',
      section: pick(topics[0] ?? ['']),
      sharing: 'public',
      owner: null,
      reviewed: null,
      expires: null,
      criteria: [],
      tags: [],
      product: null,
      variants: [],
      version: 1,
      retired: false,
    });
    if (questions.length < 200 && random() < 400 / size)
      questions.push({
        text: `${pick(OPENINGS)} ${pick(topics[0] ?? [''])} with ${pick(topics[1] ?? [''])} ${product}?`,
        entry: `e${i}`,
      });
  }
  return { entries, questions };
};
