import { type HeaderRole, headWords } from './header-words.ts';

// Somebody else's column, whatever it holds: "Reviewer comments", "Customer response", "Internal notes".
const othersColumn =
  /\b(analyst|analysts|assessor|assessors|assessor's|reviewer|reviewers|reviewer's|auditor|auditors|auditor's|evaluator|evaluator's|evaluation|institution|institution's|internal|customer|customer's|client|client's|buyer|buyer's|csc|approver|guidance|expected|preferred|compliant|ideal|model|example|sample|previous|prior|last year|office use)\b/;
const ours =
  /\b(vendor|vendors|vendor's|supplier|supplier's|provider|provider's|your|csp|respondent|company|bidder|contractor|third party|self)\b/;
const verdictHeader =
  /^(is |are |do |does |have |has )?(the |this |it |you |your )*(control |requirement )?(compliant|comply|implemented|in place|met|applicable|fulfilled|satisfied|supported)( (by|with) .*)?\??$/;
const verdictList = /\by(es)?\s*[/|,]\s*no?\b|\bja\s*\/\s*nein\b|\boui\s*\/\s*non\b|\bs[ií]\s*\/\s*no\b/;

const normalize = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[*:\s]+/g, ' ')
    .trim();

const wordRole = (phrase: string): HeaderRole | undefined => {
  const tokens = phrase.split(/\s+/).filter((token) => token !== '');
  // English puts the head last ("Vendor Response"), Romance languages first ("Réponse du fournisseur").
  const romance = /\b(du|de|des|del|della|do|da)\b/.test(phrase);
  const last = (romance ? tokens[0] : tokens.at(-1)) ?? '';
  const head = headWords.get(phrase) ?? headWords.get(last) ?? headWords.get(last.replace(/[.?]$/, ''));
  // A "response code" is the answer itself, where a "question code" only numbers it.
  const inner = tokens.flatMap((token) => headWords.get(token) ?? []).toSorted((a, b) => b.weight - a.weight);
  if (last === 'code') return inner.find(({ role }) => role === 'answer') ?? head;
  if (head) return head;
  return inner[0] && inner[0].weight > 1 ? { role: inner[0].role, weight: 1 } : undefined;
};

/** Of "Comments / Evidence" the plainer half counts, of two equally plain ones the first. */
const headOf = (phrase: string): HeaderRole | undefined => {
  const whole = headWords.get(phrase);
  if (whole) return whole;
  const halves = phrase.split(/\s*(?:\/|&|,|\band\b|\bor\b)\s*/).flatMap((half) => wordRole(half) ?? []);
  return halves.toSorted((a, b) => b.weight - a.weight)[0];
};

/** What a column header says its column is for; undefined when it says nothing, or is no header at all. */
export const headerRole = (text: string): HeaderRole | undefined => {
  const whole = normalize(text);
  if (whole === '' || whole.split(' ').length > 14) return undefined;
  if (verdictList.test(whole) && whole.length < 80 && !/^(if|please)\b/.test(whole)) {
    return /\b(option|options|choices)\b/.test(whole)
      ? { role: 'options', weight: 3 }
      : { role: 'answer', weight: 3 };
  }
  const phrase = (
    whole
      .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
      .replace(/^\s*if (?:yes|no|so|not|applicable|any)\b[,:]?\s*/, '')
      .split(/ (?:of|for|to|by|from|if|where|when|with|on|as|in)\b| [-–—] |[:;.] |\?/)[0] ?? ''
  ).trim();
  if (phrase.split(' ').length > 7) return undefined;
  if (verdictHeader.test(whole)) return { role: 'answer', weight: 2 };
  const head = headOf(phrase === '' ? whole : phrase);
  if (!head) return undefined;
  const answers = head.role === 'answer' || head.role === 'explanation' || head.role === 'question';
  if (
    answers &&
    othersColumn.test(whole) &&
    !ours.test(whole) &&
    !(head.role === 'question' || (head.weight === 2 && head.role === 'answer'))
  )
    return { role: 'theirs', weight: 2 };
  // "CSP Implementation Description" is how the supplier does it, not what is asked.
  const describes = /\b(description|statement|narrative)s?\b/.test(phrase);
  if (head.role === 'question' && describes && (ours.test(whole) || /\bimplementation\b/.test(whole)))
    return { role: 'explanation', weight: 2 };
  return head;
};

// "none" or "true" stand in rows of answers, too; these head columns.
const tickWords =
  /^((fully|partially|partly|not|non)[ -]?)?(met|compliant|implemented|in place|supported|satisfied|fulfilled|applicable)$|^(partial|partially|partly|in part|planned|other|teilweise|partiellement|parzialmente|parcialmente|gedeeltelijk|nicht (zutreffend|anwendbar)|sans objet|no aplica|nvt|erfüllt|nicht erfüllt)$/;

/**
 * Answers that come as columns of their own, to be ticked ("Yes", "Partially met", "Not implemented"): the plain word for
 * a bare verdict, else the header's own; undefined for any other header.
 */
export const tickedAnswer = (text: string): string | undefined => {
  const plain = normalize(text).replaceAll(/[().]/g, '');
  if (/^(yes|y|ja|oui|sí|si|sì|sim)$/.test(plain)) return 'Yes';
  if (/^(no|n|nein|non|nee|não)$/.test(plain)) return 'No';
  if (/^(n\/a|na|not applicable)$/.test(plain)) return 'N/A';
  return tickWords.test(plain) ? text.trim() : undefined;
};
