import { type Block, byModelSentence, type Card, type CardCitation, type Form } from '../../card.ts';
import { type Html, html } from './html.ts';
import { renderBlock } from './render-block.ts';
import { renderField } from './render-form.ts';

/** A card as the inside of one article. Everything a card says is text: nothing in it becomes markup. */
export const renderCard = (card: Card): Html => {
  const marks = marksOf(card.blocks);
  return html`${card.blocks.map((block) => renderBlock(block, marks))}${foot(card)}`;
};

/** A form as the inside of the dialog. */
export const renderForm = (form: Form): Html => html`
  <h2 id="dialog-title">${form.title}</h2>
  ${form.intro === null ? null : html`<p class="quiet">${form.intro}</p>`}
  ${(form.blocks ?? []).map((block) => renderBlock(block, new Map()))}
  ${form.fields.map(renderField)}
  <div class="actions">
    <button type="button" data-close>${form.submit === null ? 'Close' : 'Cancel'}</button>
    ${form.submit === null ? null : html`<button type="submit" class="primary">${form.submit}</button>`}
  </div>`;

/** A file handed over in the conversation. A web page opens in a tab of its own; every other file is saved. */
export const renderFile = (file: { href: string; name: string; comment: string; size: number }): Html => html`
  <a class="file" href="${file.href}" data-file="${file.name}">
    <span class="file-name">${file.name}</span>
    <span class="quiet">${sizeText(file.size)}${file.comment === '' ? '' : ` · ${file.comment}`}</span>
  </a>`;

/** What a person wrote or sent, as they see it themselves. */
export const renderOwn = ({ text, files }: { text: string; files: readonly string[] }): Html => html`
  ${text === '' ? null : html`<p>${text}</p>`}
  ${files.map((name) => html`<p class="sent-file">${name}</p>`)}`;

const foot = ({ byModel, feedback }: Card): Html => html`
  ${byModel ? html`<p class="quiet small">${byModelSentence}</p>` : null}
  ${
    feedback === null
      ? null
      : html`<div class="feedback" role="group" aria-label="Was this right?">
          <span class="quiet small">Was this right?</span>
          <button type="button" data-action="feedback" data-value="${feedback} good">Yes</button>
          <button type="button" data-action="feedback" data-value="${feedback} bad">No</button>
        </div>`
  }`;

const marksOf = (blocks: readonly Block[]): ReadonlyMap<number, CardCitation> =>
  new Map(
    blocks
      .flatMap((block) => (block.type === 'citations' ? block.citations : []))
      .map((citation) => [citation.n, citation]),
  );

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
