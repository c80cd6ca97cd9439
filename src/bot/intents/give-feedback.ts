import { shownAnswer } from '../shown-answer.ts';
import type { Turn } from '../turn.ts';

/** Notes a thumb up or down. `value` is "<answer> good" or "<answer> bad"; `-` is the answer that the message shows. */
export const giveFeedback = async ({ deps, event }: Turn<'action'>): Promise<void> => {
  const [named = '', judgement] = event.value.split(' ');
  const { place, person, message } = event;
  const { tenant } = place;
  const { answers, settings } = deps.services.store;
  const id =
    named === '-' && message !== null
      ? await settings.get({ tenant, key: shownAnswer({ place, message }) })
      : named;
  if (id) await answers.feedback({ tenant, id, person: person.id, good: judgement === 'good' });
};
