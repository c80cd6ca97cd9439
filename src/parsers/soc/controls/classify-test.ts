import type { ResultClass } from '../../../model/soc-report.ts';
import { classifyResult } from './classify-result.ts';
import type { TestEntry } from './control-entry.ts';
import { readsAsFault } from './reads-as-fault.ts';

/** What a test found: a result that only refers to a fault told elsewhere, or to management's answer, is an exception. */
export function classifyTest({ result, told, response }: TestEntry): ResultClass {
  if (told) return 'exception';
  const kind = classifyResult(result?.text ?? '');
  const refers = /^\W*(?:please )?(?:see|refer)\b/i.test(result?.text ?? '');
  if (kind !== 'unclear' || !result) return kind;
  return (refers && response) || readsAsFault(result.text) ? 'exception' : 'unclear';
}
