import { leastTrusted, mayShow } from '../../model/audience.ts';
import type { LayoutChoice } from '../../model/questionnaire.ts';
import { type Filled, fillQuestionnaire } from '../../usecases/fill-questionnaire.ts';
import { nameWork } from '../../usecases/name-work.ts';
import type { Form } from '../card.ts';
import { askingOf, demand, keyOf, recipientOf, reply, type Turn, whileWorking } from '../turn.ts';
import { errorCard } from '../views/error.ts';
import { type FillOrder, readOrder } from '../views/fill-order.ts';
import { columnsForm, confirmLayoutCard } from '../views/layout.ts';
import { stoppableCard } from '../views/progress.ts';
import { filledCard } from '../views/questionnaire.ts';
import { dropFile, keepFile, keptFile } from './kept-file.ts';
import { mimeTypeOf } from './mime-type.ts';
import { refusal } from './refusal.ts';

type Upload = { readonly name: string; readonly bytes: Uint8Array; readonly part: string };

/**
 * Fills a questionnaire that somebody sent. It goes to a customer, so unless told otherwise only what may be shared
 * under a confidentiality agreement goes in.
 */
export const fillFile = async (turn: Turn, { name, bytes, part }: Upload): Promise<void> => {
  demand(turn, 'upload');
  const file = await keepFile(turn, { name, bytes });
  await fill(turn, { order: { file, audience: leastTrusted([turn.audience, 'nda']) }, part });
};

/** Fills again or goes on, as a button says: for other people, or with the columns confirmed. */
export const fillAgain = (turn: Turn<'action'>): Promise<void> =>
  fill(turn, { order: readOrder(turn.event.value), part: 'reply' });

/** The form that asks which columns to use. */
export const chooseColumns = async (turn: Turn<'action'>): Promise<Form> =>
  columnsForm(readOrder(turn.event.value));

/** Fills with the columns that a person named. */
export const fillColumns = async (turn: Turn<'form'>): Promise<void> => {
  const { sheet = '', question = '', answer = '' } = turn.event.fields;
  const choice: LayoutChoice = {
    ...(sheet.trim() === '' ? {} : { sheet: sheet.trim() }),
    ...(question.trim() === '' ? {} : { questionColumn: question.trim() }),
    ...(answer.trim() === '' ? {} : { answerColumn: answer.trim() }),
  };
  await fill(turn, { order: { ...readOrder(turn.event.value), choice }, part: 'reply' });
};

const fill = async (turn: Turn, { order, part }: { order: FillOrder; part: string }): Promise<void> => {
  demand(turn, 'upload');
  const { name, bytes } = await keptFile(turn, order.file);
  // A button pressed where others read along fills with no more than they may see.
  const audience = mayShow(order.audience, turn.audience) ? order.audience : turn.audience;
  const waiting = (progress?: { done: number; total: number }) => stoppableCard(`Filling ${name}`, progress);
  await reply(turn, waiting(), { part });
  await whileWorking(turn, `is filling ${name}`, async () => {
    const filled = await fillQuestionnaire(turn.deps.services, {
      ...askingOf(turn),
      audience,
      place: turn.event.place,
      mark: order.mark ?? 'none',
      work: nameWork(bytes, order.file, audience, order.choice),
      name,
      bytes,
      ...(order.choice ? { choice: withoutGaps(order.choice) } : {}),
      signal: turn.signal,
      onProgress: (done, total) =>
        turn.deps.outbox.pass({
          key: keyOf(turn, part),
          to: recipientOf(turn),
          audience,
          card: waiting({ done, total }),
        }),
    });
    turn.signal.throwIfAborted();
    await show(turn, { filled, order: { ...order, audience }, name, part });
  });
};

const withoutGaps = ({
  sheet,
  questionColumn,
  answerColumn,
}: NonNullable<FillOrder['choice']>): LayoutChoice => ({
  ...(sheet === undefined ? {} : { sheet }),
  ...(questionColumn === undefined ? {} : { questionColumn }),
  ...(answerColumn === undefined ? {} : { answerColumn }),
});

type Shown = { filled: Filled; order: FillOrder; name: string; part: string };

const show = async (turn: Turn, { filled, order, name, part }: Shown): Promise<void> => {
  const { audience } = order;
  if (filled.outcome === 'ok') {
    await turn.deps.outbox.sendFile({
      key: keyOf(turn, `${part}:file`),
      to: recipientOf(turn),
      audience,
      file: {
        name: filled.name,
        mimeType: mimeTypeOf(filled.name),
        bytes: filled.bytes,
        comment: `${name}, filled in`,
      },
    });
    await reply(turn, filledCard({ name, result: filled.result, order, reader: turn.audience }), {
      part,
      audience,
    });
    return;
  }
  if (filled.outcome === 'unsure') {
    const { message, layouts } = filled;
    await reply(turn, confirmLayoutCard({ name, order, message, layouts }), { part, audience });
    return;
  }
  await dropFile(turn, order.file);
  await reply(turn, errorCard(refusal(name, filled.message)), { part });
};
