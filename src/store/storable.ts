/** Text as PostgreSQL takes it: no NUL characters, no halves of surrogate pairs. */
export const storableText = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** A value as JSON text that PostgreSQL takes. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? storableText(inner) : inner));
