import type { Exception, SocReport } from '../../model/soc-report.ts';
import { plural } from '../../usecases/in-words.ts';
import type { Block } from '../card.ts';
import { shortQuote } from './short-quote.ts';

const most = 10;

/** The exceptions; "none" is said only when tests are there and the counts of rows agree. */
export const exceptionsBlocks = (report: SocReport): Block[] => {
  const { exceptions } = report;
  if (exceptions.length === 0) return [none(report)];
  const left = exceptions.length - most;
  return [
    { type: 'heading', text: plural(exceptions.length, 'exception') },
    {
      type: 'table',
      columns: ['Control', 'What the auditor found', 'Rate', 'Page', 'Management response'],
      rows: exceptions.slice(0, most).map(row),
    },
    ...(left <= 0 ? [] : [{ type: 'text', weight: 'quiet', text: `${left} more in the register.` } as const]),
    ...(proven(report) ? [] : [unproven]),
  ];
};

const none = (report: SocReport): Block => {
  const { testsOfControls, reconciliation } = report;
  if (testsOfControls === 'not-expected')
    return { type: 'text', weight: 'quiet', text: 'This kind of paper has no tests of controls.' };
  if (testsOfControls === 'missing')
    return {
      type: 'notice',
      level: 'critical',
      text: 'The tests of controls are not in this file: it cannot show whether there were exceptions.',
    };
  if (!reconciliation || !proven(report)) return unproven;
  const counted = `${plural(reconciliation.controlRows, 'control')}, ${plural(reconciliation.testRows, 'test')}`;
  return {
    type: 'notice',
    level: 'good',
    text: `No exceptions: ${counted}, and every test has a result that was read.`,
  };
};

const proven = ({ reconciliation }: SocReport): boolean => reconciliation?.agrees === true;

const unproven: Block = {
  type: 'notice',
  level: 'critical',
  text: 'The test tables could not be read completely: there may be exceptions that are not listed here.',
};

const row = ({ controlId, text, deviations, sampleSize, rate, managementResponse, evidence }: Exception) => [
  controlId ?? 'no number',
  shortQuote(text),
  rateText({ deviations, sampleSize, rate }),
  evidence[0] ? String(evidence[0].page) : '',
  managementResponse ? shortQuote(managementResponse.text) : 'none found',
];

const rateText = ({
  deviations,
  sampleSize,
  rate,
}: Pick<Exception, 'deviations' | 'sampleSize' | 'rate'>): string => {
  if (deviations === null) return 'not printed';
  if (sampleSize === null || rate === null) return String(deviations);
  return `${deviations} of ${sampleSize} (${(rate * 100).toFixed(rate < 0.1 ? 1 : 0)} %)`;
};
