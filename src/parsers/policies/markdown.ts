import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ParsedKnowledge } from '../../model/entry.ts';
import { decodeText } from '../questionnaires/package/text-encoding.ts';
import { askingParagraph, withoutAnswerLabel } from './asking-paragraph.ts';
import { documentToEntries } from './document-entries.ts';
import { readFrontMatter } from './front-matter.ts';
import { readGridTables } from './grid-tables.ts';
import { type KnowledgeFile, nothingOf } from './knowledge-file.ts';
import { type Block, blockText, tableCells } from './markdown-text.ts';
import { type TextTable, tableOfTexts } from './read-table.ts';
import type { Section } from './sections.ts';
import { findColumns } from './table-columns.ts';

/** Pandoc's lettered lists ("a. …", "ii. …"), which policies are fond of and CommonMark takes for paragraphs or code. */
const letteredItem = /^([ \t]*)(?:[a-z]|[ivx]{1,4})[.)][ \t]+(?=\S)/gm;

/** The company's own name in policy templates (strongDM's comply): whoever reads the entry knows which company it is. */
const nameInTemplate = /\{\{\s*\.(?:Name|CompanyName|Organization)\s*\}\}/g;

/** Commands to the typesetter that Pandoc hands through. */
const typesetting = /\\(?:pagebreak|newpage|clearpage|linebreak|newline)\b/g;

const fillIn = (body: string): string =>
  body
    .replaceAll(nameInTemplate, (whole, offset: number) =>
      /(^|[.!?]\s+|\n\s*(?:[-*]\s+|\d+\.\s+)?)$/.test(body.slice(Math.max(0, offset - 12), offset))
        ? 'The company'
        : whole && 'the company',
    )
    .replaceAll(typesetting, '')
    .replaceAll(letteredItem, '$1- ');

/** Deeper than any heading: a question in the text stands below the last of them. */
const belowHeadings = 7;

/** A table that asks and answers, row by row. */
const asAnswers = (block: Block): TextTable | null => {
  if (block.type !== 'table') return null;
  const table = tableOfTexts(tableCells(block));
  const columns = findColumns(table.rows);
  return columns && [...columns.fields.values()].includes('question') ? table : null;
};

/** Parts Markdown by its headings and questions; tables, lists and quotations stay with what they stand under, tables of answers apart. */
const splitMarkdown = (body: string): { sections: Section[]; answers: TextTable[] } => {
  const tree = fromMarkdown(readGridTables(fillIn(body)), {
    // Policies hold no indented code, but items of lists indented deeper than CommonMark allows.
    extensions: [gfm(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const sections: { path: string[]; blocks: string[] }[] = [{ path: [], blocks: [] }];
  const open: { depth: number; heading: string }[] = [];
  const begin = (heading: string, depth: number, blocks: string[]) => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    if (heading !== '') open.push({ depth, heading });
    sections.push({ path: open.map(({ heading }) => heading), blocks });
  };
  const answers: TextTable[] = [];
  for (const block of tree.children) {
    const text = blockText(block);
    const asked = askingParagraph(block, text);
    const table = asAnswers(block);
    if (block.type === 'heading') begin(text, block.depth, []);
    else if (asked) begin(asked.question, belowHeadings, [asked.answer]);
    else if (table) answers.push(table);
    else sections.at(-1)?.blocks.push(open.at(-1)?.depth === belowHeadings ? withoutAnswerLabel(text) : text);
  }
  const parts = sections.map(({ path, blocks }) => ({
    path,
    text: blocks.filter((text) => text !== '').join('\n\n'),
  }));
  return { sections: parts.filter(({ text }) => text !== ''), answers };
};

/** The words of a piece of Markdown as plain text, headings included. */
export const plainMarkdown = (text: string): string =>
  splitMarkdown(text)
    .sections.flatMap((section) => [section.path.at(-1) ?? '', section.text])
    .filter((part) => part !== '')
    .join('\n\n');

/** Markdown with or without front matter, one entry a heading. */
export const readMarkdown = (file: KnowledgeFile): ParsedKnowledge => {
  const text = decodeText(file.bytes)
    .text.replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const front = readFrontMatter(text);
  if ('reason' in front) return nothingOf(file, front.reason, front.line);
  const { sections, answers } = splitMarkdown(front.body);
  return documentToEntries(file, { ...front, sections, answers });
};
