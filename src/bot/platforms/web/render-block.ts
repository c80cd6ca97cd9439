import type { Block, CardCitation, Level } from '../../card.ts';
import { type Html, html } from './html.ts';

type Marks = ReadonlyMap<number, CardCitation>;

/** One block of a card; `marks` are the citations that `[1]` in a text opens. */
export const renderBlock = (block: Block, marks: Marks): Html => {
  switch (block.type) {
    case 'heading':
      return html`<h3>${block.text}</h3>`;
    case 'text':
      return renderText(block, marks);
    case 'notice':
      return html`<p class="notice ${block.level}"><b class="badge">${names[block.level]}</b> ${block.text}</p>`;
    case 'facts':
      return html`<dl class="facts">${block.facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'quote':
      return html`<figure class="quote"><blockquote>${block.text}</blockquote><figcaption>${block.source}</figcaption></figure>`;
    case 'citations':
      return html`<ol class="citations" aria-label="Sources">${block.citations.map(renderCitation)}</ol>`;
    case 'finding':
      return renderFinding(block);
    case 'table':
      return renderTable(block);
    case 'progress':
      return renderProgress(block);
    case 'actions':
      return html`<div class="actions">${block.buttons.map(
        ({ action, label, value, style }) =>
          html`<button type="button" class="${style ?? ''}" data-action="${action}" data-value="${value}">${label}</button>`,
      )}</div>`;
    case 'divider':
      return html`<hr>`;
  }
};

const names: Record<Level, string> = {
  critical: 'Important',
  high: 'Attention',
  medium: 'Note',
  low: 'Note',
  good: 'Good',
  info: 'Info',
};

const renderText = (block: Extract<Block, { type: 'text' }>, marks: Marks): Html =>
  html`<p class="text ${block.weight ?? 'normal'}">${block.highlight === undefined ? withMarks(block.text, marks) : withHighlight(block.text, block.highlight)}</p>`;

/** `[1]` becomes a button that opens the quoted entry; a number without a citation stays text. */
const withMarks = (text: string, marks: Marks): Html[] =>
  text.split(/\[(\d{1,3})\]/).map((part, index) => {
    if (index % 2 === 0) return html`${part}`;
    const citation = marks.get(Number(part));
    if (!citation) return html`[${part}]`;
    return html`<button type="button" class="mark" data-action="show-entry" data-value="${citation.open}" aria-label="Source ${part}: ${citation.title}">${part}</button>`;
  });

/** Marks the passage where it stands word for word, whatever the white space between its words. */
const withHighlight = (text: string, passage: string): Html => {
  const words = passage
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const found = new RegExp(words.join('\\s+'), 'u').exec(text);
  if (!found || passage.trim() === '') return html`${text}`;
  const end = found.index + found[0].length;
  return html`${text.slice(0, found.index)}<mark>${found[0]}</mark>${text.slice(end)}`;
};

const renderCitation = ({ n, title, quote, source, open, reviewed, expired }: CardCitation): Html => html`
  <li value="${n}">
    <button type="button" class="citation" data-action="show-entry" data-value="${open}">
      <span class="number">${n}</span>
      <span class="citation-title">${title}</span>
      <q>${quote}</q>
      <span class="quiet small">${[source, ...(reviewed === null ? [] : [`reviewed ${reviewed}`])].join(' · ')}</span>
      ${expired ? html`<span class="badge medium">past its review date</span>` : null}
    </button>
  </li>`;

const renderFinding = (block: Extract<Block, { type: 'finding' }>): Html => html`
  <details class="finding ${block.severity}"${block.severity === 'critical' || block.severity === 'high' ? html` open` : null}>
    <summary><b class="badge ${block.severity}">${severities[block.severity]}</b> <span>${block.title}</span></summary>
    ${block.detail === '' ? null : html`<p>${block.detail}</p>`}
    ${block.quotes.map(
      ({ page, printedPage, text }) =>
        html`<figure class="quote"><blockquote>${text}</blockquote><figcaption>${pageText(page, printedPage)}</figcaption></figure>`,
    )}
    <p class="quiet small">Ask the vendor: ${block.ask}</p>
  </details>`;

const severities: Record<Level, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  good: 'Good',
  info: 'Info',
};

const pageText = (page: number, printed: string | null): string =>
  printed === null || printed === String(page) ? `Page ${page}` : `PDF page ${page}, printed ${printed}`;

const renderTable = ({ columns, rows }: Extract<Block, { type: 'table' }>): Html => html`
  <div class="table" role="region" aria-label="Table" tabindex="0"><table>
    <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell, index) => html`<td data-column="${columns[index] ?? ''}">${cell}</td>`)}</tr>`)}</tbody>
  </table></div>`;

const renderProgress = ({ label, done, total }: Extract<Block, { type: 'progress' }>): Html => html`
  <div class="progress">
    <span>${label}</span>
    ${total === 0 ? html`<progress aria-label="${label}"></progress>` : html`<progress aria-label="${label}" max="${total}" value="${done}"></progress><span class="quiet small">${done} of ${total}</span>`}
  </div>`;
