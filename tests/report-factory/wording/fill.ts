/** Values for the {placeholders} of a wording. */
export type Values = Readonly<Record<string, string>>;

/** The template with each {placeholder} replaced; throws on one without a value, so that none reaches a page. {{This}} is left. */
export const fill = (template: string, values: Values): string =>
  template.replace(/(?<!\{)\{(\w+)\}(?!\})/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${template}"`);
    return value;
  });

/** The text with its first letter in upper case. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
