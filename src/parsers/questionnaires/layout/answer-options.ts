import { verdictOf } from '../verdict.ts';

const separators = /\s*(?:[/|;\n]|,(?!\d)|\bor\b)\s*/i;

const fromList = (text: string): string[] => {
  const parts = text
    .replaceAll(/\bn\s*\/\s*a\b/gi, 'N∕A')
    .split(separators)
    .map((part) =>
      part
        .replaceAll('∕', '/')
        .replace(/^[-•*☐□\d.)\s]+/, '')
        .trim(),
    )
    .filter((part) => part !== '');
  return parts.length >= 2 && parts.length <= 12 && parts.every((part) => part.length <= 60)
    ? [...new Set(parts)]
    : [];
};

/** Answers that a header names: "Response (Yes/No/NA)" gives three; empty when it names none. */
export const optionsInHeader = (header: string): string[] => {
  const inside = /[([]([^)\]]+)[)\]]/.exec(header)?.[1] ?? header;
  return /\by(es)?\s*[/|,]\s*no?\b|\bja\s*\/\s*nein\b|\boui\s*\/\s*non\b|\bs[ií]\s*\/\s*no\b/i.test(inside)
    ? fromList(inside)
    : [];
};

/** Answers that a cell of an "answer options" column names, empty when it is no list. */
export const optionsInCell = (text: string): string[] => fromList(text);

/** The answers printed in an answer cell for people to strike out the wrong ones ("Yes / No / Partial"); empty for any other text. */
export const choicesInCell = (text: string): string[] => {
  if (text.length > 120) return [];
  const choices = fromList(text);
  const bare = choices.filter((choice) => !/\s/.test(choice)).map(verdictOf);
  return bare.includes('yes') && bare.includes('no') ? choices : [];
};

/** A limit stated in words: "max 500 characters" is 500; null when none is. */
export const statedLimit = (text: string): number | null => {
  const found =
    /(?:max(?:imum)?\.?|up to|limit(?:ed to)?|no more than)\s*(?:of\s*)?:?\s*([\d,.]{2,7})\s*char/i.exec(
      text,
    ) ?? /([\d,.]{2,7})\s*char(?:acter)?s?\s*(?:max|limit|or (?:less|fewer))/i.exec(text);
  const limit = Number((found?.[1] ?? '').replaceAll(/[,.]/g, ''));
  return limit > 0 ? limit : null;
};
