import { VouchError } from '../../errors.ts';
import { showEntry } from '../../usecases/show-entry.ts';
import { askingOf, inPrivate, type Turn } from '../turn.ts';
import { entryDialog } from '../views/entry.ts';
import { storedAnswer } from './stored-answer.ts';

/** Opens the entry behind a citation, as far as the person who clicks may see it. `value` is "<answer> <n>". */
export const showCitation = async (turn: Turn<'action'>): Promise<void> => {
  const [answerId = '', n] = turn.event.value.split(' ');
  const { answer } = await storedAnswer(turn, answerId);
  const citation = answer.citations.find((one) => String(one.n) === n);
  const entry =
    citation && (await showEntry(turn.deps.services, { ...askingOf(inPrivate(turn)), id: citation.entry }));
  if (!entry)
    throw new VouchError({
      code: 'not-found',
      message: 'That entry is no longer on file.',
      advice: 'Ask the question again to see what stands now.',
    });
  await turn.deps.outbox.openForm(turn.event, entryDialog(entry, citation));
};
