/** Bad states and the good ones that rule them out: what is hashed is not in plain text. */
const COUNTERPARTS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:plain ?text|clear ?text|in (?:the )?clear|unencrypted|unhashed|readable|unprotected)\b/i,
    /\b(?:encrypt(?:ed|ion|s)?|hash(?:ed|es)?|AES(?:-\d+)?|bcrypt|Argon2\w*|BitLocker|FileVault|TLS)\b/i,
  ],
  [
    /\b(?:shared?|generic|same) (?:\w+ )?(?:accounts?|logins?|credentials?|users?|IDs?|passwords?)\b/i,
    /\b(?:(?:unique|individual|personal|named|own) (?:\w+ )?(?:accounts?|logins?|IDs?|identifiers?|credentials?)|accounts? of (?:their|his|her|its) own)\b/i,
  ],
  [
    /\b(?:hard-?coded|(?:in|into) (?:the )?(?:source )?code|in (?:git|repositor\w+|configuration files?))\b/i,
    /\b(?:vaults?|secrets? manager|key vault|HSM|parameter store)\b/i,
  ],
  [
    /\b(?:standing|permanent|always-on) (?:\w+ )?(?:access|rights?|privileges?|admin\w*)\b/i,
    /\b(?:just[- ]in[- ]time|temporary|time-limited|for (?:\w+ )?\d+ (?:minutes|hours)|expires? after)\b/i,
  ],
  [/\b(?:unsupervised|unescorted|unaccompanied)\b/i, /\b(?:escorted|accompanied|supervised)\b/i],
  [/\buntested\b/i, /\b(?:tested|exercised|rehearsed)\b/i],
  [/\bunreviewed\b/i, /\breviewed\b/i],
  [/\bundocumented\b/i, /\bdocumented\b/i],
  [/\bnever expir/i, /\bexpires?\b/i],
];

/** Whether a statement gives the good state that rules out the bad one a question asks for. */
export const givesCounterpart = (question: string, statement: string): boolean =>
  COUNTERPARTS.some(([bad, good]) => bad.test(question) && good.test(statement) && !bad.test(statement));
