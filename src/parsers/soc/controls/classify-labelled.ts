import type { ResultClass } from '../../../model/soc-report.ts';

const LABELLED = /^(.{3,70}?)\s*[:?]+\s*(yes|y|no|n|none|nil|[✓✔☑√]|[✗✘❌✖]|\d+)\W*$/iu;
const FAULT = /\b(?:exceptions?|deviations?|findings?|issues?|failures?|errors?|deficienc(?:y|ies))\b/i;
const WORKED =
  /\b(?:effective(?:ly|ness)?|operat(?:ed|ing)|passed|pass|met|complied|compliant|satisf\w+|achieved|adequate)\b/i;
const DENIED = /\b(?:no|not|non|without|in)-?\s?\w*/i;

/**
 * Reads a result that is an answer to the title above it ("Exceptions noted? No", "Operating effectively: Yes",
 * "Deviations: 2"); null for any other text, and where the title asks neither for faults nor for success.
 */
export function classifyLabelled(text: string): ResultClass | null {
  const [, label = '', answer = ''] = LABELLED.exec(text) ?? [];
  if (answer === '') return null;
  const yes = /^(?:y|yes|[✓✔☑√]|0*[1-9]\d*)$/iu.test(answer);
  if (FAULT.test(label)) {
    if (/\b(?:no|without)\b/i.test(label))
      return /^\d+$/.test(answer) ? null : yes ? 'no-exception' : 'exception';
    return yes ? 'exception' : 'no-exception';
  }
  if (!WORKED.test(label) || /\d/.test(answer) || DENIED.test(label.replace(/\bin place\b/i, '')))
    return null;
  return yes ? 'no-exception' : 'exception';
}
