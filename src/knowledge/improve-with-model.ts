import type { LanguageModel } from '../llm/model.ts';
import type { PartAnswer } from './answer-part.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';

export const improveWithModel = async (
  _parts: readonly PartAnswer[],
  _with: { model: LanguageModel; index: KnowledgeIndex; today: string },
): Promise<PartAnswer[] | null> => null;
