import { LineCounter, parseDocument } from 'yaml';
import { decodeText } from '../questionnaires/package/text-encoding.ts';
import { endingOf, type KnowledgeFile } from './knowledge-file.ts';

/** A JSON or YAML file's value, or what is wrong with it and on which line (null where the parser does not say). */
export type Structured =
  | { readonly value: unknown }
  | { readonly reason: string; readonly line: number | null };

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

const parseJson = (text: string): Structured => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { reason: 'It is no valid JSON.', line: position ? lineAt(text, Number(position)) : null };
  }
};

/** Parses YAML. Few aliases are followed: a text that multiplies itself by them is no policy. */
export const parseYaml = (text: string): Structured => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const [error] = document.errors;
  if (error) return { reason: 'It is no valid YAML.', line: lines.linePos(error.pos[0]).line };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (thrown) {
    // An alias without its anchor, or too many of them.
    if (thrown instanceof ReferenceError) return { reason: 'It is no valid YAML.', line: null };
    throw thrown;
  }
};

/** Parses a file by its ending. */
export const parseStructured = (file: KnowledgeFile): Structured => {
  const text = decodeText(file.bytes).text.replace(/^\uFEFF/, '');
  return endingOf(file) === 'json' ? parseJson(text) : parseYaml(text);
};
