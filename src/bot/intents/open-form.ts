import type { Form, FormAction } from '../card.ts';
import type { Turn } from '../turn.ts';
import { openDecision } from './decide-report.ts';
import { openEdit, openReject } from './decide-request.ts';
import { chooseColumns } from './fill-file.ts';
import { openHandOver } from './hand-over.ts';
import { askForPassword } from './open-locked-report.ts';
import { openGap } from './save-knowledge.ts';
import { showCitation } from './show-citation.ts';

/** What each of the buttons that open a form opens; they change nothing. Throws VouchError like every intent. */
export const formOpeners: Record<FormAction, (turn: Turn<'action'>) => Promise<Form>> = {
  'show-entry': showCitation,
  'edit-answer': openEdit,
  'reject-answer': openReject,
  'hand-over': openHandOver,
  'answer-gap': openGap,
  'decide-report': openDecision,
  'enter-password': askForPassword,
  'choose-columns': chooseColumns,
};
