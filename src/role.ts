/** What a process does of the bot's work: take events in and keep them, answer them, or both. */
export const roles = ['bot', 'worker', 'both'] as const;
export type Role = (typeof roles)[number];
