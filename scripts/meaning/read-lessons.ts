import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryTerms, meaningTerms } from '../../src/knowledge/index/meaning.ts';
import { analyseEntry } from '../../src/knowledge/index/weigh-entry.ts';
import { analyseText } from '../../src/knowledge/text/analyse-text.ts';
import { formsOf } from '../../src/knowledge/text/lexicon.ts';
import { readLexiconFiles, shippedLexicon } from '../../src/knowledge/text/shipped-lexicon.ts';
import { readLabelledSet } from '../read-labelled-set.ts';

/** A text as its terms and their weights. */
export type Terms = ReadonlyMap<string, number>;

/** Askers and what they are to be near to, among others that they are not: `near[i]` lists [number of a text, share]. */
export type Lesson = {
  readonly askers: readonly Terms[];
  readonly texts: readonly Terms[];
  readonly near: readonly (readonly (readonly [number, number])[])[];
  readonly weight: number;
};

/** What a related entry counts beside one that answers the question. */
const RELATED = 0.25;
/** An entry's own answer is often wider than its question. */
const OWN_ANSWER = 0.3;
/** Families learned at a time; neighbours in the file are siblings, which are hardest to tell apart. */
const BATCH = 100;

const lexicon = shippedLexicon();
const termsOf = (text: string): Terms => meaningTerms(analyseText(text, lexicon), lexicon);

const shares = (grades: readonly (readonly [number, number])[]): (readonly [number, number])[] => {
  const total = grades.reduce((sum, [, grade]) => sum + grade, 0);
  return grades.map(([text, grade]) => [text, grade / total]);
};

/** The lessons of one company: its questions with their graded entries, and its own questions with their answers. */
const lessonsOf = (folder: string, name: string): Lesson[] => {
  const { entries, questions } = readLabelledSet(folder, name);
  const places = new Map(entries.map(({ id }, i) => [id, i]));
  const asked = questions.flatMap(({ text, grades }) => {
    const near = Object.entries(grades).flatMap(([id, grade]) => {
      const place = places.get(id);
      return place === undefined ? [] : [[place, grade === 2 ? 1 : RELATED] as const];
    });
    return near.length > 0 ? [{ terms: termsOf(text), near: shares(near) }] : [];
  });
  const own = entries.filter(({ question }) => question !== null);
  return [
    {
      askers: asked.map(({ terms }) => terms),
      texts: entries.map((entry) => entryTerms(analyseEntry(entry, lexicon), lexicon)),
      near: asked.map(({ near }) => near),
      weight: 1,
    },
    {
      askers: own.map(({ question }) => termsOf(question ?? '')),
      texts: own.map(({ text }) => termsOf(text)),
      near: own.map((_, i) => [[i, 1]]),
      weight: OWN_ANSWER,
    },
  ];
};

const listed = (text: string): Terms[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(termsOf);

/** Families of a file, one a line: questions for the same fact, then answers that state it. */
const readFamilies = (file: string): { questions: Terms[]; answers: Terms[] }[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('=>'))
    .map((line) => {
      const [questions = '', answers = ''] = line.split('=>');
      return { questions: listed(questions), answers: listed(answers) };
    });

/** The lessons of some families: each question is near to the answers of its family, and to its other questions. */
const lessonsOfFamilies = (families: ReturnType<typeof readFamilies>): Lesson[] => {
  const askers = families.flatMap(({ questions }, family) => questions.map((terms) => ({ terms, family })));
  const answers = families.flatMap(({ answers: given }, family) => given.map((terms) => ({ terms, family })));
  const kin = (family: number, among: readonly { family: number }[], self = -1) =>
    shares(among.flatMap((one, i) => (one.family === family && i !== self ? [[i, 1] as const] : [])));
  return [
    {
      askers: askers.map(({ terms }) => terms),
      texts: answers.map(({ terms }) => terms),
      near: askers.map(({ family }) => kin(family, answers)),
      weight: 1,
    },
    {
      askers: askers.map(({ terms }) => terms),
      texts: askers.map(({ terms }) => terms),
      near: askers.map(({ family }, i) => kin(family, askers, i)),
      weight: 0.5,
    },
  ];
};

/** Everything there is to learn from, one array a company and one for the families. `folder` is scripts/training. */
export const readLessons = (folder: string): { name: string; lessons: Lesson[] }[] => {
  const companies = join(folder, 'companies');
  const files = readdirSync(join(folder, 'families'));
  const families = files.sort().flatMap((file) => {
    const all = readFamilies(join(folder, 'families', file));
    return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) =>
      lessonsOfFamilies(all.slice(i * BATCH, (i + 1) * BATCH)),
    ).flat();
  });
  return [
    ...readdirSync(companies)
      .sort()
      .map((name) => ({ name, lessons: lessonsOf(companies, name) })),
    { name: 'families', lessons: families },
  ];
};

/** The surface forms of the lexicon, each with its concept: they say which words belong together. */
export const readForms = (): Terms[] =>
  readLexiconFiles().flatMap(({ file }) =>
    Object.entries(file).flatMap(([concept, { forms, under }]) =>
      formsOf(forms).map((form) => {
        const terms = new Map(termsOf(form.replace('~', ' ')));
        for (const broader of under) terms.set(`#${broader}`, 1);
        return terms.set(`#${concept}`, 1);
      }),
    ),
  );
