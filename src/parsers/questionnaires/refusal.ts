import type { ReadQuestionnaire } from '../../model/questionnaire.ts';

type RefusedOutcome = Exclude<ReadQuestionnaire['outcome'], 'ok' | 'unsure'>;

/** Why a file cannot be worked on: the typed outcome, and a sentence for people as the message. */
export type Refusal = Error & { readonly outcome: RefusedOutcome };

/** Stops reading a file; the entry functions turn it into a typed outcome. */
export const refuse = (outcome: RefusedOutcome, message: string): never => {
  throw Object.assign(new Error(message), { outcome });
};

/** True for what `refuse` throws; any other error is a defect of ours and stays one. */
export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'outcome' in error;
