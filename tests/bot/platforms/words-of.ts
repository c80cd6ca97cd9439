type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every string that Slack shows of blocks or a view, in order. */
export const slackWords = (drawn: unknown): string[] => {
  if (Array.isArray(drawn)) return drawn.flatMap(slackWords);
  if (!isObject(drawn)) return [];
  return Object.entries(drawn).flatMap(([key, value]) => {
    if (typeof value === 'string') return ['text', 'title', 'initial_value'].includes(key) ? [value] : [];
    return slackWords(value);
  });
};

/** Every string that Teams shows of a card, in order, without the escapes of its mark-up. */
export const teamsWords = (drawn: unknown): string[] => {
  if (Array.isArray(drawn)) return drawn.flatMap(teamsWords);
  if (!isObject(drawn)) return [];
  const isFact = drawn.type === undefined && 'title' in drawn && 'value' in drawn && !('label' in drawn);
  const isInput = String(drawn.type).startsWith('Input.Text');
  return Object.entries(drawn).flatMap(([key, value]) => {
    if (key === 'data' || key === 'refresh') return [];
    if (key === 'choices') return Array.isArray(value) ? value.map(({ title }) => String(title)) : [];
    if (typeof value !== 'string') return teamsWords(value);
    const shows = ['text', 'title', 'label'].includes(key) || (key === 'value' && (isFact || isInput));
    return shows ? [value.replace(/\\(.)/gs, '$1')] : [];
  });
};

/** The words alone: how a platform sets a page number or a bullet is its own affair. */
export const tokensOf = (texts: readonly string[]): string[] =>
  [...new Set(texts.join('\n').match(/[\p{L}\p{N}]+/gu) ?? [])].sort();

export type Pressable = { readonly action: string; readonly value: string; readonly label: string };

/** The buttons that Slack shows, in order. */
export const slackButtons = (drawn: unknown): Pressable[] => {
  if (Array.isArray(drawn)) return drawn.flatMap(slackButtons);
  if (!isObject(drawn)) return [];
  if (drawn.type !== 'button') return Object.values(drawn).flatMap(slackButtons);
  const label = isObject(drawn.text) ? String(drawn.text.text) : '';
  return [{ action: String(drawn.action_id).replace(/#\d+$/, ''), value: String(drawn.value), label }];
};

/** The buttons that Teams shows, in order. */
export const teamsButtons = (drawn: unknown): Pressable[] => {
  if (Array.isArray(drawn)) return drawn.flatMap(teamsButtons);
  if (!isObject(drawn)) return [];
  if (!String(drawn.type).startsWith('Action.'))
    return Object.entries(drawn).flatMap(([key, value]) => (key === 'refresh' ? [] : teamsButtons(value)));
  const data = isObject(drawn.data) ? drawn.data : {};
  const action = String(drawn.verb ?? data.action);
  return [{ action, value: String(data.value), label: String(drawn.title) }];
};
