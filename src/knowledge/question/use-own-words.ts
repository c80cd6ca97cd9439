import type { Entry } from '../../model/entry.ts';
import type { Lexicon, LexiconFile } from '../text/lexicon.ts';
import { lexiconWith } from '../text/shipped-lexicon.ts';
import { formsByConcept, type OwnWords } from './own-words.ts';
import { type Router, routerFor, shippedTopics } from './route-topic.ts';
import { type Reword, wordForWord } from './word-for-word.ts';

/** What a company's own words make of the shipped lexicon and routing. */
export type OwnKnowledge = {
  readonly lexicon: Lexicon;
  readonly route: Router;
  readonly reword: Reword;
  /** Locked wordings as entries, so that they are quoted like any other; the store does not hold them. */
  readonly locked: readonly Entry[];
};

const lockedEntry = (topic: string, given: OwnWords['topics'][string], wording: string): Entry => ({
  id: `locked:${topic}`,
  kind: 'approved',
  title: topic,
  question: null,
  text: wording,
  source: 'Locked wording',
  section: null,
  sharing: given.sharing,
  owner: given.owner,
  reviewed: null,
  expires: null,
  criteria: [],
  tags: [`locked:${topic}`],
  product: null,
  variants: [],
  version: 1,
  retired: false,
});

/** Joins a company's own words and topics with the shipped ones. */
export const useOwnWords = ({ words, synonyms, topics }: OwnWords): OwnKnowledge => {
  const own: LexiconFile = Object.fromEntries(
    synonyms.map((group, i) => [`own-${i + 1}`, { forms: group.join(', '), under: [], aspect: false }]),
  );
  const routed = Object.fromEntries(
    Object.entries(topics).map(([topic, { words: forms, reason, owner }]) => [
      topic,
      { forms: forms.join(', '), reason, owner },
    ]),
  );
  const locked = Object.entries(topics).flatMap(([topic, given]) =>
    given.wording === null ? [] : [lockedEntry(topic, given, given.wording)],
  );
  return {
    lexicon: lexiconWith({ ...formsByConcept(words), ...own }),
    route: routerFor({ ...shippedTopics(), ...routed }, locked),
    reword: wordForWord({ words, synonyms }),
    locked,
  };
};
