import { isForPerson, keyOf, recipientOf, reply, type Turn } from './turn.ts';
import { errorCard } from './views/error.ts';

/**
 * Says what went wrong where it was asked: to everybody, or only to whoever pressed a button or used a command. Where
 * nothing can be said, they are told directly.
 */
export const sayTrouble = async (turn: Turn, error: unknown): Promise<void> => {
  const { kind } = turn.event;
  try {
    await reply(turn, errorCard(error), { privately: kind === 'action' || kind === 'command' });
  } catch (untold) {
    if (!isForPerson(untold) || turn.event.place.kind === 'direct') throw untold;
    await turn.deps.outbox.say({
      key: keyOf(turn, 'untold'),
      to: { ...recipientOf(turn, true), lasting: true },
      audience: 'public',
      card: errorCard(untold),
    });
  }
};
