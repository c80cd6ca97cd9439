import type { ParsedKnowledge } from '../../model/entry.ts';
import { findMainPart } from '../questionnaires/package/office-package.ts';
import { decodeXmlPart } from '../questionnaires/package/xml-text.ts';
import { openZip, readPart } from '../questionnaires/package/zip-archive.ts';
import { buildSections, type DocumentBlock } from './build-sections.ts';
import { documentToEntries } from './document-entries.ts';
import { readDocumentFacts } from './document-facts.ts';
import { type KnowledgeFile, nothingOf } from './knowledge-file.ts';
import { tableOfTexts } from './read-table.ts';
import { findColumns } from './table-columns.ts';
import { readWordBlocks, type WordBlock, type WordParagraph } from './word-blocks.ts';
import { readWordStyles, type WordStyles } from './word-styles.ts';

/** In a document without heading styles: a short paragraph in bold that is no sentence. */
const looksLikeHeading = ({ text, bold, listed }: WordParagraph): boolean =>
  bold && !listed && text.length <= 100 && !/[.;:,]$/.test(text) && /\p{L}/u.test(text);

const toBlocks = (blocks: readonly WordBlock[], { levelOf, lists }: WordStyles): DocumentBlock[] => {
  const styled = (block: WordParagraph) => {
    const own = block.outline === null || block.outline > 8 ? undefined : block.outline + 1;
    return own ?? levelOf(block.style);
  };
  const hasHeadings = blocks.some((block) => block.kind === 'paragraph' && (styled(block) ?? 0) > 0);
  return blocks.map((block): DocumentBlock => {
    if (block.kind === 'table') {
      const [columns = [], ...rows] = block.rows;
      return { kind: 'table', columns, rows };
    }
    const level = styled(block) ?? (!hasHeadings && looksLikeHeading(block) ? 1 : undefined);
    if (level !== undefined) return { kind: 'heading', level, text: block.text };
    return { kind: block.listed || lists(block.style) ? 'item' : 'paragraph', text: block.text };
  });
};

/** Word documents: tables of questions and answers or of controls row by row, everything else by heading. */
export const readDocx = (file: KnowledgeFile): ParsedKnowledge => {
  const archive = openZip(file.bytes);
  const part = findMainPart(archive);
  const content = part && readPart(archive, part);
  if (!part || !content) return nothingOf(file, 'This file is damaged: it holds no document.');
  const blocks = readWordBlocks(decodeXmlPart(content));
  const isAnswers = (block: WordBlock) =>
    block.kind === 'table' && findColumns(tableOfTexts(block.rows).rows) !== null;
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' && isAnswers(block) ? [tableOfTexts(block.rows)] : [],
  );
  const styles = readPart(archive, part.replace(/[^/]*$/, 'styles.xml'));
  const rest = blocks.filter((block) => !isAnswers(block));
  const written = toBlocks(rest, readWordStyles(styles));
  const fields = readDocumentFacts(written);
  return documentToEntries(file, { fields, sections: buildSections(written), answers: tables });
};
