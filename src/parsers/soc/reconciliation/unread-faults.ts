import type { Exception } from '../../../model/soc-report.ts';
import { statesFault } from '../controls/classify-result.ts';
import { likeness } from '../controls/likeness.ts';
import type { Passage } from '../controls/passage.ts';
import { passageOf } from '../controls/places.ts';
import { labelOf } from '../controls/read-labelled.ts';
import { beginsResponse } from '../controls/response-label.ts';
import type { Paragraph } from '../paragraph.ts';

/** Speaks of exceptions in general: what the word means, how they are marked, what a sign stands for, what is done with them. */
const GENERAL =
  /\b(?:means?|defined|definition|refers? to|if|any|whether|when|where|may|might|could|would|should|all|each|every|nature of|types? of|listed|following|below|above|responses? to)\b|(?<!\S)\S{1,3} = /i;

/** Sentences outside the tests that tell of an exception which no result tells. */
export function unreadFaults(paragraphs: readonly Paragraph[], exceptions: readonly Exception[]): Passage[] {
  const known = exceptions
    .flatMap((exception) => [exception.text, exception.managementResponse?.text ?? ''])
    .filter((told) => told !== '');
  return paragraphs.map(passageOf).filter((passage) => {
    const { text } = passage;
    if (beginsResponse(text) || !statesFault(text) || GENERAL.test(text.slice(0, 160)) || text.length < 25)
      return false;
    const said = labelOf(passage)?.value.text || text;
    return !known.some(
      (told) =>
        told.includes(said) ||
        told.includes(text) ||
        text.includes(told.slice(0, 60)) ||
        likeness(told, text) > 0.6,
    );
  });
}
