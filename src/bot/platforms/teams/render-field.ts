import type { FormField } from '../../card.ts';
import type { Element } from './render-block.ts';

/** A form's field as an Adaptive Card input. */
export const renderField = (field: FormField): Element =>
  field.type === 'text'
    ? {
        type: 'Input.Text',
        id: field.name,
        label: field.label,
        value: field.initial,
        isMultiline: field.multiline,
        isRequired: field.required,
        errorMessage: 'Please fill this in.',
        ...(field.secret ? { style: 'Password' } : {}),
      }
    : {
        type: 'Input.ChoiceSet',
        id: field.name,
        label: field.label,
        value: field.initial,
        choices: field.options.map(({ value, label }) => ({ title: label, value })),
      };
