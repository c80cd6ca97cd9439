import type { KnownBlock } from '@slack/types';
import { plural } from '../../../usecases/in-words.ts';
import { slackLimits as limits } from './limits.ts';
import { richText, section } from './rich-text.ts';

type Room = { readonly blocks: number; readonly characters: number; readonly json: number };

/** The blocks that one message takes. */
export const fitMessage = (blocks: readonly KnownBlock[]): KnownBlock[] =>
  fit(blocks, {
    blocks: limits.blocksInMessage,
    characters: limits.charactersInMessage,
    json: limits.jsonInMessage,
  });

/** The blocks that a modal or the Home tab takes. */
export const fitView = (blocks: readonly KnownBlock[]): KnownBlock[] =>
  fit(blocks, { blocks: limits.blocksInView, characters: Infinity, json: Infinity });

/** What people can press stands last and stays; how much before it was left out is said. */
const fit = (blocks: readonly KnownBlock[], room: Room): KnownBlock[] => {
  if (isWithin(blocks, room)) return [...blocks];
  const lastWords = blocks.findLastIndex(({ type }) => !['actions', 'context_actions'].includes(type));
  const end = blocks.slice(lastWords + 1).slice(-room.blocks + 2);
  let shown = blocks.length - end.length;
  let fitted: KnownBlock[];
  do {
    shown -= 1;
    fitted = [...blocks.slice(0, shown), leftOut(blocks.length - shown - end.length), ...end];
  } while (shown > 0 && !isWithin(fitted, room));
  return fitted;
};

const isWithin = (blocks: readonly KnownBlock[], room: Room): boolean =>
  blocks.length <= room.blocks &&
  countCharacters(blocks) <= room.characters &&
  JSON.stringify(blocks).length <= room.json;

/** Of every text that people see, however deep it stands. */
const countCharacters = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : countCharacters(inner)),
    0,
  );
};

const leftOut = (parts: number): KnownBlock =>
  richText(section({ text: `${plural(parts, 'more part')} did not fit here.`, italic: true }));
