import { z } from 'zod';
import type { Entry } from '../../model/entry.ts';
import { readYaml } from '../data/read-data.ts';
import { findConcepts } from '../text/find-concepts.ts';
import { knownWords } from '../text/known-words.ts';
import { compileLexicon, type LexiconFile } from '../text/lexicon.ts';

/**
 * Topics that a person answers: the forms that name them, as in the lexicon, forms that use their words for something
 * else, a regular expression for what no form can tell, and what is said to who asked.
 */
export const RoutedTopics = z.record(
  z.string().regex(/^[a-z-]+$/),
  z.strictObject({
    forms: z.string().min(1),
    not: z.string().optional(),
    says: z
      .string()
      .transform((source) => new RegExp(source, 'i'))
      .optional(),
    reason: z.string().min(1),
    owner: z.string().nullable().default(null),
  }),
);
export type RoutedTopics = z.infer<typeof RoutedTopics>;

/** `locked` is what may be said word for word to audiences that may see it. */
export type Route = {
  readonly topic: string;
  readonly reason: string;
  readonly owner: string | null;
  readonly locked: Entry | null;
};

/** Finds the routed topic of a question; null when a machine may answer. */
export type Router = (question: string) => Route | null;

/** A router over the given topics, with the locked wordings there are. */
export const routerFor = (topics: RoutedTopics, wordings: readonly Entry[] = []): Router => {
  const compile = (formsOf: (topic: RoutedTopics[string]) => string | undefined): LexiconFile =>
    Object.fromEntries(
      Object.entries(topics).flatMap(([topic, said]) => {
        const forms = formsOf(said);
        return forms === undefined ? [] : [[topic, { forms, under: [], aspect: false }]];
      }),
    );
  const elsewhere = Object.entries(compile(({ not }) => not)).map(([topic, forms]) => [
    `not-${topic}`,
    forms,
  ]);
  const lexicon = compileLexicon([compile(({ forms }) => forms), Object.fromEntries(elsewhere)]);
  return (question) => {
    const named = [...findConcepts(knownWords(question, lexicon), lexicon).counts.keys()];
    const topic =
      named.find((name) => name in topics) ??
      Object.keys(topics).find((name) => topics[name]?.says?.test(question));
    const found = topic === undefined ? undefined : topics[topic];
    if (topic === undefined || !found) return null;
    const locked = wordings.find(({ id }) => id === `locked:${topic}`) ?? null;
    return { topic, reason: found.reason, owner: found.owner, locked };
  };
};

/** The topics that ship with Vouch. */
export const shippedTopics = (): RoutedTopics => RoutedTopics.parse(readYaml('routed-topics.yaml'));

let shipped: Router | undefined;

/** The router over the topics that ship with Vouch. */
export const shippedRouter = (): Router => {
  shipped ??= routerFor(shippedTopics());
  return shipped;
};
