import type { MessageRef } from '../model/event.ts';

/** The setting that says which answer a message shows, for platforms whose feedback names the message only. */
export const shownAnswer = ({ place, message }: Pick<MessageRef, 'message'> & { place: Where }): string =>
  `answer/${place.platform}/${place.conversation}/${message}`;

type Where = Pick<MessageRef['place'], 'platform' | 'conversation'>;
