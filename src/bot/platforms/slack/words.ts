import { z } from 'zod';

export const File = z.object({
  id: z.string(),
  file_access: z.string().nullish(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.int().nullish(),
});

const Attachment = z.object({
  is_share: z.boolean().nullish(),
  is_msg_unfurl: z.boolean().nullish(),
  text: z.string().nullish(),
  files: z.array(File).nullish(),
});

/** Where words stand in a message of Slack: its text; blocks where it has none; messages forwarded with it. */
export const Words = z.object({
  text: z.string().nullish(),
  blocks: z.array(z.unknown()).nullish(),
  attachments: z.array(Attachment).nullish(),
});
type Words = z.infer<typeof Words>;

const isForwarded = ({ is_share, is_msg_unfurl }: z.infer<typeof Attachment>): boolean =>
  is_share === true || is_msg_unfurl === true;

/** What somebody said, and what they passed on with it. */
export const wordsOf = ({ text, blocks, attachments }: Words): string => {
  const own = text?.trim() ? text : wordsIn(blocks ?? []).replace(/\n+/g, '\n');
  const passedOn = (attachments ?? []).filter((one) => own.trim() === '' || isForwarded(one));
  return [own, ...passedOn.map((one) => one.text ?? '')]
    .map(withoutMarkup)
    .filter((words) => words !== '')
    .join('\n');
};

/** Files of messages that were forwarded. */
export const forwardedFiles = ({ attachments }: Words): z.infer<typeof File>[] =>
  (attachments ?? []).filter(isForwarded).flatMap(({ files }) => files ?? []);

const Block = z.object({
  type: z.string(),
  text: z.unknown(),
  elements: z.unknown(),
  fields: z.unknown(),
});

/** Buttons say nothing. */
const isSilent = (type: string): boolean => type === 'actions' || type === 'context_actions';

const wordsIn = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(wordsIn).join('');
  const block = Block.partial({ text: true, elements: true, fields: true }).safeParse(value).data;
  if (!block || isSilent(block.type)) return '';
  if (typeof block.text === 'string') return block.text;
  const inside = [block.text, block.elements, block.fields].map(wordsIn).join('');
  return inside === '' ? '' : `${inside}\n`;
};

/**
 * Slack sends links, mentions and escapes as mark-up; people meant the words. Mentions of the bot fall away. Mark-up holds
 * no “<”, so that text full of them is read once.
 */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/<[@#!][^<>|]*(?:\|([^<>]*))?>/g, '$1')
    .replace(/<([^<>|]*)\|([^<>]*)>/g, '$2')
    .replace(/<([^<>|]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
