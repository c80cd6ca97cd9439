import type { LayoutChoice } from '../../model/questionnaire.ts';
import { openCsv } from './csv.ts';
import type { Form } from './form.ts';
import { refuse } from './refusal.ts';
import { openXlsx } from './xlsx.ts';

type File = { readonly name: string; readonly bytes: Uint8Array; readonly choice?: LayoutChoice | undefined };
type Format = { readonly recognizes: (file: File) => boolean; readonly open: (file: File) => Form };

const extension = ({ name }: File) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
const beginsWith = ({ bytes }: File, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);
const isZip = (file: File) => beginsWith(file, [0x50, 0x4b, 0x03, 0x04]);
const isCompoundFile = (file: File) => beginsWith(file, [0xd0, 0xcf, 0x11, 0xe0]);

const refuseCompoundFile = ({ bytes }: File) => {
  // MS-OFFCRYPTO 2.3: a protected office file is a compound file with a stream of this name, in UTF-16.
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
    ? refuse('password', 'This file is locked with a password. Send it without one.')
    : refuse(
        'unsupported',
        'This is a file of an old Office version. Save it as .xlsx or .docx and send it again.',
      );
};

/** The formats Vouch fills, in the order they are tried; what a file is decides its bytes before its name. */
const formats: readonly Format[] = [
  { recognizes: isCompoundFile, open: refuseCompoundFile },
  { recognizes: isZip, open: ({ bytes, choice }) => openXlsx(bytes, choice) },
  {
    recognizes: (file) => ['csv', 'tsv'].includes(extension(file)),
    open: ({ bytes, choice }) => openCsv(bytes, choice),
  },
];

/** Opens a questionnaire of any format; refuses what is none of them. */
export const openForm = (file: File): Form => {
  const format = formats.find(({ recognizes }) => recognizes(file));
  return format
    ? format.open(file)
    : refuse(
        'unsupported',
        'Vouch fills XLSX, CSV, DOCX and JSON questionnaires and lists of questions as text.',
      );
};
