import type { ReadOutcome } from '../../model/document.ts';

/** Why a PDF could not be read, in a sentence for people. What was learnt before that stays. */
export type ReadFailure = {
  readonly outcome: Exclude<ReadOutcome, 'ok' | 'not-a-soc-report' | 'timeout' | 'internal'>;
  readonly message: string;
  readonly pages: number | null;
  readonly pagesWithoutText: readonly number[];
  readonly encrypted: boolean;
};

/** A failure before anything was learnt of the file. */
export const failure = (
  outcome: ReadFailure['outcome'],
  message: string,
  known: Partial<Pick<ReadFailure, 'pages' | 'pagesWithoutText' | 'encrypted'>> = {},
): ReadFailure => ({ outcome, message, pages: null, pagesWithoutText: [], encrypted: false, ...known });

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** pdfjs' `PasswordException` codes, which pdf-parse keeps in the cause. */
const wrongPassword = 2;

const passwordCode = (error: unknown): unknown => {
  const cause: unknown = error instanceof Error ? error.cause : null;
  return typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : null;
};

/** The sentence for a PDF that is beyond reading. */
export const damaged =
  'The PDF is damaged and could not be opened. Ask the sender for it again, or open it in a PDF viewer and save it anew.';

/** What an error thrown while opening or reading a PDF means; null for one that pdfjs does not throw: a fault of ours. */
export const explainFailure = (error: unknown): ReadFailure | null => {
  switch (nameOf(error)) {
    case 'PasswordException':
      return passwordCode(error) === wrongPassword
        ? failure('password', 'The password is wrong. Check it with the sender and try again.', {
            encrypted: true,
          })
        : failure(
            'password',
            'The PDF is locked with a password. Ask the sender for it; on the command line it is typed when asked for, or given with --password.',
            {
              encrypted: true,
            },
          );
    case 'InvalidPDFException':
    case 'FormatError':
    case 'UnknownErrorException':
    case 'XRefParseException':
    case 'MissingDataException':
    case 'ResponseException':
      return failure('malformed', damaged);
    default:
      return null;
  }
};
