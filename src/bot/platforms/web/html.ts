/** Markup that is safe to put into the page: only `html` makes it. */
export type Html = { readonly markup: string };

type Value = string | number | Html | readonly Html[] | null;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Tag of a template: everything put into it is escaped unless it is markup itself; null leaves nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: parts.reduce((all, part, index) => `${all}${write(values[index - 1] ?? null)}${part}`),
});

const write = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(write).join('');
  return String(value).replace(/[&<>"']/g, (character) => entities[character] ?? '');
};
