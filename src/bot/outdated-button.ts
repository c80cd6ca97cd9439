import { VouchError } from '../errors.ts';

/** Said of a button or form that nothing of this version has made. */
export const outdatedButton = (): VouchError =>
  new VouchError({
    code: 'not-found',
    message: 'That button is from another version of Vouch.',
    advice: 'Ask again, and use the new one.',
  });
