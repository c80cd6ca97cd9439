import { z } from 'zod';
import { findConcepts } from './find-concepts.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { readYaml } from './read-data.ts';
import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';

/** Topics that a person answers: the forms that name them, as in the lexicon, and what is said to who asked. */
export const RoutedTopics = z.record(
  z.string().regex(/^[a-z-]+$/),
  z.strictObject({ forms: z.string().min(1), reason: z.string().min(1) }),
);
export type RoutedTopics = z.infer<typeof RoutedTopics>;

export type Route = { readonly topic: string; readonly reason: string };

/** Finds the routed topic of a question; null when a machine may answer. */
export type Router = (question: string) => Route | null;

/** A router over the given topics. */
export const routerFor = (topics: RoutedTopics): Router => {
  const lexicon: Lexicon = compileLexicon([
    Object.fromEntries(
      Object.entries(topics).map(([topic, { forms }]) => [topic, { forms, under: [], aspect: false }]),
    ),
  ]);
  return (question) => {
    const words = splitWords(question);
    const [topic] = findConcepts({ words, stems: words.map(stemWord) }, lexicon).counts.keys();
    const found = topic === undefined ? undefined : topics[topic];
    return topic !== undefined && found ? { topic, reason: found.reason } : null;
  };
};

let shipped: Router | undefined;

/** The router over the topics that ship with Vouch. */
export const shippedRouter = (): Router => {
  shipped ??= routerFor(RoutedTopics.parse(readYaml('routed-topics.yaml')));
  return shipped;
};
