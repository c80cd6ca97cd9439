/** Markup of ours. Everything else that comes into a page is text, and escaped. */
export type Markup = { readonly markup: string };

type Part = string | number | null | Markup | readonly Markup[];

/**
 * A piece of a page: what stands in the template is markup, what is put in is text unless it is markup already. So
 * nothing of an untrusted file can become an element, wherever it is used; null leaves nothing.
 */
export const html = (template: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: template.reduce((text, piece, at) => text + written(parts[at - 1] ?? null) + piece),
});

export const nothing: Markup = { markup: '' };

const written = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
