import type { ParsedKnowledge } from '../../model/entry.ts';
import { isRefusal } from '../questionnaires/refusal.ts';
import { formats } from './formats.ts';
import { type KnowledgeFile, nothingOf } from './knowledge-file.ts';

/**
 * Reads one file of what a company says about its controls. Whatever is wrong with it comes back as problems with the
 * line they are on; whether the rest of such a file is used is for the caller to say. Runs in the jail.
 */
export const readKnowledge = async (file: KnowledgeFile): Promise<ParsedKnowledge> => {
  const format = formats.find(({ recognizes }) => recognizes(file));
  if (!format) {
    return nothingOf(
      file,
      'Vouch imports Markdown, CSV, XLSX, JSON Lines, OSCAL and OpenControl components, DOCX and PDF files.',
    );
  }
  try {
    return await format.read(file);
  } catch (error) {
    if (isRefusal(error)) return nothingOf(file, error.message);
    // Brackets, quotations or lists inside one another by the thousand exhaust the stack.
    if (error instanceof RangeError) return nothingOf(file, 'It is nested too deeply to be read.');
    throw error;
  }
};
