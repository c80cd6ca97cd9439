import { VouchError } from '../../errors.ts';
import type { Form } from '../card.ts';
import { demand, reply, type Turn } from '../turn.ts';
import { decidedReportCard, decisionForm, decisions, type ReportDecision } from '../views/vendor.ts';
import { storedReview } from './stored-review.ts';

/** The form for a decision on a supplier. */
export const openDecision = async (turn: Turn<'action'>): Promise<Form> => {
  demand(turn, 'decide');
  return decisionForm(turn.event.value, await storedReview(turn, turn.event.value));
};

/** Records the decision with its reason, and says so where the report was read. */
export const decideReport = async (turn: Turn<'form'>): Promise<void> => {
  demand(turn, 'decide');
  const { value: id, fields, place, person } = turn.event;
  const review = await storedReview(turn, id);
  const { decision = '', reason = '' } = fields;
  if (!isDecision(decision) || reason.trim() === '')
    throw new VouchError({
      code: 'bad-input',
      message: 'A decision needs a choice and a reason.',
      advice: 'Press “Decide” again.',
    });
  const by = person.id;
  await turn.deps.services.store.reports.decide({ tenant: place.tenant, id, decision, reason, by });
  const card = decidedReportCard({ review, decision, by: person.name ?? by, reason });
  await reply(turn, card, { audience: 'internal' });
};

const isDecision = (value: string): value is ReportDecision => Object.hasOwn(decisions, value);
