export type DrawnButton = {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Every button anywhere in a card, dialog or message. */
export const findButtons = (drawn: unknown): DrawnButton[] => {
  if (typeof drawn !== 'object' || drawn === null) return [];
  const inside = Object.values(drawn).flatMap(findButtons);
  return isButton(drawn) ? [drawn, ...inside] : inside;
};

/** The button with this label. */
export const buttonOf = (drawn: unknown, label: string): DrawnButton => {
  const buttons = findButtons(drawn);
  const found = buttons.find(({ title }) => title === label);
  if (found) return found;
  throw new Error(`no button “${label}” among ${buttons.map(({ title }) => title).join(', ')}`);
};

const isButton = (drawn: object): drawn is DrawnButton =>
  'type' in drawn && typeof drawn.type === 'string' && drawn.type.startsWith('Action.');
