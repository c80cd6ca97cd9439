/** An answer's words as a customer reads them: citation marks are for our reviewers. */
export const withoutMarks = (text: string): string => text.replace(/\s?\[\d+\]/g, '').trim();
