import type { Finding } from '../model/finding.ts';

const mostPlaces = 8;

/**
 * Questions to the vendor, ready to send: each asked once, with the controls or statements it is about and their pages.
 * What is low is for us to weigh, not for the vendor to answer.
 */
export const draftQuestions = (findings: readonly Finding[]): string[] => {
  const places = new Map<string, string[]>();
  for (const { severity, ask, about, evidence } of findings) {
    if (severity === 'low') continue;
    const place = about === undefined ? [] : [placeOf(about, evidence)];
    places.set(ask, [...(places.get(ask) ?? []), ...place]);
  }
  return [...places].map(([ask, asked]) => `${ask}${inBrackets([...new Set(asked)])}`);
};

const placeOf = (about: string, evidence: Finding['evidence']): string => {
  const pages = [...new Set(evidence.map(({ page }) => page))].sort((one, other) => one - other);
  if (pages.length === 0) return about;
  return `${about}, ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`;
};

const inBrackets = (places: readonly string[]): string => {
  if (places.length === 0) return '';
  const more = places.length > mostPlaces ? `; and ${places.length - mostPlaces} more` : '';
  return ` (${places.slice(0, mostPlaces).join('; ')}${more})`;
};
