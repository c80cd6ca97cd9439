import { html, type Markup, nothing } from './markup.ts';

/** A section with a heading; without content there is none. */
export const section = (title: string, content: readonly Markup[]): Markup =>
  content.length === 0 ? nothing : html`<section><h2>${title}</h2>${content}</section>`;

export const list = (items: readonly string[]): Markup[] =>
  items.length === 0 ? [] : [html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`];

export type Cell = string | Markup;

/** A table that turns into a list where the screen is narrow: each cell carries its column's title. */
export const table = (
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  kind = '',
): Markup[] => {
  if (rows.length === 0) return [];
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>${row.map((cell, at) => html`<td data-column="${columns[at] ?? ''}">${cell}</td>`)}</tr>`,
  );
  return [html`<table class="${kind}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`];
};
