const NAME = '\\b(?:SOC|(?:System|Service)s? (?:and )?Organi[sz]ations? Controls?)(?:\\s*\\(SOC\\))?';
const MARK = '\\s*(?:®|™|℠|\\(SM\\))?\\s*[-–—]?\\s*';

/** Source of a pattern for a SOC report's number as firms print it: "SOC 2", "SOC2®", "System and Organization Controls (SOC) 2". */
export const socNumber = (number: string): string => `${NAME}${MARK}${number}(?![\\d.])`;
