import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ParsedKnowledge } from '../../model/entry.ts';
import { decodeText } from '../questionnaires/package/text-encoding.ts';
import { readFrontMatter } from './front-matter.ts';
import { readGridTables } from './grid-tables.ts';
import { type KnowledgeFile, nothingOf } from './knowledge-file.ts';
import { blockText } from './markdown-text.ts';
import { type Section, sectionsToEntries } from './sections.ts';

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

/** Parts Markdown by its headings; tables, lists and quotations stay with the heading they stand under. */
const splitMarkdown = (body: string): Section[] => {
  const tree = fromMarkdown(readGridTables(fillIn(body)), {
    // Policies hold no indented code, but items of lists indented deeper than CommonMark allows.
    extensions: [gfm(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const sections: { path: string[]; blocks: string[] }[] = [{ path: [], blocks: [] }];
  const open: { depth: number; heading: string }[] = [];
  for (const block of tree.children) {
    if (block.type !== 'heading') {
      sections.at(-1)?.blocks.push(blockText(block));
      continue;
    }
    while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
    const heading = blockText(block);
    if (heading !== '') open.push({ depth: block.depth, heading });
    sections.push({ path: open.map(({ heading }) => heading), blocks: [] });
  }
  return sections.map(({ path, blocks }) => ({
    path,
    text: blocks.filter((text) => text !== '').join('\n\n'),
  }));
};

/** The words of a piece of Markdown as plain text, headings included. */
export const plainMarkdown = (text: string): string =>
  splitMarkdown(text)
    .flatMap((section) => [section.path.at(-1) ?? '', section.text])
    .filter((part) => part !== '')
    .join('\n\n');

/** Markdown with or without front matter, one entry a heading. */
export const readMarkdown = (file: KnowledgeFile): ParsedKnowledge => {
  const text = decodeText(file.bytes)
    .text.replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const front = readFrontMatter(text);
  if ('reason' in front) return nothingOf(file, front.reason, front.line);
  const sections = splitMarkdown(front.body).filter((section) => section.text !== '');
  return sectionsToEntries(file, { ...front, sections });
};
