import { createRequire } from 'node:module';

// Its module build does not load in Node; the bundle does, and has no types of its own.
const adaptiveCards: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

/** What Teams' own reader of cards has to say against one. */
export const complaintsOfTeams = (rendered: object): string[] => {
  const context = new adaptiveCards.SerializationContext();
  new adaptiveCards.AdaptiveCard().parse(rendered, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
};
