/** What Teams takes: messages with cards fail above about 28 KB, of which Teams adds some; the rest are what the client shows without cutting. */
export const teamsLimits = {
  cardBytes: 26_000,
  actionsInSet: 6,
  text: 4000,
  citations: 20,
  citationName: 80,
  citationAbstract: 160,
} as const;
