/**
 * What is done about a thing, as it is asked about, and every way to say that it is done: that changes are recorded is no
 * Yes to whether they are approved, though both are about changes.
 */
const DEEDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:escort|accompan)/i, /escort|accompan|walk|supervis|guid|\bmet\b|host|collected/i],
  [
    /\bapprov(?:al|es?|ing)\b|\b(?:is|are|be|been|was|were)\b[^,;?]*\bapproved\b|\bsign(?:ed)?[- ]off/i,
    /approv|sign|authori[sz]|consent|confirm|agree|accept|adopt|endors|second|two|four|peer|gate|permission|decid/i,
  ],
  [
    /\bcertificates? of (?:destruction|deletion|disposal|erasure)|\bwritten confirmation|\bin writing/i,
    /certif|attest|confirm|writ|statement|proof|letter|evidence|protocol|sign/i,
  ],
  [
    /\bencrypt|\bencipher/i,
    /crypt|cipher|AES|TLS|SSL|HTTPS|BitLocker|FileVault|LUKS|WireGuard|VPN|WPA|hash|key/i,
  ],
  [
    /\b(?:can|could|will|would|may|do) (?:you|we|i) (?:\w+ )?(?:send|share|provide|get|see|obtain|receive|forward|hand over)\b[^?]*\b(?:reports?|letters?|certificates?|policies|policy|cop(?:y|ies)|summary|results|documents?)\b/i,
    /shar|provid|sen[dt]|available|request|NDA|non-disclosure|download|publish|obtain|cop(?:y|ies)|receiv|portal|trust cent|confidential|releas|give/i,
  ],
  [
    /\b(?:is|are|be|been|do you|does)\b[^,;?]*\blog(?:ged)?\b(?! ?in| ?on| ?out)/i,
    /log|record|audit trail|trail|trace|monitor|track|siem|history|journal/i,
  ],
  [
    /\b(?:ourselves|themselves|self[- ]service|on our own)\b/i,
    /ourselves|themselves|yourself|self[- ]service|(?:customers?|users?|administrators?|admins?|you|owners?|clients?)(?: \w+)? can\b|\bcan (?:be )?(?:delet|export|chang|set|configur|creat|manag|download)|portal|API/i,
  ],
  [/\brotat/i, /rotat|renew|replac|chang|roll|refresh|regenerat|every|year|days|months/i],
  [
    /\boff-?site\b|\banother (?:site|location|region)\b/i,
    /off-?site|other|second|differ|separat|region|zone|country|distance|remote|bucket|cloud|elsewhere|account|replica/i,
  ],
  [/\bindependent (?:of|from)\b/i, /independen|separat|report|autonom|outside|external|own\b/i],
  [
    /\b(?:do|does|did) you (?:\w+ )?(?:test|exercise|rehearse)\b|\b(?:is|are|been|was|were)\b[^,;?]*\b(?:tested|exercised|rehearsed)\b/i,
    /test|exercis|rehears|tried|drill|simulat|restor|practi[cs]|dry run|run through|walk|tabletop|game ?day|phish|attack|scenario|fail(?:ed|s)?[- ]?over|hack|scan|check|verif/i,
  ],
];

/** Whether a text says nothing of what a question asks to be done. */
export const leavesUndone = (question: string, told: string): boolean =>
  DEEDS.some(([asked, done]) => asked.test(question) && !done.test(told));
