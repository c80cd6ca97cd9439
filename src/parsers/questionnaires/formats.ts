import type { LayoutChoice } from '../../model/questionnaire.ts';
import { openCsv } from './csv.ts';
import { openDocx } from './docx.ts';
import type { Form } from './form.ts';
import { openJson } from './json.ts';
import { findMainPart } from './package/office-package.ts';
import { openZip } from './package/zip-archive.ts';
import { openPastedText } from './pasted-text.ts';
import { refuse } from './refusal.ts';
import { openXlsx } from './xlsx.ts';

/** A customer's file as it arrived. */
export type QuestionnaireFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly choice?: LayoutChoice | undefined;
};
type Format = {
  readonly recognizes: (file: QuestionnaireFile) => boolean;
  readonly open: (file: QuestionnaireFile) => Form;
};

const extension = ({ name }: QuestionnaireFile) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
const beginsWith = ({ bytes }: QuestionnaireFile, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);
const named =
  (...extensions: string[]) =>
  (file: QuestionnaireFile) =>
    extensions.includes(extension(file));

const refuseCompoundFile = ({ bytes }: QuestionnaireFile) => {
  // MS-OFFCRYPTO 2.3: a protected office file is a compound file with a stream of this name, in UTF-16.
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return encrypted
    ? refuse('password', 'This file is locked with a password. Send it without one.')
    : refuse(
        'unsupported',
        'This is a file of an old Office version. Save it as .xlsx or .docx and send it again.',
      );
};

const openOfficePackage = ({ bytes, choice }: QuestionnaireFile): Form => {
  const part = findMainPart(openZip(bytes)) ?? '';
  if (part.startsWith('word/')) return openDocx(bytes, choice);
  if (part.startsWith('xl/')) return openXlsx(bytes, choice);
  return refuse('unsupported', 'This ZIP file is neither an Excel workbook nor a Word document.');
};

/** The formats Vouch fills, in the order they are tried: what a file is, its bytes say before its name. */
const formats: readonly Format[] = [
  { recognizes: (file) => beginsWith(file, [0xd0, 0xcf, 0x11, 0xe0]), open: refuseCompoundFile },
  { recognizes: (file) => beginsWith(file, [0x50, 0x4b]), open: openOfficePackage },
  { recognizes: named('csv', 'tsv'), open: ({ bytes, choice }) => openCsv(bytes, choice) },
  { recognizes: named('json', 'jsonc'), open: ({ bytes }) => openJson(bytes) },
  {
    recognizes: named('txt', 'text', 'md', 'markdown', ''),
    open: ({ bytes, choice }) => openPastedText(bytes, choice),
  },
];

/** Opens a questionnaire of any format; refuses what is none of them. */
export const openForm = (file: QuestionnaireFile): Form => {
  if (file.bytes.length === 0) return refuse('malformed', 'This file is empty.');
  const format = formats.find(({ recognizes }) => recognizes(file));
  return format
    ? format.open(file)
    : refuse(
        'unsupported',
        'Vouch fills XLSX, CSV, DOCX and JSON questionnaires, and lists of questions as text.',
      );
};
