import { criteriaIn } from './controls/criteria.ts';

const OBJECTIVE =
  /\b(?:control\s+)?objectives?\s+(?:no\.?\s*)?#?(?<number>\d{1,2}(?:\.\d{1,2})?|[A-Z])\b|\bCO[-\s]?(?<short>\d{1,2}(?:\.\d{1,2})?)\b/gi;

/** Ids of trust services criteria and control objectives in the text, each once, objectives as "Control Objective 2". */
export const criteriaAndObjectivesIn = (text: string): string[] => {
  const objectives = [...text.matchAll(OBJECTIVE)].map(
    (match) => `Control Objective ${match.groups?.number ?? match.groups?.short}`,
  );
  return [...new Set([...criteriaIn(text), ...objectives])];
};
