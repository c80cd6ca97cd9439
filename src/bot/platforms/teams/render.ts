import { byModelSentence, type Card, type Form } from '../../card.ts';
import { shorten } from '../../clean-text.ts';
import { teamsLimits as limits } from './limits.ts';
import { actions, type Element, renderBlock, type Surface, words } from './render-block.ts';
import { renderField } from './render-field.ts';

/** An Adaptive Card as plain JSON (schema 1.5, what Teams draws everywhere). */
export type AdaptiveCard = {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly $schema: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
  readonly msteams: { readonly width: 'Full' };
  readonly refresh?: { readonly action: Element };
};

/**
 * A card for Teams. What does not fit into `bytes` is left out from the end, and that is said; its last buttons stay,
 * since they lead to the rest.
 */
export const renderCard = (
  card: Card,
  { surface = 'message', bytes = limits.cardBytes }: { surface?: Surface; bytes?: number } = {},
): AdaptiveCard => {
  const drawn = (elements: readonly Element[]): AdaptiveCard => ({
    ...adaptive(card.summary, elements),
    ...(card.refresh === undefined ? {} : { refresh: { action: refreshing(card.refresh) } }),
  });
  const body = card.blocks.flatMap((block) => renderBlock(block, surface));
  const foot = [
    // Teams' own label stands on what Vouch posts, not in dialogs nor on what people post themselves.
    ...(card.byModel ? [words(byModelSentence, { isSubtle: true, size: 'Small' })] : []),
    ...(card.feedback === null || surface === 'message' ? [] : [feedback(card.feedback, surface)]),
  ];
  const whole = drawn([...body, ...foot]);
  if (byteLength(whole) <= bytes) return whole;
  const last = body.findLast(({ type }) => type === 'ActionSet');
  const end = [cutSentence, ...(last ? [last] : []), ...foot];
  const rest = body.filter((element) => element !== last);
  while (rest.length > 1 && byteLength(drawn([...rest, ...end])) > bytes) rest.pop();
  return drawn([...rest, ...end]);
};

/** Teams asks by itself whenever somebody looks at the card, and shows what it is answered. */
const refreshing = (action: string): Element => ({
  type: 'Action.Execute',
  title: 'Refresh',
  verb: action,
  data: { value: '' },
});

const cutSentence = words('The rest did not fit here.', { isSubtle: true });

/** In messages Teams asks by itself (its feedback loop); in dialogs it cannot. */
const feedback = (answer: string, surface: Surface): Element =>
  actions(
    [
      { action: 'feedback', label: 'Right', value: `${answer} good` },
      { action: 'feedback', label: 'Wrong', value: `${answer} bad` },
    ],
    surface,
  );

/** A form as a card of inputs: in a dialog, or where none can be opened as a message. */
export const renderForm = (form: Form, surface: Surface = 'message'): AdaptiveCard => ({
  ...adaptive(form.title, [
    ...(surface === 'dialog' ? [] : [words(form.title, { weight: 'Bolder', size: 'Medium' })]),
    ...(form.intro === null ? [] : [words(form.intro)]),
    ...(form.blocks ?? []).flatMap((block) => renderBlock(block, surface)),
    ...form.fields.map(renderField),
  ]),
  ...(form.submit === null ? {} : { actions: [submitOf(form, form.submit, surface)] }),
});

/** Comes back with the fields beside what the form carries unseen. */
const submitOf = (form: Form, title: string, surface: Surface): Element => {
  const data = { value: form.value, secrets: secretsOf(form) };
  return surface === 'dialog'
    ? { type: 'Action.Submit', title, data: { form: form.form, ...data } }
    : { type: 'Action.Execute', title, verb: `form:${form.form}`, data };
};

/** The message entity by which Teams marks text made with AI and draws its citations. */
export const messageEntity = (card: Card): Record<string, unknown> => {
  const citations = card.blocks.flatMap((block) => (block.type === 'citations' ? block.citations : []));
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    ...(card.byModel ? { additionalType: ['AIGeneratedContent'] } : {}),
    citation: citations.slice(0, limits.citations).map(({ n, title, quote }) => ({
      '@type': 'Claim',
      position: n,
      appearance: {
        '@type': 'DigitalDocument',
        name: shorten(title, limits.citationName),
        abstract: shorten(quote, limits.citationAbstract),
      },
    })),
  };
};

const secretsOf = ({ fields }: Form): string[] =>
  fields.flatMap((field) => (field.type === 'text' && field.secret ? [field.name] : []));

const adaptive = (summary: string, body: readonly Element[]): AdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  fallbackText: summary,
  body,
  msteams: { width: 'Full' },
});

const byteLength = (card: AdaptiveCard): number => Buffer.byteLength(JSON.stringify(card));
