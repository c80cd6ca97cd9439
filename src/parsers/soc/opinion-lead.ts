const OPENS =
  /\b(?:in our (?:opinion|view|judge?ment|conclusion)|it is our (?:opinion|view|conclusion)|we are of the (?:opinion|view)|our (?:opinion|conclusion|view) is (?:that|as follows)|we (?:have )?(?:therefore |hereby |also |thus )?conclude[sd]?(?= that\b|\s*[:,])|(?<!\bnot )\b(?:express|issue|give|render|form)(?:ed)? (?:the|our|an?) (?:\w+ )?(?:opinion|conclusion) that)\b/i;
const SUBJECT =
  /\b(?:the|its|their|management['’]s|\S+['’]s?)\s+(?:\w+\s+){0,3}?(?:description|controls|assertion|statement|declaration|representation)\b(?! criteria)|:/i;
const JOINERS =
  /^(?:\s|[,;•–—-]|\(?(?:[a-f]|[1-6]|i{1,3})[.)](?=\s|$)|\b(?:and|that|we believe|we conclude|therefore|overall|taken as a whole|first(?:ly)?|both|also|further|furthermore|moreover|in addition|likewise)\b)+/i;
const MATERIAL = /^in all material (?:respects|aspects)/i;
// What the auditor measured against, and the work the opinion rests on.
const MEASURE =
  /^(?:(?:when )?(?:measured|evaluated|judged|assessed)\s+)?(?:based (?:up)?on|on the basis of|against|considering|using|by reference to|in accordance with|in line with|under|having (?:regard to|performed|examined))\s[^,]*?\b(?:criteria|objectives|examination|procedures|tests|work|evidence|standards)\b[^,]*/i;
const COVERAGE =
  /^(?:as of|as at|at|on|for|over|during|throughout|from)\s(?:[^,]|,\s*(?=\d{4}\b))*?\d{4}\b(?:[^,]|,\s*(?=\d{4}\b))*/i;
const RESERVES =
  /["“‘]|\b(?:except(?:ing)?|excluding|excluded|notwithstanding|despite|aside|apart|but|bar|barring|without|unless|disregard\w*|ignor\w*|discount\w*|points?|matters?|issues?|exceptions?|findings?|effects?|deficienc\w*|weakness\w*|shortcomings?|failures?|reservations?|qualif\w*|view of|given|because|result of|owing|due|save|subject)\b/i;

/** Whether the text opens an opinion, as a sentence of the auditor's report does. */
export const opensOpinion = (text: string): boolean => OPENS.test(text);

/**
 * What stands between the opinion's opening words (or the title that opens it) and its subject: nothing but customary words, a reservation, or words
 * that cannot be judged. A clean opinion needs no other words, so none are taken on trust.
 */
export const judgeLead = (
  text: string,
  { titled } = { titled: false },
): 'customary' | 'reserved' | 'unknown' => {
  const opening = OPENS.exec(text);
  if (opening === null && !titled) return 'customary';
  const rest = opening === null ? text : text.slice(opening.index + opening[0].length);
  let lead = rest.slice(0, SUBJECT.exec(rest)?.index ?? rest.length);
  for (;;) {
    const known = [JOINERS, MATERIAL, MEASURE, COVERAGE].map((words) => words.exec(lead)?.[0]).find(Boolean);
    if (known === undefined) break;
    // "Based on our work, leaving aside …" hides nothing: the comma ends what is known.
    if (RESERVES.test(known)) return 'reserved';
    lead = lead.slice(known.length);
  }
  if (lead.trim() === '') return 'customary';
  return RESERVES.test(lead) ? 'reserved' : 'unknown';
};
