import type { ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';
import { type ErrorCode, forPeople, VouchError } from '../../../errors.ts';

const statuses: Record<ErrorCode, number> = {
  'bad-input': 400,
  'not-found': 404,
  'not-allowed': 403,
  busy: 429,
  unavailable: 503,
  misconfigured: 500,
  internal: 500,
};

/** Answers a failed request with a sentence and advice; what nobody foresaw goes to the log, never to the browser. */
export const explainTo =
  (warn: (what: string, error: unknown) => void): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const failure = isUnreadable(error) ? unreadable : error;
    const { code, message, advice } = forPeople(failure);
    if (statuses[code] >= 500) warn(`${request.method} ${request.path} failed`, error);
    response.status(statuses[code]).json({ message, advice });
  };

const unreadable = new VouchError({
  code: 'bad-input',
  message: 'That request could not be understood.',
  advice: 'Reload the page and try again.',
});

/** Our own schema said no, or express found the body or the path not to be what it says. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof ZodError ||
  (error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500);
