import { type Span, splitSentences } from './split-sentences.ts';

const JOINT =
  /;\s+|,\s+(?:but|while|whereas|although|though|however|except)\b|\s+(?:but|whereas|although)\s+/gi;

/** Clauses that can be true or false on their own, verbatim: sentences parted at ";" and "but". */
export const splitClauses = (text: string): Span[] =>
  splitSentences(text).flatMap((sentence) => {
    const clauses: Span[] = [];
    let from = 0;
    for (const joint of sentence.text.matchAll(JOINT)) {
      clauses.push(clauseOf(sentence, from, joint.index));
      from = joint.index + joint[0].length;
    }
    clauses.push(clauseOf(sentence, from, sentence.text.length));
    return clauses.filter(({ text: clause }) => clause.length > 0);
  });

const clauseOf = (sentence: Span, from: number, to: number): Span => ({
  text: sentence.text.slice(from, to),
  start: sentence.start + from,
  end: sentence.start + to,
});
