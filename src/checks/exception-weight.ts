import type { Policy } from '../model/policy.ts';
import type { Control, Exception } from '../model/soc-report.ts';

/** Monitoring, access, operations, change, vendors, availability (backup and recovery): where a deviation weighs most. */
const heavyCriterion = /^(CC4|CC6|CC7|CC8|CC9\.2|A1)(\.|$)/;

/** The same by word, for reports that print no criteria beside a control (SOC 1, ISAE 3402, flat tables). */
const heavyTopic =
  /\b(access|accounts?|passwords?|leavers?|terminat\w+|privilege\w*|authenticat\w+|change (management|control|request)s?|changes? to|releases?|deploy\w*|monitor\w*|alerts?|logs|backups?|back-ups?|restor\w+|recovery|incidents?|vulnerabilit\w+|patch\w*|vendors?|suppliers?|third part(y|ies)|subservice)\b/i;

/** Whether an exception stands in an area that most user entities rely on. */
export const weighsHeavily = (
  { criteria, controlId, text }: Exception,
  controls: readonly Control[],
): boolean => {
  if (criteria.length > 0) return criteria.some((criterion) => heavyCriterion.test(criterion));
  const control = controlId === null ? undefined : controls.find(({ id }) => id === controlId);
  return heavyTopic.test(control?.text ?? text);
};

/** How an exception is told: once, by its gravest trait. */
export const traitOf = (
  { kind, rate, upperBound90 }: Exception,
  policy: Policy,
): 'design' | 'high-rate' | 'ordinary' => {
  if (kind === 'design') return 'design';
  if (rate === null || upperBound90 === null) return 'ordinary';
  return rate >= policy.exceptionRate || upperBound90 >= policy.exceptionUpperBound
    ? 'high-rate'
    : 'ordinary';
};

/** "Exception in AC-03: 2 of 25", as far as the report prints it. */
export const exceptionTitle = ({ controlId, deviations, sampleSize }: Exception): string => {
  const place = controlId === null ? 'Exception' : `Exception in ${controlId}`;
  if (deviations === null) return place;
  return sampleSize === null
    ? `${place}: ${deviations} ${deviations === 1 ? 'deviation' : 'deviations'}`
    : `${place}: ${deviations} of ${sampleSize}`;
};

/** The control by its id, for lists and questions. */
export const controlName = (controlId: string | null): string => controlId ?? 'the control without an id';
