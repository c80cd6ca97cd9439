import { countDeviations } from '../exceptions/count-deviations.ts';
import { looksLikeProcedure } from './test-procedure.ts';

/** Leads into what was seen: "Inspection revealed that", "We noted that", "It was found that". */
const LEAD =
  /^\W*(?:(?:we|it was|(?:the )?(?:auditor|inspection|inquiry|observation|testing|review))\s+(?:\w+ )?)?(?:noted|observed|found|identified|determined|revealed|showed|disclosed|indicated|learned)(?: that)?\s+/i;

const FEW = '(?:one|two|three|four|five|six|a|an|another|certain|some|several|multiple|\\d{1,2})';
const PEOPLE =
  '(?:users?|employees?|developers?|engineers?|administrators?|contractors?|leavers?|individuals?|persons?|people|accounts?|staff|analysts?|vendors?)';

/** What is said of a fault and hardly ever of a control that worked. */
const SIGNS = [
  // A few are singled out for what they had or kept.
  String.raw`^\W*(?:for )?${FEW} (?:[\p{L}-]+ ){0,4}?${PEOPLE}\b[^.;]{0,60}\b(?:had|has|have|held|holds?|could|can|retained|remain(?:ed|s)?|kept|shared|possessed|continued|(?:was|were) able)\b`,
  String.raw`\b(?:dormant|inactive|orphaned|generic|shared|default|excessive|conflicting|duplicate|obsolete|unsupported|end-of-life)\b[^.;]{0,60}\b(?:accounts?|users?|credentials?|passwords?|access|rights|privileges|permissions|software|systems?|servers?)\b[^.;]*\b(?:had|has|remain(?:ed|s)?|still|existed|were shared|(?:was|were) (?:identified|found|noted|used|in use|active|enabled|assigned|granted)(?! and (?:\w+ly )?(?:removed|disabled|corrected|closed)))\b`,
  String.raw`\b(?:had|has|have|granted|assigned|found with|were given) (?:\w+ ){0,2}(?:excessive|conflicting|default|generic|shared)\b`,
  String.raw`\bstill (?:had|has|have|held|active|enabled|open(?:ed)?|in use|assigned|listed|employed|worked|able|valid)\b|\bremained (?:enabled|open|unresolved|assigned|in place after|accessible)\b`,
  // What was done differs from what was asked for.
  String.raw`\b(?:instead of|rather than|contrary to|in violation of|in breach of|as opposed to|deviat(?:es|ed|ing) from|differ(?:ed|ent) from|(?:the )?policy requires|whereas the)\b`,
  String.raw`\bonly (?:\w+ ){1,3}(?:of|out of)\b|\bonly (?:after|once|when)\b|\bthe same (?:person|individual|user|employee)\b|\b(?:by|approved) (?:its|his|her|their|the) own\b|\bsigned by the (?:preparer|requester|requestor)\b|\b(?:reviewer|approver) and the (?:preparer|requester|requestor|developer)\b`,
  // It was done too late, or in the wrong order.
  String.raw`\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|thirty|several|some) (?:business |calendar |working )?(?:days?|hours?|weeks?|months?|years?) (?:following|from|before the end|prior to the end|later)\b`,
  String.raw`\b(?:completed|performed|obtained|signed|approved|removed|revoked|disabled|documented|raised|submitted|granted|provided|conducted) (?:after|subsequent to|following) (?:the )?(?:hire|start|termination|separation|effective|due|deployment|implementation|go-live|release|migration|change|first day|last day|employment|access|period|quarter|month|year)`,
  String.raw`\b(?:began|started|commenced|deployed|migrated|implemented|released|closed|promoted|moved)\b[^.;]{0,40}\b(?:prior to|before)\b[^.;]{0,60}\b(?:complet|test|review|check|screen|train|sign|approv|clear)\w*`,
  String.raw`\b(?:past|beyond|outside) (?:the|its|their) (?:\w+ ){0,3}(?:window|date|deadline|sla|target|limit|timeframe|period)\b|\buntil the (?:following|next|subsequent)\b|\bin the (?:following|next|subsequent) (?:month|quarter|year|period)\b`,
  // One case stands out.
  String.raw`\bin (?:one|two|three|a few|several|some|\d{1,2})(?: \(\d+\))? (?:instances?|cases?|occasions?)\b`,
  // A word that denies its own stem.
  String.raw`\bun(?:encrypted|signed|approved|documented|patched|locked|attended|reviewed|resolved|restricted|protected|supported|remediated|evidenced|dated|trained|reconciled|secured|logged|tracked|authenticated|changed since|available|successful)\b`,
  String.raw`\b(?:multi-?factor|two-?factor|mfa|encryption|logging|alerting|alerts?|monitoring|backups?|replication|antivirus|firewall)\b[^.;]{0,40}\b(?:was|were|had been|is) (?:disabled|inactive|suspended|removed|deactivated|stopped|bypassed)\b`,
  String.raw`\b(?:propped open|out of service|out of order|not yet|bypassed|circumvented|overridden|disregarded|neglected|forgotten|mistaken(?:ly)?|erroneous(?:ly)?|in error|undetected|self-approved|no longer (?:needed|employed|valid|in use))\b|\bdoor\b[^.;]{0,40} (?:was|stood|were) (?:left )?(?:open|unlocked|ajar)\b`,
  String.raw`^\W*(?:partial(?:ly)?|in part|not fully)\s+\p{L}+\W*$|^\W*not in (?:compliance|conformity|order|place)\b|^\W*(?:needs? improvement|improvements? (?:needed|required)|opportunit(?:y|ies) for improvement|qualified)\b|^\W*[✗✘❌✖]`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** "8 % of the sampled users": the share of a few. */
const SHARE = /(?<![\d.])(\d{1,2}(?:\.\d+)?)\s?(?:%|percent|per cent) of\b/i;

/** Gives all of them, or none, as those do who saw no fault. */
const ALL = /^\W*(?:(?:for )?(?:all|each|every|both|no|none|neither)\b|100\s?%)/i;

/**
 * True when a result that names no exception tells of one all the same: some are singled out, something was other, later
 * or less than asked. To be asked of what stands in the place of a result only, since controls are told in such words too.
 */
export function readsAsFault(text: string): boolean {
  const flat = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const told = flat.replace(LEAD, '');
  if (ALL.test(told) || (told === flat && looksLikeProcedure(told))) return false;
  const share = Number(SHARE.exec(told)?.[1] ?? 100);
  const { deviations, sampleSize } = countDeviations(told);
  const some = deviations !== null && sampleSize !== null && deviations > 0 && deviations < sampleSize;
  return (
    share < 50 ||
    (SIGNS.some((sign) => sign.test(told)) && (some || !/\b(?:all|each|every) (?:of )?/i.test(told)))
  );
}
