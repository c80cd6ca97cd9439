import { VouchError } from '../../errors.ts';
import { mayShow } from '../../model/audience.ts';
import { showEntry } from '../../usecases/show-entry.ts';
import type { Form } from '../card.ts';
import { askingOf, inPrivate, type Turn } from '../turn.ts';
import { citationDialog, entryDialog } from '../views/entry.ts';
import { storedAnswer } from './stored-answer.ts';

/**
 * The entry behind a citation, as far as the person who clicks may see it. When it is no longer on file, those who
 * may see the answer get the quotation that was shown. `value` is "<answer> <n>".
 */
export const showCitation = async (turn: Turn<'action'>): Promise<Form> => {
  const [answerId = '', n] = turn.event.value.split(' ');
  const { answer, audience } = await storedAnswer(turn, answerId);
  const citation = answer.citations.find((one) => String(one.n) === n);
  const asking = askingOf(inPrivate(turn));
  const entry = citation && (await showEntry(turn.deps.services, { ...asking, id: citation.entry }));
  if (entry) return entryDialog(entry, citation);
  if (citation && mayShow(audience, asking.audience)) return citationDialog(citation);
  throw new VouchError({
    code: 'not-found',
    message: 'That entry is no longer on file.',
    advice: 'Ask the question again to see what stands now.',
  });
};
