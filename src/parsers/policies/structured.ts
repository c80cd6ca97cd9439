import type { ParsedKnowledge } from '../../model/entry.ts';
import { type KnowledgeFile, nothingOf } from './knowledge-file.ts';
import { isOpenControl, readOpenControl } from './open-control.ts';
import { isComponentDefinition, readComponentDefinition } from './oscal.ts';
import { parseStructured } from './structured-text.ts';

/** JSON and YAML: OSCAL component definitions and OpenControl components. */
export const readStructured = (file: KnowledgeFile): ParsedKnowledge => {
  const parsed = parseStructured(file);
  if ('reason' in parsed) return nothingOf(file, parsed.reason, parsed.line);
  if (isComponentDefinition(parsed.value)) return readComponentDefinition(file, parsed.value);
  if (isOpenControl(parsed.value)) return readOpenControl(file, parsed.value);
  return nothingOf(file, 'It is neither an OSCAL component definition nor an OpenControl component.');
};
