import type { Block } from './markdown-text.ts';

/** A paragraph that asks, and the answer when it stands in the same paragraph. */
export type AskingParagraph = { readonly question: string; readonly answer: string };

const labelled = /^(?:q|question)\s*\d*\s*[:.)]\s*([^?]{3,300}\?)\s*(?:(?:a|answer)\s*\d*\s*[:.)]\s*(.*))?$/i;
const answerLabel = /^(?:a|answer)\s*\d*\s*[:.)]\s+/i;

/**
 * Lists of questions are written without headings: "Q: …? A: …", or a question alone in bold above its answer. `text`
 * is what the block says; null for a block that does not ask.
 */
export const askingParagraph = (block: Block, text: string): AskingParagraph | null => {
  if (block.type !== 'paragraph') return null;
  const [, question, answer = ''] = labelled.exec(text) ?? [];
  if (question !== undefined) return { question, answer };
  const [only, ...others] = block.children;
  const bold = only?.type === 'strong' && others.length === 0;
  return bold && text.endsWith('?') ? { question: text, answer: '' } : null;
};

/** An answer without the letter that labels it. */
export const withoutAnswerLabel = (text: string): string => text.replace(answerLabel, '');
