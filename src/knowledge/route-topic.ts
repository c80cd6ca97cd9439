import { z } from 'zod';
import type { Entry } from '../model/entry.ts';
import { findConcepts } from './find-concepts.ts';
import { knownWords } from './known-words.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { readYaml } from './read-data.ts';

/** Topics that a person answers: the forms that name them, as in the lexicon, and what is said to who asked. */
export const RoutedTopics = z.record(
  z.string().regex(/^[a-z-]+$/),
  z.strictObject({
    forms: z.string().min(1),
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
  const lexicon: Lexicon = compileLexicon([
    Object.fromEntries(
      Object.entries(topics).map(([topic, { forms }]) => [topic, { forms, under: [], aspect: false }]),
    ),
  ]);
  return (question) => {
    const [topic] = findConcepts(knownWords(question, lexicon), lexicon).counts.keys();
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
