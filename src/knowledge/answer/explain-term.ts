import { z } from 'zod';
import type { Entry } from '../../model/entry.ts';
import { readYaml } from '../data/read-data.ts';
import { buildIndex } from '../index/build-index.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { asksInGeneral } from '../question/asks-in-general.ts';
import { cleanQuestion } from '../question/understand-question.ts';
import { likeness, wantedBy } from '../search/ranking-features.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { findConcepts } from '../text/find-concepts.ts';
import { knownWords } from '../text/known-words.ts';
import { compileLexicon, type Lexicon } from '../text/lexicon.ts';

const ExplainerFile = z.array(
  z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    /** Names of what is explained, as forms of the lexicon. */
    terms: z.string().min(1),
    questions: z.array(z.string()).min(1),
    text: z.string().min(1),
  }),
);

/** What stands before every explanation, so that nobody takes it for the company's statement. */
export const GENERAL_KNOWLEDGE = 'General knowledge, not a statement about any company:';

const readFile = () => ExplainerFile.parse(readYaml('explainer.yaml'));

/** The built-in explanations as entries of kind `general`; public, without owner or dates. */
export const readExplainer = (): Entry[] =>
  readFile().map(({ id, title, questions, text }) => ({
    id: `general:${id}`,
    kind: 'general',
    title,
    question: questions[0] ?? title,
    text,
    source: 'General knowledge (built in)',
    section: null,
    sharing: 'public',
    owner: null,
    reviewed: null,
    expires: null,
    criteria: [],
    tags: [],
    product: null,
    variants: questions.slice(1),
    version: 1,
    retired: false,
  }));

const termOf = ({ id }: Entry): string => id.replace(/^general:/, '');

/** The explanations with the questions that they are written for, ready for comparing. */
type Explainer = {
  readonly index: KnowledgeIndex;
  readonly terms: Lexicon;
  readonly known: readonly { readonly entry: Entry; readonly text: TextAnalysis }[];
  readonly vocabulary: ReadonlySet<string>;
};

const buildExplainer = (): Explainer => {
  const entries = readExplainer();
  const index = buildIndex(entries, { general: true });
  const terms = compileLexicon([
    Object.fromEntries(readFile().map(({ id, terms: forms }) => [id, { forms, under: [], aspect: false }])),
  ]);
  const known = entries.flatMap((entry) =>
    [entry.question ?? '', ...entry.variants].map((question) => ({
      entry,
      text: analyseText(question, index.lexicon),
    })),
  );
  const vocabulary = new Set(known.flatMap(({ text }) => [...text.topic.keys()]));
  return { index, terms, known, vocabulary };
};

let built: Explainer | undefined;

const explainer = (): Explainer => {
  built ??= buildExplainer();
  return built;
};

/** The same question as one that the explanation is written for, whatever it names. */
const SAME = 0.9;
/** Alike enough to one of the questions that the explanation is written for, where words stand beside what is asked. */
const LIKE = 0.6;
/** Alike enough where every word that counts belongs to what is asked. */
const NAMED = 0.3;

/** Words that judge or colour and name nothing. */
const COLOUR = /\b(?:okay|ok|fine|normal|usual|new|first|only|still)\b/g;

/** Words of chat as the explanations write them. */
const inFull = (question: string): string =>
  cleanQuestion(question)
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\bwhat'?s\b/g, 'what is')
    .replaceAll(/\bwho'?s\b/g, 'who is')
    .replaceAll(/\bdiff\b/g, 'difference')
    .replaceAll(/\b(?:can|could|would) you (?:please )?(?=explain|tell|describe|define|say|remind)/g, '')
    .replaceAll(/\b(?:hi|hello|hey|pls|plz|btw|again|exactly|actually)\b/g, ' ');

/** How many words two texts share, those of grammar too: "who may I give it to" is not "what is it". */
const inCommon = (one: TextAnalysis, other: TextAnalysis): number =>
  one.words.filter((word) => other.words.includes(word)).length;

/**
 * The explanation that a general question asks for, or null. The question must name what is explained
 * and be like one of those that the explanation is written for; one about the company is never general.
 */
export const explainTerm = (question: string): Entry | null => {
  const asked = inFull(question);
  const { general, strict } = asksInGeneral(asked);
  if (!general) return null;
  const { index, terms, known, vocabulary } = explainer();
  const named = findConcepts(knownWords(asked, terms), terms).counts;
  const analysis = analyseText(asked.replaceAll(COLOUR, ' '), index.lexicon);
  const topic = new Map([...analysis.topic].filter(([stem]) => vocabulary.has(stem)));
  const [whole, told] = [wantedBy(analysis, index), wantedBy({ ...analysis, topic }, index)];
  // A story may stand beside what is asked; in a plain question every word belongs to it.
  const loose = !strict || topic.size === analysis.topic.size;
  const best = known
    .map(({ entry, text }) => {
      const isNamed = named.has(termOf(entry));
      const share = likeness(loose && isNamed ? told : whole, text, index);
      const enough = !isNamed ? SAME : loose ? NAMED : LIKE;
      return { entry, share: share >= enough ? share : 0, inWords: inCommon(analysis, text) };
    })
    .toSorted((a, b) => b.share - a.share || b.inWords - a.inWords)[0];
  return best && best.share > 0 ? best.entry : null;
};
