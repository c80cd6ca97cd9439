import { classifyResult } from '../controls/classify-result.ts';
import type { TestEntry } from '../controls/control-entry.ts';
import type { Passage } from '../controls/passage.ts';

/** Says that there is nothing to answer ("None required", "N/A"). */
const NO_ANSWER = /^\W*(?:n\/?a|none|no(?:t| response)?|nil)\b.{0,24}$/i;

/** Results that read as clean though management answers them: nobody answers what was not found. */
export function answeredClean(tests: readonly TestEntry[]): Passage[] {
  return tests.flatMap(({ result, response }) => {
    const answered = response !== null && response.text.length > 24 && !NO_ANSWER.test(response.text);
    return result && answered && classifyResult(result.text) === 'no-exception' ? [result] : [];
  });
}
