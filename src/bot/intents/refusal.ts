import { VouchError } from '../../errors.ts';

/** A file that could not be used, with the reason its reader gave. */
export const refusal = (name: string, message: string): VouchError =>
  new VouchError({
    code: 'bad-input',
    message: `${name}: ${message}`,
    advice: 'Questionnaires may be Excel, CSV, Word or JSON files; SOC reports PDF files.',
  });
