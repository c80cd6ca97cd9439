import type { Turn } from '../turn.ts';

/** Notes a thumb up or down. `value` is "<answer> good" or "<answer> bad". */
export const giveFeedback = async ({ deps, event }: Turn<'action'>): Promise<void> => {
  const [id = '', judgement] = event.value.split(' ');
  await deps.services.store.answers.feedback({
    tenant: event.place.tenant,
    id,
    person: event.person.id,
    good: judgement === 'good',
  });
};
