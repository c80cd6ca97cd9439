import type { ParsedKnowledge } from '../../model/entry.ts';
import { readAnsweredForm } from './answered-form.ts';
import { endingOf, type KnowledgeFile, nothingOf } from './knowledge-file.ts';
import { isOpenControl, readOpenControl } from './open-control.ts';
import { isComponentDefinition, readComponentDefinition } from './oscal.ts';
import { parseStructured } from './structured-text.ts';

/** JSON and YAML: OSCAL component definitions, OpenControl components, answered questionnaires. */
export const readStructured = (file: KnowledgeFile): ParsedKnowledge => {
  const parsed = parseStructured(file);
  if ('reason' in parsed) return nothingOf(file, parsed.reason, parsed.line);
  if (isComponentDefinition(parsed.value)) return readComponentDefinition(file, parsed.value);
  if (isOpenControl(parsed.value)) return readOpenControl(file, parsed.value);
  if (endingOf(file) === 'json') return readAnsweredForm(file, () => undefined);
  return nothingOf(file, 'It is no OSCAL component definition and no OpenControl component.');
};
