/** What an opinion is given on. */
export type Element = 'description' | 'design' | 'operation' | 'assertion';

const SOUND = 'suitabl[ey]|appropriate(?:ly)?|adequate(?:ly)?|proper(?:ly)?|sound(?:ly)?';
const ASSERTED =
  /\b(?:assertion|declaration|representation|statement)\b.*\b(?:fairly |truly )?(?:stated|presented|true|correct|fair)\b/i;
const DESCRIBED =
  /\bpresent(?:s|ed|ation)?\b|\btrue and fair\b|\bfair (?:picture|view|account)\b|\bfair(?:ly)? (?:in all material respects )?(?:describes?|reflects?|states?|portrays?|depicts?)\b|\bdescription\b[^;]{0,80}\b(?:is|was|has been) (?:not )?(?:prepared |fair|in accordance|in conformity)|\bdescription\b[^;]{0,60}\b(?:conforms|complies|does not (?:conform|comply))\b/i;
const AUXILIARY = '(?:(?:were|was|are|is|had been|have been|has been|did|do|does|also|not|never)\\s+)*';
const DESIGNED = `(?:un|in|im)?(?:${SOUND})\\s+(?:in (?:its|their) )?design(?:ed)?\\b|\\bdesigned\\s+(?:un|in|im)?(?:${SOUND})\\b|\\bsuitability of (?:the )?design\\b|\\bdesign\\b[^,;.]{0,60}?\\b(?:is|was|were|are)\\s+(?:not\\s+)?(?:in all material respects\\s+)?(?:un|in|im)?(?:${SOUND})\\b`;
const OPERATED =
  '(?:operat(?:ed|ing|e)|work(?:ed|ing)?|function(?:ed|ing)?|perform(?:ed|ing)?)\\b(?:(?!\\band\\b)[^;]){0,40}?\\b(?:in)?(?:effectively|effectiveness|as designed)\\b|\\boperating effectiveness\\b|\\b(?:in)?effective (?:operation|in operation)\\b|\\boperation\\b[^,;.]{0,60}?\\b(?:is|was|were|are)\\s+(?:not\\s+)?(?:in)?effective\\b|\\bcontrols\\b.{0,80}\\bwere (?:not )?(?:in)?effective\\b';
const SAID_OF_DESIGN = new RegExp(`\\b${DESIGNED}`, 'i');
const SAID_OF_OPERATION = new RegExp(`\\b${OPERATED}`, 'i');
const PREDICATE = new RegExp(
  `\\b${AUXILIARY}(?:(?<design>${DESIGNED})|(?<operation>${OPERATED})|(?<description>(?:fairly )?present(?:s|ed)?\\b))`,
  'gi',
);
// The condition under which a design would do ("if they operated", "had they operated"): to the end, or to where the controls become the subject again.
const CONDITION =
  /,?\s*\b(?:if|had (?=(?:they|the|its|their|these|those|such|all|both|sub-?service|user|customers?|clients?)\b))(?=[^;]*\b(?:operated|applied|implemented|controls)\b)[^;]*?(?=$|;|,?\s+(?:and|but),?\s+(?:(?:those|these|such|its|the) controls\b(?! (?:at|of|over) )|they\b|operated\b))/gi;

/** The text with every condition ("if its controls operated effectively") blanked, each character where it stood. */
export const blankConditions = (text: string): string =>
  text.replace(CONDITION, (condition) => ' '.repeat(condition.length));

/** The elements that a clause of an opinion makes a statement on. */
export const elementsOf = (text: string): Element[] => {
  const said = blankConditions(text);
  if (ASSERTED.test(said)) return ['assertion'];
  const elements: Element[] = [];
  if (DESCRIBED.test(said) && /\bdescription\b/i.test(said)) elements.push('description');
  if (SAID_OF_DESIGN.test(said)) elements.push('design');
  if (SAID_OF_OPERATION.test(said)) elements.push('operation');
  return elements;
};

/** Where a clause says what of which element: "were suitably designed", "did not operate effectively". */
export const findPredicates = (text: string): { element: string; start: number; end: number }[] =>
  [...blankConditions(text).matchAll(PREDICATE)].map(({ groups, index, 0: words }) => ({
    element: Object.entries(groups ?? {}).find(([, found]) => found !== undefined)?.[0] ?? '',
    start: index,
    end: index + words.length,
  }));
