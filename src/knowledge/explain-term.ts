import { z } from 'zod';
import type { Entry } from '../model/entry.ts';
import { analyseText } from './analyse-text.ts';
import { buildIndex } from './build-index.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { rankEntries } from './rank-entries.ts';
import { likeness, wantedBy } from './ranking-features.ts';
import { readYaml } from './read-data.ts';
import { cleanQuestion } from './understand-question.ts';

const ExplainerFile = z.array(
  z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    questions: z.array(z.string()).min(1),
    text: z.string().min(1),
  }),
);

/** What stands before every explanation, so that nobody takes it for the company's statement. */
export const GENERAL_KNOWLEDGE = 'General knowledge, not a statement about any company:';

/** The built-in explanations as entries of kind `general`; public, without owner or dates. */
export const readExplainer = (): Entry[] =>
  ExplainerFile.parse(readYaml('explainer.yaml')).map(({ id, title, questions, text }) => ({
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

let explainer: KnowledgeIndex | undefined;

const explainerIndex = (): KnowledgeIndex => {
  explainer ??= buildIndex(readExplainer(), { general: true });
  return explainer;
};

/** Who is spoken to: a question with one of these is about the company, whatever else it says. */
const ABOUT_THE_COMPANY =
  /\b(?:you|your|yours|yourself|the (?:company|vendor|supplier|provider|organi[sz]ation|service|platform|product))\b/i;
/** A question for a meaning: what something is, how it differs, what one should do. */
const FOR_A_MEANING =
  /^(?:so |and )?(?:what|which|who|when|how|is|are|does|can|may|why|explain|define|describe|tell me|[\w ]+ (?:vs\.?|versus|or|against) )/i;
/** Alike enough to be one of the questions that the explanation is written for. */
const LIKE = 0.6;

/**
 * The explanation that a general question asks for, or null. A question about the company is never general, and the
 * question must be nearly one of those that the explanation is written for.
 */
export const explainTerm = (question: string): Entry | null => {
  const text = cleanQuestion(question);
  if (ABOUT_THE_COMPANY.test(text) || !FOR_A_MEANING.test(text)) return null;
  const index = explainerIndex();
  const analysis = analyseText(text, index.lexicon);
  const wanted = wantedBy(analysis, index);
  let best: { entry: Entry; share: number } | null = null;
  for (const { entry } of rankEntries(index, analysis, 8))
    for (const known of [entry.question ?? '', ...entry.variants]) {
      const share = likeness(wanted, analyseText(known, index.lexicon), index);
      if (share > (best?.share ?? 0)) best = { entry, share };
    }
  return best && best.share >= LIKE ? best.entry : null;
};
