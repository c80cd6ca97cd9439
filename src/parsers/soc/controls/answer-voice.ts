const ANSWERS =
  /\b(?:we|management|(?:the )?(?:company|service organi[sz]ation|board)|\p{Lu}[\p{L}\d’'&.-]+) (?:(?:fully|also|hereby) )?(?:concurs?|agrees?|acknowledges?|accepts?|recogni[sz]es?|regrets?)\b|\b(?:we|management) (?:reviewed|determined|investigated|has|have|will|had|is|are)\b|\b(?:has|have) (?:since )?(?:been )?(?:retrained|implemented|corrected|remediated|introduced|enabled|automated|revised|reinforced)|will be (?:completed|implemented|corrected|remediated)|corrective (?:actions?|measures?)|root cause|(?:caused|resulted) (?:by|from)|human error/u;

/** The voice of a company that answers: it agrees, it explains, it has done or will do something about it. */
export function answersFault(text: string): boolean {
  return ANSWERS.test(text);
}
