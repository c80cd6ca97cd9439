import { auditorsReport, defineCheck, flag, pass } from './define-check.ts';
import { isSameName } from './same-name.ts';

export const auditorWatchList = defineCheck({
  id: 'auditor-watch-list',
  title: 'Auditor on our watch list',
  severity: 'medium',
  needs: ['auditor'],
  uses: [],
  appliesTo: (paper, { auditorWatchList }) => auditorsReport(paper) && auditorWatchList.length > 0,
  why: 'Our own policy asks for a second look at reports of this firm.',
  ask: 'Which peer review covers this engagement, and what was its result?',
  run: ({ auditor: { value, evidence } }, { policy }) =>
    policy.auditorWatchList.some((firm) => isSameName(value, firm))
      ? flag({ detail: `${value} is on the list in our policy.`, evidence })
      : pass,
});
