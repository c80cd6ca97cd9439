import type { FormField } from '../../card.ts';
import { type Html, html } from './html.ts';

/** One field with its label; `initial` is text inside it, never markup. */
export const renderField = (field: FormField): Html => html`
  <label class="field"><span>${field.label}</span>${control(field)}</label>`;

const control = (field: FormField): Html => {
  if (field.type === 'choice')
    return html`<select name="${field.name}">${field.options.map(
      ({ value, label }) =>
        html`<option value="${value}"${value === field.initial ? html` selected` : null}>${label}</option>`,
    )}</select>`;
  const required = field.required ? html` required` : null;
  // A line feed right after the tag is dropped by the HTML parser: one is put there so that none of the text's is lost.
  if (field.multiline)
    return html`<textarea name="${field.name}" rows="6" maxlength="4000"${required}>${'\n'}${field.initial}</textarea>`;
  const type = field.secret ? 'password' : 'text';
  return html`<input type="${type}" name="${field.name}" value="${field.initial}" maxlength="1000" autocomplete="off"${required}>`;
};
