import { holders, type KnowledgeIndex } from '../index/knowledge-index.ts';
import { splitWords } from '../text/split-words.ts';
import { stemWord } from '../text/stem-word.ts';
import type { OwnWords } from './own-words.ts';

/** Puts a question into words that the knowledge base uses. */
export type Reword = (question: string, index: KnowledgeIndex) => string;

const isHeld = (word: string, index: KnowledgeIndex): boolean =>
  splitWords(word).every((part) => holders(index, stemWord(part)) > 0);

const literally = (word: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)}(?![\p{L}\p{N}])`,
    'giu',
  );

/**
 * Rewords questions by a company's own words: one that no entry uses gives way to what it means, or to a synonym that
 * entries use. Else it would count as a name that must stand in the answer.
 */
export const wordForWord = ({ words, synonyms }: Pick<OwnWords, 'words' | 'synonyms'>): Reword => {
  const meanings = Object.entries(words).map(([word, [first = word]]) => ({
    word,
    others: [first.replaceAll('-', ' ')],
  }));
  const alike = synonyms.flatMap((group) =>
    group.map((word) => ({ word, others: group.filter((other) => other !== word) })),
  );
  const known = [...meanings, ...alike].map((one) => ({ ...one, pattern: literally(one.word) }));
  return (question, index) =>
    known.reduce((text, { word, others, pattern }) => {
      if (isHeld(word, index)) return text;
      const other = others.find((one) => isHeld(one, index)) ?? others[0] ?? word;
      return text.replaceAll(pattern, () => other);
    }, question);
};
