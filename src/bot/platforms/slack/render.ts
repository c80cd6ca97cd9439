import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Place } from '../../../model/event.ts';
import { type Block, byModelSentence, type Card, type Form, type FormField } from '../../card.ts';
import { fitMessage, fitView } from './fit-blocks.ts';
import type { FormMemory } from './form-memory.ts';
import { slackLimits as limits } from './limits.ts';
import { cut, plain, renderBlock } from './render-block.ts';
import { renderTable } from './render-table.ts';
import { richText, section } from './rich-text.ts';

/** A card as a Slack message: `text` for notifications and screen readers, `blocks` to look at. What did not fit is said. */
export const renderCard = (card: Card): { text: string; blocks: KnownBlock[] } => ({
  text: cut(card.summary, limits.fallbackText),
  blocks: fitMessage([...withTable(card.blocks), ...foot(card)]),
});

/** Slack takes one real table in a message: the first; the others are lists, as they all are in views. */
const withTable = (blocks: readonly Block[]): KnownBlock[] => {
  const first = blocks.findIndex(({ type }) => type === 'table');
  return blocks.flatMap((block, index) => {
    const table = index === first && block.type === 'table' ? renderTable(block) : null;
    return table ?? renderBlock(block);
  });
};

/** Home tab and modals take more blocks than a message. */
export const renderHome = (card: Card): { type: 'home'; blocks: KnownBlock[] } => ({
  type: 'home',
  blocks: fitView(card.blocks.flatMap(renderBlock)),
});

export const renderForm = (form: Form, place: Place): ModalView => ({
  type: 'modal',
  callback_id: form.form,
  title: plain(cut(form.title, limits.viewTitle)),
  close: plain(form.submit === null ? 'Close' : 'Cancel'),
  ...(form.submit === null ? {} : { submit: plain(cut(form.submit, limits.viewTitle)) }),
  private_metadata: JSON.stringify({
    place,
    value: form.value,
    secrets: secretsOf(form),
  } satisfies FormMemory),
  blocks: fitView([
    ...(form.intro === null ? [] : [richText(section({ text: form.intro }))]),
    ...(form.blocks ?? []).flatMap(renderBlock),
    ...form.fields.map(renderField),
  ]),
});

/** What takes the place of a form that an older version opened. */
export const outdatedForm: ModalView = {
  type: 'modal',
  title: plain('Vouch'),
  close: plain('Close'),
  blocks: [
    richText(section({ text: 'This form is from another version of Vouch. Close it and open it again.' })),
  ],
};

const secretsOf = ({ fields }: Form): string[] =>
  fields.flatMap((field) => (field.type === 'text' && field.secret ? [field.name] : []));

const renderField = (field: FormField): InputBlock => {
  const base = {
    type: 'input' as const,
    block_id: field.name,
    label: plain(cut(field.label, limits.inputLabel)),
  };
  if (field.type === 'text')
    return {
      ...base,
      ...hintOf(
        field.initial.length > limits.inputInitial,
        'The text was too long for Slack: its end is missing here.',
      ),
      optional: !field.required,
      element: {
        type: 'plain_text_input',
        action_id: field.name,
        multiline: field.multiline,
        ...(field.initial === '' ? {} : { initial_value: cut(field.initial, limits.inputInitial) }),
      },
    };
  const options: PlainTextOption[] = field.options
    .slice(0, limits.options)
    .map(({ value, label }) => ({ value, text: plain(cut(label, limits.optionLabel)) }));
  const initial = options.find(({ value }) => value === field.initial);
  return {
    ...base,
    ...hintOf(
      field.options.length > limits.options,
      `Slack lists no more than ${limits.options} of ${field.options.length}.`,
    ),
    element: {
      type: 'static_select',
      action_id: field.name,
      options,
      ...(initial ? { initial_option: initial } : {}),
    },
  };
};

/** Below a field, what of it was cut. */
const hintOf = (isCut: boolean, text: string) => (isCut ? { hint: plain(text) } : {});

const foot = ({ byModel, feedback }: Card): KnownBlock[] => [
  ...(byModel ? [richText(section({ text: byModelSentence, italic: true }))] : []),
  ...(feedback === null
    ? []
    : [
        {
          type: 'context_actions' as const,
          elements: [
            {
              type: 'feedback_buttons' as const,
              action_id: 'feedback',
              positive_button: { text: plain('Right'), value: `${feedback} good` },
              negative_button: { text: plain('Wrong'), value: `${feedback} bad` },
            },
          ],
        },
      ]),
];
