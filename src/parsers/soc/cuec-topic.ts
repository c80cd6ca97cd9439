// In order: the first that fits names the topic, so the narrower ones stand first.
const TOPICS: readonly (readonly [string, RegExp])[] = [
  [
    'keys',
    /\b(?:API|encryption|cryptographic|access|secret|private) (?:keys?|tokens?)\b|\btokens?\b|\bkeys?\b|\bcertificates?\b/i,
  ],
  [
    'notification',
    /\bnotif(?:y|ying|ication|ied)\b|\breport(?:ing|s)? (?:any |suspected |security )?(?:incidents?|breach|issues)\b|\binform(?:ing)?\b/i,
  ],
  ['contacts', /\bcontacts?\b|\bpoint of contact\b/i],
  ['backup', /\bback(?:ing)?[- ]?ups?\b|\bexport(?:ing|s)?\b|\bretain|\bretention\b/i],
  ['continuity', /\bcontinuity\b|\bdisaster\b|\bcontinue business\b|\bcontingency\b|\brecovery\b/i],
  [
    'provisioning',
    /\bprovision\w*|\bgrant(?:ing|ed)?\b|\bremov(?:e|ing|al)\b|\brevok\w*|\bterminat\w*|\bdisabl\w*|\bdeactivat\w*/i,
  ],
  [
    'review of output',
    /\breview(?:ing|s)?\b.*\b(?:reports?|output|logs?|statements?|results?|data|transactions?)\b|\breconcil\w*|\bcomplete(?:ness)? and accura\w*|\baccura(?:te|cy)\b/i,
  ],
  [
    'access',
    /\baccess\b|\bpasswords?\b|\bauthenticat\w*|\bsingle sign-on\b|\bcredentials?\b|\bpermissions?\b|\broles?\b|\blog(?:ical|on|in)\b/i,
  ],
  ['configuration', /\bconfigur\w*|\bsettings?\b|\bsecurity options\b|\benabl(?:e|ing)\b/i],
];

/** What a user entity control is about, null when no topic fits. */
export const cuecTopic = (text: string): string | null =>
  TOPICS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
